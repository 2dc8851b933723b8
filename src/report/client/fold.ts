/**
 * What is built only when somebody looks: the inside of a <details>, and the rest of a long list. A page of 1,000 documents
 * is ready before their paragraphs are. For print everything is built and opened, of long views the beginning.
 */
import { element } from './element.ts';

const insides = new WeakMap<HTMLDetailsElement, () => Node>();

/** A <details> that gets its inside when it is first opened. */
export function folded(summary: string, inside: () => Node): HTMLDetailsElement {
  const details = element('details', {}, element('summary', {}, summary));
  insides.set(details, inside);
  details.addEventListener('toggle', () => {
    if (details.open) fill(details);
  });
  return details;
}

export function unfold(details: HTMLDetailsElement): void {
  fill(details);
  details.open = true;
}

function fill(details: HTMLDetailsElement): void {
  const inside = insides.get(details);
  insides.delete(details);
  if (inside) details.append(inside());
}

/** Appends items to a list, and behind the first `limit` of them a button for the others. */
export function listed<T>(list: HTMLElement, items: readonly T[], limit: number, make: (item: T) => HTMLElement): Node {
  const whole = document.createDocumentFragment();
  // One more costs no more room than the button.
  const shown = items.length > limit + 1 ? limit : items.length;
  const target = list instanceof HTMLTableElement ? list.tBodies[0] : list;
  target.append(...items.slice(0, shown).map(make));
  whole.append(list);
  if (shown === items.length) return whole;
  const button = element('button', { type: 'button', class: 'more' }, `Show all ${items.length.toLocaleString('en')}`);
  button.addEventListener('click', () => {
    const rest = items.slice(shown).map(make);
    target.append(...rest);
    button.remove();
    const first = rest[0];
    first?.setAttribute('tabindex', '-1');
    first?.focus({ preventScroll: true });
  });
  whole.append(button);
  return whole;
}

/** Entries of a view that are printed: 50 of each view of a report on 2,476 news stories are 532 pages. */
const PRINTED = 100;

/**
 * Shows all that the filter lets through while the page is printed, and afterwards what was shown before. Of more than a
 * browser can print it leaves the first, and says so. The rest is taken out of the page meanwhile: hidden it would still
 * make those 532 pages take 3.5 times as long.
 */
export function unfoldForPrint(root: HTMLElement): void {
  let opened: HTMLDetailsElement[] = [];
  let restore: (() => void)[] = [];
  const before = () => {
    const [top, focused] = [scrollY, document.activeElement];
    const cut: (() => void)[] = [];
    for (const view of root.querySelectorAll('main > section')) {
      const all = [...view.querySelectorAll<HTMLElement>('article')];
      const wanted = all.filter(({ hidden }) => !hidden);
      const printed = wanted.slice(0, PRINTED);
      for (const article of printed) {
        const closed = [...article.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
        opened.push(...closed);
        for (const details of closed) unfold(details);
        for (const button of article.querySelectorAll<HTMLButtonElement>('button.more')) button.click();
      }
      if (printed.length === wanted.length) continue;
      const rest = all.slice(all.indexOf(wanted[PRINTED]));
      for (const article of rest) article.remove();
      const count = wanted.length.toLocaleString('en');
      const note = element(
        'p',
        { class: 'cut' },
        `The first ${PRINTED} of ${count} are printed; filter the page for others.`,
      );
      view.querySelector('header')?.after(note);
      cut.push(() => {
        note.remove();
        view.append(...rest);
      });
    }
    // Browsers tell of print twice; the second time there is nothing to cut.
    if (cut.length === 0) return;
    restore = [
      ...cut,
      () => {
        (focused as HTMLElement | null)?.focus({ preventScroll: true });
        scrollTo(0, top);
      },
    ];
  };
  const after = () => {
    for (const details of opened) details.open = false;
    for (const step of restore) step();
    opened = [];
    restore = [];
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? before() : after()));
}
