/**
 * The page's own program: reads the data that stand in the page, builds the views, and answers the filter and the links.
 * Runs in every browser of the last years, from file:// and in a frame; keeps nothing and asks for nothing.
 */
import type { PageData } from '../page.ts';
import { shareBar, sharesOf } from './bar.ts';
import { Calendar, spanText } from './calendar.ts';
import { startCards } from './card.ts';
import { copiesArticles } from './copies.ts';
import { element, storyText } from './element.ts';
import { FilterForm } from './filter-form.ts';
import { unfoldForPrint } from './fold.ts';
import { count, type Model, modelOf, percent, VERDICT_NAMES } from './model.ts';
import { orderChoice } from './order.ts';
import { passageArticles } from './passages.ts';
import { Search } from './search.ts';
import { storyArticles } from './stories.ts';
import { Views } from './views.ts';

const model = modelOf(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
const calendar = new Calendar(model.stories);
const search = new Search(model);

const results = element('p', { class: 'results', 'aria-live': 'polite', 'aria-atomic': 'true' });
const form = new FilterForm(model, calendar, (wanted) => {
  results.textContent = views.filter(search.find(wanted));
});
const stories = storyArticles(model);
const views = new Views(
  model,
  [
    {
      name: 'passages',
      title: 'Passages',
      about: 'What recurs, the most repeated first.',
      none: 'Nothing recurs in these stories.',
      articles: passageArticles(model, calendar),
    },
    {
      name: 'stories',
      title: 'Stories',
      about: 'How much of each is fresh, and what the rest is.',
      none: 'There are no stories.',
      articles: stories,
      choice: stories.length > 1 ? orderChoice(model, stories) : undefined,
    },
    {
      name: 'copies',
      title: 'Near-copies',
      about: 'Stories that copy each other whole; they count as one.',
      none: 'No story copies another.',
      articles: copiesArticles(model),
    },
  ],
  () => {
    form.clear();
    results.textContent = `Filter cleared to show what the link leads to. ${views.filter(search.find(form.wanted))}`;
  },
);

const root = element(
  'div',
  { class: 'page' },
  element('a', { class: 'skip', href: '#content' }, 'Skip to the content'),
  masthead(model),
  element('div', { class: 'controls' }, views.nav, form.element, results),
  views.main,
);
document.body.prepend(root);
startCards(model, views.main);
unfoldForPrint(root);
views.show(location.hash);
// Not in every browser; the first search takes a little longer there.
if ('requestIdleCallback' in window) requestIdleCallback(prepareSearch);

function prepareSearch(idle: IdleDeadline): void {
  if (!search.prepare(() => idle.timeRemaining() > 2)) requestIdleCallback(prepareSearch);
}

function masthead({ title, stories, passages, copies }: Model): HTMLElement {
  const sources = new Set(stories.flatMap(({ source }) => source ?? [])).size;
  const facts = [
    count(stories.length, 'story', 'stories') + (sources > 0 ? ` from ${count(sources, 'source')}` : ''),
    calendar.first === undefined || calendar.last === undefined ? '' : spanText(calendar.first, calendar.last),
    count(passages.length, 'passage') + (passages.length === 1 ? ' recurs' : ' recur'),
    copies.length > 0 ? count(copies.length, 'group of near-copies', 'groups of near-copies') : '',
  ];
  const shares = sharesOf(stories);
  const legend = (['fresh', 'background', 'chrome', 'copy'] as const).map((part) =>
    element('li', { class: part }, element('b', {}, percent(shares[part])), ` ${VERDICT_NAMES[part]}`),
  );
  return element(
    'header',
    { class: 'masthead' },
    element('h1', { dir: 'auto' }, storyText(title)),
    element('p', { class: 'facts' }, facts.filter((fact) => fact !== '').join(' · ')),
    ...(stories.length === 0
      ? []
      : [
          shareBar(shares),
          element('ul', { class: 'shares', 'aria-label': 'What the words of all stories are' }, ...legend),
        ]),
  );
}
