/**
 * Near-copies: stories that copy each other whole, the first of them beside any other, paragraph by paragraph, with the
 * words that differ marked.
 */

import { named } from '../controls.ts';
import { type CopiesData, PAIR_ROW } from '../page.ts';
import { dateText } from './calendar.ts';
import { differenceList, oneSide } from './differences.ts';
import { element, name } from './element.ts';
import { folded, listed } from './fold.ts';
import { count, type Model, paragraphsOf } from './model.ts';
import { headline } from './stories.ts';

const STORIES_SHOWN = 12;

export function copiesArticles(model: Model): HTMLElement[] {
  return model.copies.map((copies, i) => {
    const [first] = copies.stories;
    const list = element('ol', { class: 'copied-by' });
    return element(
      'article',
      { id: `e-${i + 1}`, class: 'copies', tabindex: -1, 'aria-labelledby': `e-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element('p', { class: 'figure' }, element('b', {}, String(copies.stories.length)), ' near-copies'),
        element('p', {}, likeness(copies)),
      ),
      element(
        'div',
        { class: 'main' },
        headline(model.headlines[first], `e-${i + 1}`),
        listed(list, copies.stories, STORIES_SHOWN, (story) => {
          const { id, date, source } = model.stories[story];
          const link = element('a', { href: `#s-${story + 1}` }, name(id));
          const known = [source === undefined ? [] : [name(source)], date === undefined ? [] : [dateText(date)]];
          return element('li', {}, link, ...known.flatMap(([part]) => (part === undefined ? [] : [', ', part])));
        }),
        folded('Side by side', () => sideBySide(copies, i, model)),
      ),
    );
  });
}

/** Rounded down: they are no less alike than it says. The remainder is what 0.57 * 100 lacks of 57. */
function likeness({ similarity }: CopiesData): string {
  if (similarity === 1) return '100 % alike';
  return `at least ${Math.floor(100 * similarity + 1e-9)} % alike`;
}

function sideBySide(copies: CopiesData, index: number, model: Model): Node {
  const place = element('div', {}, comparison(copies, 0, model));
  if (copies.compared.length === 1) return place;
  const select = element(
    'select',
    { id: `e-${index + 1}-other` },
    ...copies.stories.slice(1).map((story, i) => element('option', { value: i }, named(model.stories[story].id))),
  );
  select.addEventListener('change', () => place.replaceChildren(comparison(copies, Number(select.value), model)));
  const label = element('label', { for: `e-${index + 1}-other` }, 'Beside the first: ');
  return element('div', {}, element('p', { class: 'choice' }, label, select), place);
}

function comparison({ stories, compared }: CopiesData, other: number, model: Model): HTMLElement {
  const [a, b] = [model.stories[stories[0]], model.stories[stories[other + 1]]];
  const [layoutA, layoutB] = [paragraphsOf(a), paragraphsOf(b)];
  const { differences: rows, pairs } = compared[other];
  const differences = differenceList(rows);
  const body = element('tbody', {});
  for (let at = 0; at < pairs.length; at += PAIR_ROW) {
    const [fromA, toA, fromB, toB] = pairs.slice(at, at + PAIR_ROW) as number[];
    const cells = (['from', 'to'] as const).map((side) => {
      const [text, paragraphs] =
        side === 'from' ? [a.text, layoutA.slice(fromA, toA)] : [b.text, layoutB.slice(fromB, toB)];
      const shown = paragraphs.map(({ start, end }) =>
        element('p', { dir: 'auto', lang: '' }, oneSide(text, start, end, differences, side)),
      );
      return element('td', { class: paragraphs.length === 0 ? 'nothing' : undefined }, ...shown);
    });
    body.append(element('tr', {}, ...cells));
  }
  const words = differences.length === 0 ? 'No word differs.' : `${count(differences.length, 'difference')}.`;
  return element(
    'table',
    { class: 'side-by-side' },
    element('caption', {}, words),
    element('thead', {}, element('tr', {}, ...[a, b].map(({ id }) => element('th', { scope: 'col' }, name(id))))),
    body,
  );
}
