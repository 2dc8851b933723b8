/**
 * The documents: how much of each is fresh, what it is to its story, who told again what is new in it, and each paragraph
 * with what it is. What recurs in it is a link to the passage.
 */
import type { DocumentData } from '../page.ts';
import { documentBar, freshOf } from './bar.ts';
import { dateText } from './calendar.ts';
import { type Child, element, name, storyText } from './element.ts';
import { folded, listed } from './fold.ts';
import {
  count,
  KIND_NAMES,
  type Model,
  type Paragraph,
  type Place,
  paragraphsOf,
  percent,
  VERDICT_NAMES,
} from './model.ts';

/** Code units of a paragraph that fills several screens. */
const LONG = 20_000;

/** Of what was told again, and of who did, so many are shown at first. */
const RETOLD_SHOWN = 20;
const RETOLD_BY_SHOWN = 8;
/** Code units that say which stretch is meant. */
const QUOTED = 160;

export function documentArticles(model: Model): HTMLElement[] {
  return model.documents.map((document, i) => {
    const { fresh, retold } = document;
    const passages = new Set(model.placesIn[i].map(({ passage }) => passage)).size;
    const paragraphs = count(paragraphsOf(document).length, 'paragraph');
    const summary = passages === 0 ? paragraphs : `${paragraphs}, ${count(passages, 'recurring passage')}`;
    return element(
      'article',
      { id: `d-${i + 1}`, class: 'document', tabindex: -1, 'aria-labelledby': `d-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element('p', { class: 'figure' }, element('b', {}, percent(fresh)), ' fresh'),
        element('p', { class: 'when' }, ...whenAndWhere(document)),
        standing(document),
      ),
      element(
        'div',
        { class: 'main' },
        headline(model.headlines[i], `d-${i + 1}`),
        documentBar(document),
        element('p', { class: 'id' }, name(document.id)),
        folded(summary, () => reading(document, i, model)),
        retold.length === 0 ? undefined : folded(retoldText(document), () => retellings(document, model)),
      ),
    );
  });
}

/** What it is to its story, where that is not told by it alone. */
function standing({ kind, story, taker }: DocumentData): HTMLElement | undefined {
  const links = [story === undefined ? '' : `#s-${story + 1}`, taker === undefined ? '' : `#t-${taker + 1}`];
  const href = links.find((link) => link !== '');
  return href === undefined ? undefined : element('p', {}, element('a', { href }, KIND_NAMES[kind]));
}

function retoldText({ retold }: DocumentData): string {
  const later = new Set(retold.flatMap(({ documents }) => documents)).size;
  return `told again in ${count(later, 'later document')}`;
}

/** Which stretches stand again in which later documents. */
function retellings({ text, retold }: DocumentData, model: Model): Node {
  return listed(element('ol', { class: 'retold' }), retold, RETOLD_SHOWN, ({ start, end, documents }) => {
    const quoted =
      end - start > QUOTED
        ? `${text.slice(start, start + QUOTED).replace(/[\ud800-\udbff]$/, '')}…`
        : text.slice(start, end);
    const by = documents.slice(0, RETOLD_BY_SHOWN).flatMap((other): Child[] => {
      const link =
        typeof other === 'string'
          ? name(other)
          : element('a', { href: `#d-${other + 1}` }, name(model.documents[other].id));
      return [', ', link];
    });
    const left = documents.length - RETOLD_BY_SHOWN;
    return element(
      'li',
      {},
      element('p', { class: 'text', dir: 'auto', lang: '' }, storyText(quoted)),
      element('p', { class: 'note' }, 'again in ', ...by.slice(1), left > 0 ? ` and ${left} more` : undefined),
    );
  });
}

/** What a document is called, above the article of that id. */
export function headline(text: string, article: string): HTMLElement {
  const link = element('a', { href: `#${article}` }, storyText(text));
  return element('h3', { id: `${article}-name`, class: 'headline', dir: 'auto', lang: '' }, link);
}

function whenAndWhere({ source, date }: DocumentData): Child[] {
  const parts: Child[] = [];
  if (source !== undefined) parts.push(name(source));
  if (date !== undefined) parts.push(...(parts.length > 0 ? [element('br')] : []), dateText(date));
  return parts;
}

function reading(document: DocumentData, index: number, model: Model): Node {
  const inside = element('div', { class: 'reading' });
  const places = model.placesIn[index];
  let next = 0;
  for (const paragraph of paragraphsOf(document)) {
    while (next < places.length && places[next].end <= paragraph.start) next++;
    inside.append(paragraphElement(document, paragraph, places, next));
  }
  return inside;
}

/** @param next the first place that ends in this paragraph or behind it */
function paragraphElement(
  document: DocumentData,
  { start, end, verdict, ...shares }: Paragraph,
  places: readonly Place[],
  next: number,
): HTMLElement {
  // Something to scroll within, rather than to scroll past.
  const long = end - start > LONG && { class: 'long', tabindex: 0, role: 'group', 'aria-label': 'A long paragraph' };
  const body = element('p', { dir: 'auto', lang: '', ...long });
  const { taker } = document;
  const href = document.story === undefined ? `#t-${(taker ?? 0) + 1}` : `#s-${document.story + 1}`;
  const copied = (...children: Node[]) =>
    document.story === undefined && taker === undefined
      ? children
      : [element('a', { href, class: 'copied' }, ...children)];
  const between = (from: number, to: number): Node[] => {
    const text = document.text.slice(from, to);
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
          class: `place ${place.verdict}`,
          href: `#p-${place.passage + 1}`,
          // A place that reaches over paragraphs is in several pieces; links lead to the first.
          id: from === place.start ? `o-${place.passage + 1}-${place.place + 1}` : undefined,
          'data-place': `${place.passage}-${place.place}`,
        },
        storyText(document.text.slice(from, to)),
      ),
    );
    at = to;
  }
  body.append(...between(at, end));
  const label = storyText(VERDICT_NAMES[verdict]);
  return element(
    'div',
    { class: `paragraph ${verdict}` },
    element(
      'p',
      { class: 'verdict' },
      ...(verdict === 'mixed' && shares.copy > 0 ? copied(label) : [label]),
      verdict === 'mixed' ? element('span', {}, `${percent(freshOf(shares))} fresh`) : undefined,
    ),
    body,
  );
}
