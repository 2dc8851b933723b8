/**
 * The views, one at a time, and the way from any link to what it means. #passages, #documents, #stories and #takers are
 * views; #p-3, #d-17, #s-2 and #t-1 things in them; #o-3-1 is where passage 3 stands for the first time. Back and forward work, and
 * a link with one of these can be sent to others.
 */
import { element } from './element.ts';
import { unfold } from './fold.ts';
import { count, type Model } from './model.ts';

export type ViewName = 'passages' | 'documents' | 'stories' | 'takers';
const VIEW_OF: Readonly<Record<string, ViewName>> = {
  p: 'passages',
  d: 'documents',
  o: 'documents',
  s: 'stories',
  t: 'takers',
};

/** What a view is made of. */
interface Part {
  readonly name: ViewName;
  readonly title: string;
  readonly about: string;
  /** What to say where there is nothing. */
  readonly none: string;
  readonly articles: readonly HTMLElement[];
  /** Something to choose in this view alone. */
  readonly choice?: HTMLElement | undefined;
}

interface View {
  readonly name: ViewName;
  readonly section: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly articles: readonly HTMLElement[];
  /** Says that there is none, or none that the filter lets through. */
  readonly nothing: HTMLElement;
  readonly none: string;
  /** What there is, and how much of it is shown. */
  readonly total: HTMLElement;
}

export class Views {
  readonly nav = element('nav', { 'aria-label': 'Views' });
  readonly main = element('main', { id: 'content', tabindex: -1 });
  readonly #views: readonly View[];
  readonly #model: Model;
  /** Called when a link leads to what the filter hides. */
  readonly #onHidden: () => void;
  /** The links that were followed, by the number that the entry of the history they stand in has. */
  readonly #followed: HTMLElement[] = [];

  constructor(model: Model, parts: readonly Part[], onHidden: () => void) {
    this.#model = model;
    this.#onHidden = onHidden;
    this.#views = parts.map(({ name, title, about, none, articles, choice }) => {
      const total = element('span', { class: 'total' }, articles.length.toLocaleString('en'));
      const nothing = element('p', { class: 'nothing', hidden: articles.length > 0 }, none);
      const head = element('header', {}, element('h2', { id: `${name}-name` }, title), element('p', {}, about), choice);
      const section = element(
        'section',
        { id: name, 'aria-labelledby': `${name}-name`, tabindex: -1 },
        head,
        nothing,
        ...articles,
      );
      const link = element('a', { href: `#${name}` }, title, ' ', total);
      return { name, section, link, articles, nothing, none, total };
    });
    const list = element('ul', {}, ...this.#views.map(({ link }) => element('li', {}, link)));
    this.nav.append(list);
    this.main.append(...this.#views.map(({ section }) => section));
    document.addEventListener('click', (event) => this.#follow(event));
    addEventListener('hashchange', () => this.show(location.hash));
  }

  /** Shows what is wanted. @returns it in words */
  filter(found: Readonly<Record<ViewName, readonly boolean[]>>): string {
    const words: string[] = [];
    for (const { name, articles, nothing, none, total } of this.#views) {
      let shown = 0;
      for (const [i, article] of articles.entries()) {
        const wanted = found[name][i] as boolean;
        if (wanted) shown++;
        if (article.hidden === wanted) article.hidden = !wanted;
      }
      nothing.hidden = shown > 0;
      nothing.textContent = articles.length > 0 ? 'Nothing here matches the filter.' : none;
      const all = articles.length.toLocaleString('en');
      total.textContent = shown === articles.length ? all : `${shown.toLocaleString('en')} of ${all}`;
      const noun = {
        passages: ['passage'],
        documents: ['document'],
        stories: ['story', 'stories'],
        takers: ['carrier or follow-up', 'carriers and follow-ups'],
      }[name] as [string, string?];
      if (articles.length > 0) words.push(`${shown.toLocaleString('en')} of ${count(articles.length, ...noun)}`);
    }
    return words.join(', ');
  }

  /** @param hash with its #; an unknown one is the passages */
  show(hash: string): void {
    const id = hash.slice(1);
    const [kind, number, place] = id.split('-');
    const view = this.#views.find(({ name }) => name === (VIEW_OF[kind] ?? id)) ?? this.#views[0];
    for (const other of this.#views) {
      other.section.hidden = other !== view;
      if (other === view) other.link.setAttribute('aria-current', 'page');
      else other.link.removeAttribute('aria-current');
    }
    const there = kind === 'o' ? this.#model.placesOf[Number(number) - 1]?.[Number(place) - 1]?.document : undefined;
    const index = kind === 'o' ? (there ?? -1) : number === undefined ? -1 : Number(number) - 1;
    const article = view.articles[index];
    if (article?.hidden) this.#onHidden();
    if (this.#returned()) return;
    if (!article) {
      scrollTo(0, 0);
      return;
    }
    for (const details of article.querySelectorAll('details')) unfold(details);
    const target = (kind === 'o' && document.getElementById(id)) || article;
    target.focus({ preventScroll: true });
    target.scrollIntoView({ block: kind === 'o' ? 'center' : 'start' });
    // What is far away got its real height only now, and pushed the target on.
    requestAnimationFrame(() => target.scrollIntoView({ block: kind === 'o' ? 'center' : 'start' }));
  }

  /** After Back and Forward the page is where it was left, and so is the focus. @returns whether it has been left before */
  #returned(): boolean {
    const { left, top } = (history.state ?? {}) as { left?: number; top?: number };
    if (left === undefined || top === undefined) return false;
    this.#followed[left]?.focus({ preventScroll: true });
    scrollTo(0, top);
    return true;
  }

  /**
   * A link within the page. Not left to the browser: in a frame with srcdoc it would load the page around it, and the
   * same link twice would do nothing.
   */
  #follow(event: MouseEvent): void {
    if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = (event.target as Element).closest('a');
    const hash = link?.getAttribute('href');
    if (!link || !hash?.startsWith('#')) return;
    event.preventDefault();
    if (hash === '#content') this.main.focus();
    else if (location.hash === hash) {
      history.replaceState(null, '');
      this.show(hash);
    } else {
      history.replaceState({ left: this.#followed.push(link) - 1, top: scrollY }, '');
      location.hash = hash;
    }
  }
}
