/**
 * Stories that were told in two versions or more: the versions in order of time, what each changed, and each beside the
 * earlier one that it is compared with, paragraph by paragraph, with the words that differ marked.
 */
import type { VersionChange } from '../../types.ts';
import { named } from '../controls.ts';
import { type BesideData, PAIR_ROW, type StoryData, type VersionData } from '../page.ts';
import { timeText } from './calendar.ts';
import { differenceList, oneSide } from './differences.ts';
import { headline } from './documents.ts';
import { type Child, element, name, storyText } from './element.ts';
import { folded, listed } from './fold.ts';
import { count, KIND_NAMES, type Model, paragraphsOf, percent } from './model.ts';

const VERSIONS_SHOWN = 12;
const CHANGES_SHOWN = 12;

export function storyArticles(model: Model): HTMLElement[] {
  return model.stories.map((story, i) => {
    const { versions } = story;
    return element(
      'article',
      { id: `s-${i + 1}`, class: 'story', tabindex: -1, 'aria-labelledby': `s-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element('p', { class: 'figure' }, element('b', {}, String(versions.length)), ' versions'),
        ...kindCounts(versions).map((line) => element('p', {}, line)),
      ),
      element(
        'div',
        { class: 'main' },
        headline(model.headlines[versions[0].document], `s-${i + 1}`),
        listed(element('ol', { class: 'versions' }), versions, VERSIONS_SHOWN, (version) =>
          versionItem(version, model),
        ),
        folded('Side by side', () => sideBySide(story, i, model)),
      ),
    );
  });
}

/** How many of the later versions are what. */
function kindCounts(versions: readonly VersionData[]): string[] {
  const counts = { update: 0, reprint: 0, cut: 0 };
  for (const { kind } of versions) if (kind !== 'first') counts[kind]++;
  return [
    counts.update > 0 ? count(counts.update, 'update') : '',
    counts.reprint > 0 ? count(counts.reprint, 'reprint') : '',
    counts.cut > 0 ? count(counts.cut, 'cut copy', 'cut copies') : '',
  ].filter((line) => line !== '');
}

function versionItem({ document, kind, beside }: VersionData, model: Model): HTMLElement {
  const { id, date, source } = model.documents[document];
  const facts: Child[] = [];
  if (date !== undefined) facts.push(', ', timeText(date));
  if (source !== undefined) facts.push(', ', name(source));
  const link = element('a', { href: `#d-${document + 1}` }, name(id));
  return element(
    'li',
    {},
    element('p', {}, element('b', {}, KIND_NAMES[kind]), ': ', link, ...facts),
    ...(beside ? besideLines(beside, model) : []),
  );
}

/** How much a version shares with the one it is compared with, and what it words otherwise. */
function besideLines({ of, own, other, changes }: BesideData, model: Model): HTMLElement[] {
  const shares = element(
    'p',
    { class: 'note' },
    `${percent(own)} of it is in `,
    name(model.documents[of].id),
    `, ${percent(other)} of that is here, figures apart`,
  );
  if (changes.length === 0) return [shares];
  const shown = changes.slice(0, changes.length > CHANGES_SHOWN + 1 ? CHANGES_SHOWN : changes.length);
  const said = shown.flatMap((change, i): Child[] => [i === 0 ? undefined : '; ', ...changed(change)]);
  const left = changes.length - shown.length;
  if (left > 0) said.push(` and ${left} more`);
  return [shares, element('p', { class: 'note changes', dir: 'auto', lang: '' }, ...said)];
}

/** The old words and the new ones. */
function changed({ kind, from, to }: VersionChange): Child[] {
  const figure = kind === 'figure' ? 'figure' : undefined;
  return [
    from === '' ? undefined : element('del', { class: figure }, storyText(from)),
    kind === 'figure' || kind === 'changed' ? ' → ' : undefined,
    to === '' ? undefined : element('ins', { class: figure }, storyText(to)),
  ];
}

function sideBySide({ versions }: StoryData, index: number, model: Model): Node {
  const later = versions.filter(({ beside }) => beside !== undefined);
  const place = element('div', {}, comparison(later[0], model));
  if (later.length === 1) return place;
  const select = element(
    'select',
    { id: `s-${index + 1}-version` },
    ...later.map(({ document }, i) => element('option', { value: i }, named(model.documents[document].id))),
  );
  select.addEventListener('change', () => place.replaceChildren(comparison(later[Number(select.value)], model)));
  const label = element('label', { for: `s-${index + 1}-version` }, 'Version: ');
  return element('div', {}, element('p', { class: 'choice' }, label, select), place);
}

function comparison({ document, beside }: VersionData, model: Model): HTMLElement {
  const { of, differences: rows, pairs } = beside as BesideData;
  const [a, b] = [model.documents[of], model.documents[document]];
  const [layoutA, layoutB] = [paragraphsOf(a), paragraphsOf(b)];
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
