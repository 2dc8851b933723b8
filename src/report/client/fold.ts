/**
 * What is built only when somebody looks: the inside of a <details>, and the rest of a long list. A page of 1,000 stories
 * is ready before their paragraphs are. For print everything is built and opened.
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

/** Shows all that the filter lets through while the page is printed, and afterwards what was shown before. */
export function unfoldForPrint(root: HTMLElement): void {
  let opened: HTMLDetailsElement[] = [];
  const before = () => {
    const closed = [...root.querySelectorAll<HTMLDetailsElement>('article:not([hidden]) details:not([open])')];
    opened.push(...closed);
    for (const details of closed) unfold(details);
    for (const button of root.querySelectorAll<HTMLButtonElement>('button.more')) button.click();
  };
  const after = () => {
    for (const details of opened) details.open = false;
    opened = [];
  };
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  matchMedia('print').addEventListener('change', ({ matches }) => (matches ? before() : after()));
}
