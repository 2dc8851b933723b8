/**
 * The passages, the most repeated first; of each its wordings against the most typical one, its places, and why it is
 * what it is.
 */
import type { PassageData } from '../page.ts';
import { type Calendar, dateText, spanText } from './calendar.ts';
import { differenceList, mergedText } from './differences.ts';
import { type Child, element, name, storyText } from './element.ts';
import { folded, listed } from './fold.ts';
import { count, type Model, type Place, paragraphsOf, percent, ROLE_NAMES, VERDICT_NAMES } from './model.ts';

const SOURCES_NAMED = 4;
const WORDINGS_SHOWN = 12;
const FILLS_SHOWN = 20;
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
        documents === stories ? undefined : element('p', {}, `in ${count(documents, 'document')}`),
        calendar.timeline(places.map(({ document }) => document)),
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
        element('p', { class: 'text', dir: 'auto', lang: '' }, ...withSlots(passage)),
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
    passage.slots.length > 0 ? slotList(passage) : undefined,
    passage.variants.length > 1 ? wordings(passage) : undefined,
    element(
      'section',
      { class: 'places' },
      element('h4', {}, 'Where it stands'),
      listed(placeTable(passage, model, places), places, PLACES_SHOWN, (place) => {
        return placeRow(place, passage, model, places);
      }),
    ),
    element('section', { class: 'why' }, element('h4', {}, `Why it is ${ROLE_NAMES[passage.role]}`), evidence(passage)),
  );
}

/** The text, with what changes in a formula marked. */
function withSlots({ variants: [{ text }], slots }: PassageData): Node[] {
  const parts: Node[] = [];
  let at = 0;
  for (const { start, end } of slots) {
    parts.push(storyText(text.slice(at, start)), element('mark', {}, storyText(text.slice(start, end))));
    at = end;
  }
  return [...parts, storyText(text.slice(at))];
}

/** What stands in each slot of a formula. */
function slotList({ variants: [{ text }], slots }: PassageData): HTMLElement {
  const items = slots.map(({ start, end, fills }) => {
    const item = element('li', {}, element('mark', {}, storyText(text.slice(start, end))));
    for (const fill of fills.slice(0, FILLS_SHOWN)) {
      item.append(', ', fill.text === '' ? 'nothing' : name(fill.text), fill.count > 1 ? ` ${fill.count}×` : '');
    }
    if (fills.length > FILLS_SHOWN) item.append(` and ${fills.length - FILLS_SHOWN} more`);
    return item;
  });
  return element('section', {}, element('h4', {}, 'What changes in it'), element('ul', { class: 'slots' }, ...items));
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

/** The columns beside the document's name: those that have something in them. */
function columnsOf(
  { role, variants }: PassageData,
  { documents }: Model,
  places: readonly Place[],
): [head: string, value: (place: Place) => Child][] {
  const columns: [string, (place: Place) => Child][] = [];
  if (documents.some(({ source }) => source !== undefined)) {
    columns.push(['Source', ({ document }) => name(documents[document].source ?? '–')]);
  }
  if (documents.some(({ date }) => date !== undefined)) {
    columns.push(['Date', ({ document }) => dateText(documents[document].date ?? '–')]);
  }
  if (places.some(({ verdict }) => verdict !== role)) {
    columns.push(['What it is there', ({ verdict }) => VERDICT_NAMES[verdict]]);
  }
  if (variants.length > 1) {
    columns.push(['Wording', ({ variant }) => String(variant + 1)]);
    columns.push(['Same words, figures apart', ({ variant }) => percent(variants[variant].similarity)]);
  }
  return columns;
}

function placeTable(passage: PassageData, model: Model, places: readonly Place[]): HTMLTableElement {
  const heads = ['Document', ...columnsOf(passage, model, places).map(([head]) => head)];
  return element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...heads.map((head) => element('th', { scope: 'col' }, head)))),
    element('tbody', {}),
  );
}

function placeRow(place: Place, passage: PassageData, model: Model, places: readonly Place[]): HTMLElement {
  const document = model.documents[place.document];
  const link = element(
    'a',
    { href: `#o-${place.passage + 1}-${place.place + 1}` },
    name(model.headlines[place.document]),
  );
  const paragraph = paragraphsOf(document).findIndex(({ end }) => end > place.start) + 1;
  return element(
    'tr',
    {},
    element('th', { scope: 'row' }, link, element('span', { class: 'id' }, name(document.id), ` ¶${paragraph}`)),
    // The head is said again where the table is too narrow to have one.
    ...columnsOf(passage, model, places).map(([head, value]) => element('td', { 'data-head': head }, value(place))),
  );
}

function evidence({ evidence, ...passage }: PassageData): Node {
  const { verbatim, home, everywhere, edge, beyond, beside, last, title, perDocument, prose } = evidence;
  const rows: [string, Child[]][] = [
    ['Stories', [String(passage.stories)]],
    ['In the same words, figures apart', [percent(verbatim)]],
    ['Whole sentences of prose', [percent(prose)]],
    ['At the head or the foot of its document', [percent(edge)]],
    ['… with a headline or label in between', [percent(beyond)]],
    ['… with site furniture beside it', [percent(beside)]],
    ['At the foot', [percent(last)]],
    ['Directly above a sentence', [percent(title)]],
    ['Of the documents of its sources', [percent(everywhere)]],
    ['Times in a document', [String(Math.round(perDocument * 100) / 100)]],
  ];
  if (passage.documents !== passage.stories) {
    rows.splice(1, 0, ['Documents', [String(passage.documents)]]);
  }
  if (home)
    rows.push(['Commonest source', [name(home.source), `, in ${home.documents} of its ${home.pages} documents`]]);
  if (passage.sources.length > SOURCES_NAMED + 1) {
    rows.push(['All its sources', passage.sources.flatMap((s, i) => (i === 0 ? [name(s)] : [', ', name(s)]))]);
  }
  const list = element('dl', {});
  for (const [what, value] of rows) {
    list.append(element('div', {}, element('dt', {}, what), element('dd', {}, ...value)));
  }
  return list;
}
