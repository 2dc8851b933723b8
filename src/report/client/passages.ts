/**
 * The passages, the most repeated first; of each its wordings against the most typical one, its places, and why it is
 * what it is.
 */
import type { PassageData } from '../page.ts';
import { type Calendar, dateText, spanText } from './calendar.ts';
import { differenceList, mergedText } from './differences.ts';
import { type Child, element, name, storyText } from './element.ts';
import { folded, listed } from './fold.ts';
import { count, type Model, type Place, paragraphsOf, percent, ROLE_NAMES } from './model.ts';

const SOURCES_NAMED = 4;
const WORDINGS_SHOWN = 12;
const PLACES_SHOWN = 25;

export function passageArticles(model: Model, calendar: Calendar): HTMLElement[] {
  return model.passages.map((passage, i) => {
    const places = model.placesOf[i];
    const { role, documents, stories, sources, firstSeen, lastSeen, variants } = passage;
    const inside = [
      variants.length > 1 ? count(variants.length, 'wording') : '',
      count(places.length, 'place'),
      `why it is ${ROLE_NAMES[role]}`,
    ];
    return element(
      'article',
      { id: `p-${i + 1}`, class: `passage ${role}`, tabindex: -1, 'aria-labelledby': `p-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element('p', { class: 'figure' }, element('b', {}, String(stories)), stories === 1 ? ' story' : ' stories'),
        documents === stories ? undefined : element('p', {}, `${documents} with near-copies`),
        calendar.timeline(places.map(({ story }) => story)),
        firstSeen === undefined || lastSeen === undefined
          ? undefined
          : element('p', { class: 'when' }, spanText(firstSeen, lastSeen)),
        sources.length === 0 ? undefined : element('p', { class: 'sources' }, ...sourceNames(sources)),
      ),
      element(
        'div',
        { class: 'main' },
        element(
          'h3',
          { id: `p-${i + 1}-name`, class: 'kicker' },
          element('a', { href: `#p-${i + 1}` }, `Passage ${i + 1}`),
          element('span', { class: `tag ${role}` }, ROLE_NAMES[role]),
        ),
        element('p', { class: 'text', dir: 'auto', lang: '' }, storyText(variants[0].text)),
        folded(inside.filter((part) => part !== '').join(', '), () => details(passage, i, model)),
      ),
    );
  });
}

function sourceNames(sources: readonly string[]): Child[] {
  const named = sources.slice(0, sources.length > SOURCES_NAMED + 1 ? SOURCES_NAMED : sources.length);
  const names: Child[] = named.flatMap((source, i) => (i === 0 ? [name(source)] : [', ', name(source)]));
  return named.length < sources.length ? [...names, ` and ${sources.length - named.length} more`] : names;
}

function details(passage: PassageData, index: number, model: Model): Node {
  const places = model.placesOf[index];
  return element(
    'div',
    { class: 'inside' },
    passage.variants.length > 1 ? wordings(passage) : undefined,
    element(
      'section',
      { class: 'places' },
      element('h4', {}, 'Where it stands'),
      listed(placeTable(passage, model), places, PLACES_SHOWN, (place) => placeRow(place, passage, model)),
    ),
    element('section', { class: 'why' }, element('h4', {}, `Why it is ${ROLE_NAMES[passage.role]}`), evidence(passage)),
  );
}

function wordings({ variants }: PassageData): HTMLElement {
  const typical = variants[0].text;
  const list = element('ol', { class: 'wordings' });
  const items = variants.map((variant, i) => ({ ...variant, i }));
  return element(
    'section',
    {},
    element('h4', {}, 'How it is worded'),
    element(
      'p',
      { class: 'legend' },
      'Against the most typical wording: ',
      element('del', {}, 'dropped'),
      ', ',
      element('ins', {}, 'inserted'),
      ', ',
      element('del', { class: 'figure' }, 'old'),
      ' ',
      element('ins', { class: 'figure' }, 'new figure'),
      '.',
    ),
    listed(list, items, WORDINGS_SHOWN, ({ text, count: times, differences, similarity, i }) => {
      const marks = differenceList(differences);
      const figures = marks.some(({ kind }) => kind === 'figure') ? ', figures apart' : '';
      const alike = i === 0 ? 'the most typical' : `${percent(similarity)} the same words${figures}`;
      return element(
        'li',
        {},
        element('p', { class: 'note' }, `${count(times, 'place')}, ${alike}`),
        element(
          'p',
          { class: 'text', dir: 'auto', lang: '' },
          i === 0 ? storyText(text) : mergedText(typical, text, marks),
        ),
      );
    }),
  );
}

/** The columns beside the story's name: those that have something in them. */
function columnsOf({ variants }: PassageData, { stories }: Model): [head: string, value: (place: Place) => Child][] {
  const columns: [string, (place: Place) => Child][] = [];
  if (stories.some(({ source }) => source !== undefined)) {
    columns.push(['Source', ({ story }) => name(stories[story].source ?? '–')]);
  }
  if (stories.some(({ date }) => date !== undefined)) {
    columns.push(['Date', ({ story }) => dateText(stories[story].date ?? '–')]);
  }
  if (variants.length > 1) {
    columns.push(['Wording', ({ variant }) => String(variant + 1)]);
    columns.push(['Same words', ({ variant }) => percent(variants[variant].similarity)]);
  }
  return columns;
}

function placeTable(passage: PassageData, model: Model): HTMLTableElement {
  const heads = ['Story', ...columnsOf(passage, model).map(([head]) => head)];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}),
  );
}

function placeRow(place: Place, passage: PassageData, model: Model): HTMLElement {
  const story = model.stories[place.story];
  const link = element('a', { href: `#o-${place.passage + 1}-${place.place + 1}` }, name(model.headlines[place.story]));
  const paragraph = paragraphsOf(story).findIndex(({ end }) => end > place.start) + 1;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, link, element('span', { class: 'id' }, name(story.id), ` ¶${paragraph}`)),
    // The head is said again where the table is too narrow to have one.
    ...columnsOf(passage, model).map(([head, value]) => element('td', { 'data-head': head }, value(place))),
  );
}

function evidence({ evidence: { verbatim, home, edge, beyond, perDocument, prose }, ...passage }: PassageData): Node {
  const rows: [string, Child[]][] = [
    ['Stories', [String(passage.stories)]],
    ['In the same words, figures apart', [percent(verbatim)]],
    ['Whole sentences of prose', [percent(prose)]],
    ['At the head or the foot of its story', [percent(edge)]],
    ['… with a headline or label in between', [percent(beyond)]],
    ['Times in a story', [String(Math.round(perDocument * 100) / 100)]],
  ];
  if (passage.documents > passage.stories) {
    rows.splice(1, 0, ['… with near-copies', [String(passage.documents)]]);
  }
  if (home) rows.push(['Commonest source', [name(home.source), `, in ${home.documents} of its ${home.pages} stories`]]);
  if (passage.sources.length > SOURCES_NAMED + 1) {
    rows.push(['All its sources', passage.sources.flatMap((s, i) => (i === 0 ? [name(s)] : [', ', name(s)]))]);
  }
  const list = element('dl', {});
  for (const [what, value] of rows) {
    list.append(element('div', {}, element('dt', {}, what), element('dd', {}, ...value)));
  }
  return list;
}
