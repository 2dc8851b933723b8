/**
 * In which order the documents stand: as they were given, or by how much of them is fresh. Equal ones stay as given.
 */
import { element } from './element.ts';
import type { Model } from './model.ts';

/** A field to choose it by. @param articles of the documents, siblings that follow each other */
export function orderChoice({ documents }: Model, articles: readonly HTMLElement[]): HTMLElement {
  const select = element(
    'select',
    { id: 'order' },
    element('option', { value: '0' }, 'as given'),
    element('option', { value: '1' }, 'least fresh first'),
    element('option', { value: '-1' }, 'most fresh first'),
  );
  select.addEventListener('change', () => {
    const direction = Number(select.value);
    const order = documents.map((_, i) => i).sort((a, b) => direction * (documents[a].fresh - documents[b].fresh));
    articles[0]?.parentElement?.append(...order.map((i) => articles[i]));
  });
  return element('p', { class: 'choice' }, element('label', { for: 'order' }, 'Order'), select);
}
