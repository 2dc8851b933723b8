/**
 * The page's own program: reads the data that stand in the page, builds the views, and answers the filter and the links.
 * Runs in every browser of the last years, from file:// and in a frame; keeps nothing and asks for nothing.
 */
import type { PageData } from '../page.ts';
import { PARTS, shareBar, sharesOf } from './bar.ts';
import { Calendar, spanText } from './calendar.ts';
import { startCards } from './card.ts';
import { documentArticles } from './documents.ts';
import { element, storyText } from './element.ts';
import { FilterForm } from './filter-form.ts';
import { unfoldForPrint } from './fold.ts';
import { count, type Model, modelOf, percent, VERDICT_NAMES } from './model.ts';
import { orderChoice } from './order.ts';
import { passageArticles } from './passages.ts';
import { Search } from './search.ts';
import { storyArticles } from './stories.ts';
import { takerArticles } from './takers.ts';
import { Views } from './views.ts';

const model = modelOf(JSON.parse(document.getElementById('data')?.textContent ?? '') as PageData);
const calendar = new Calendar(model.documents);
const search = new Search(model);

const results = element('p', { class: 'results', 'aria-live': 'polite', 'aria-atomic': 'true' });
const form = new FilterForm(model, calendar, (wanted) => {
  results.textContent = views.filter(search.find(wanted));
});
const documents = documentArticles(model);
const views = new Views(
  model,
  [
    {
      name: 'passages',
      title: 'Passages',
      about: 'What recurs, the most repeated first.',
      none: 'Nothing recurs in these documents.',
      articles: passageArticles(model, calendar),
    },
    {
      name: 'documents',
      title: 'Documents',
      about: 'How much of each is fresh, and what the rest is.',
      none: 'There are no documents.',
      articles: documents,
      choice: documents.length > 1 ? orderChoice(model, documents) : undefined,
    },
    {
      name: 'stories',
      title: 'Stories',
      about: 'Those that were told in two versions or more, in order of time; each counts once.',
      none: 'No story was told in two versions.',
      articles: storyArticles(model),
    },
    {
      name: 'takers',
      title: 'Carriers and follow-ups',
      about: 'A carrier tells several stories and counts as none; a follow-up prints an older one below its own news.',
      none: 'No document tells the story of another.',
      articles: takerArticles(model),
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

function masthead({ title, documents, passages, stories, takers, warnings }: Model): HTMLElement {
  const sources = new Set(documents.flatMap(({ source }) => source ?? [])).size;
  const carriers = takers.filter(({ carrier }) => carrier).length;
  const facts = [
    count(documents.length, 'document') + (sources > 0 ? ` from ${count(sources, 'source')}` : ''),
    calendar.first === undefined || calendar.last === undefined ? '' : spanText(calendar.first, calendar.last),
    count(passages.length, 'passage') + (passages.length === 1 ? ' recurs' : ' recur'),
    stories.length > 0 ? `${count(stories.length, 'story', 'stories')} in several versions` : '',
    carriers > 0 ? count(carriers, 'carrier') : '',
    takers.length > carriers ? count(takers.length - carriers, 'follow-up') : '',
  ];
  const shares = sharesOf(documents);
  // Formulas are few, and often there are none.
  const parts = PARTS.filter((part) => part !== 'formula' || shares.formula > 0);
  const legend = parts.map((part) =>
    element('li', { class: part }, element('b', {}, percent(shares[part])), ` ${VERDICT_NAMES[part]}`),
  );
  return element(
    'header',
    { class: 'masthead' },
    element('h1', { dir: 'auto' }, storyText(title)),
    element('p', { class: 'facts' }, facts.filter((fact) => fact !== '').join(' · ')),
    ...warnings.map((warning) => element('p', { class: 'warning' }, storyText(warning))),
    ...(documents.length === 0
      ? []
      : [
          shareBar(shares),
          element('ul', { class: 'shares', 'aria-label': 'What the words of all documents are' }, ...legend),
        ]),
  );
}
