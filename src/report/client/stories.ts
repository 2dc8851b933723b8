/**
 * The stories: how much of each is fresh, and each paragraph with what it is. What recurs in it is a link to the passage.
 */
import type { StoryData } from '../page.ts';
import { storyBar } from './bar.ts';
import { dateText } from './calendar.ts';
import { type Child, element, name, storyText } from './element.ts';
import { folded } from './fold.ts';
import { count, type Model, type Paragraph, type Place, paragraphsOf, percent, VERDICT_NAMES } from './model.ts';

/** Code units of a paragraph that fills several screens. */
const LONG = 20_000;

export function storyArticles(model: Model): HTMLElement[] {
  return model.stories.map((story, i) => {
    const { fresh, copies } = story;
    const passages = new Set(model.placesIn[i].map(({ passage }) => passage)).size;
    const paragraphs = count(paragraphsOf(story).length, 'paragraph');
    const summary = passages === 0 ? paragraphs : `${paragraphs}, ${count(passages, 'recurring passage')}`;
    return element(
      'article',
      { id: `s-${i + 1}`, class: 'story', tabindex: -1, 'aria-labelledby': `s-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element('p', { class: 'figure' }, element('b', {}, percent(fresh)), ' fresh'),
        element('p', { class: 'when' }, ...whenAndWhere(story)),
        copies === undefined
          ? undefined
          : element('p', {}, element('a', { href: `#e-${copies + 1}` }, 'has near-copies')),
      ),
      element(
        'div',
        { class: 'main' },
        headline(model.headlines[i], `s-${i + 1}`),
        storyBar(story),
        element('p', { class: 'id' }, name(story.id)),
        folded(summary, () => reading(story, i, model)),
      ),
    );
  });
}

/** What a story is called, above the article of that id. */
export function headline(text: string, article: string): HTMLElement {
  const link = element('a', { href: `#${article}` }, storyText(text));
  return element('h3', { id: `${article}-name`, class: 'headline', dir: 'auto', lang: '' }, link);
}

function whenAndWhere({ source, date }: StoryData): Child[] {
  const parts: Child[] = [];
  if (source !== undefined) parts.push(name(source));
  if (date !== undefined) parts.push(...(parts.length > 0 ? [element('br')] : []), dateText(date));
  return parts;
}

function reading(story: StoryData, index: number, model: Model): Node {
  const inside = element('div', { class: 'reading' });
  const places = model.placesIn[index];
  let next = 0;
  for (const paragraph of paragraphsOf(story)) {
    while (next < places.length && places[next].end <= paragraph.start) next++;
    inside.append(paragraphElement(story, paragraph, places, next, model));
  }
  return inside;
}

/** @param next the first place that ends in this paragraph or behind it */
function paragraphElement(
  story: StoryData,
  { start, end, verdict, ...shares }: Paragraph,
  places: readonly Place[],
  next: number,
  model: Model,
): HTMLElement {
  // Something to scroll within, rather than to scroll past.
  const long = end - start > LONG && { class: 'long', tabindex: 0, role: 'group', 'aria-label': 'A long paragraph' };
  const body = element('p', { dir: 'auto', lang: '', ...long });
  const { copies } = story;
  const copied = (...children: Node[]) =>
    copies === undefined
      ? children
      : [element('a', { href: `#e-${copies + 1}`, class: 'copied', 'data-copies': copies }, ...children)];
  const between = (from: number, to: number): Node[] => {
    const text = story.text.slice(from, to);
    const own = storyText(text);
    return verdict === 'copy' && /\S/.test(text) ? copied(own) : [own];
  };
  let at = start;
  for (let i = next; i < places.length && places[i].start < end; i++) {
    const place = places[i];
    const from = Math.max(at, place.start);
    const to = Math.min(end, place.end);
    if (from >= to) continue;
    body.append(...between(at, from));
    body.append(
      element(
        'a',
        {
          class: `place ${model.passages[place.passage].role}`,
          href: `#p-${place.passage + 1}`,
          // A place that reaches over paragraphs is in several pieces; links lead to the first.
          id: from === place.start ? `o-${place.passage + 1}-${place.place + 1}` : undefined,
          'data-place': `${place.passage}-${place.place}`,
        },
        storyText(story.text.slice(from, to)),
      ),
    );
    at = to;
  }
  body.append(...between(at, end));
  const label = document.createTextNode(VERDICT_NAMES[verdict]);
  return element(
    'div',
    { class: `paragraph ${verdict}` },
    element(
      'p',
      { class: 'verdict' },
      ...(verdict === 'mixed' && shares.copy > 0 ? copied(label) : [label]),
      verdict === 'mixed' ? element('span', {}, mixture(shares)) : undefined,
    ),
    body,
  );
}

function mixture({ background, chrome, copy }: Pick<Paragraph, 'background' | 'chrome' | 'copy'>): string {
  return `${percent(Math.max(0, 1 - background - chrome - copy))} fresh`;
}
