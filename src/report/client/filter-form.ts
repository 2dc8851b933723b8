/**
 * The form that says which passages, documents and stories to show. It tells after a short rest what is wanted.
 */
import type { Role } from '../../types.ts';
import { named } from '../controls.ts';
import type { Calendar } from './calendar.ts';
import { element } from './element.ts';
import { type Model, ROLE_NAMES } from './model.ts';
import { ANYTHING, type Wanted } from './search.ts';

/** Milliseconds without a key until the answer is looked for. */
const REST = 120;

export class FilterForm {
  readonly element: HTMLFormElement;
  readonly #text = element('input', { type: 'search', id: 'f-text', autocomplete: 'off', spellcheck: 'false' });
  readonly #role = choice('f-role', 'any role', Object.entries(ROLE_NAMES));
  readonly #source: HTMLSelectElement;
  readonly #from: HTMLInputElement;
  readonly #to: HTMLInputElement;

  constructor(model: Model, calendar: Calendar, onChange: (wanted: Wanted) => void) {
    const sources = [...new Set(model.documents.flatMap(({ source }) => source ?? []))].sort();
    this.#source = choice(
      'f-source',
      'any source',
      sources.map((source) => [source, named(source)]),
    );
    const limits = calendar.iso ? { min: calendar.first?.slice(0, 10), max: calendar.last?.slice(0, 10) } : {};
    const date = (id: string) => element('input', { id, type: calendar.iso ? 'date' : 'text', ...limits });
    this.#from = date('f-from');
    this.#to = date('f-to');
    const clear = element('button', { type: 'reset' }, 'Clear');
    this.element = element(
      'form',
      { role: 'search', 'aria-label': 'Filter passages, documents and stories' },
      field('Text', this.#text, 'wide'),
      field('Role', this.#role),
      sources.length > 0 ? field('Source', this.#source) : undefined,
      calendar.first === undefined ? undefined : field('From', this.#from),
      calendar.first === undefined ? undefined : field('To', this.#to),
      clear,
    );
    let timer: number | undefined;
    const change = () => {
      clearTimeout(timer);
      onChange(this.wanted);
    };
    this.element.addEventListener('input', () => {
      clearTimeout(timer);
      timer = setTimeout(change, REST) as unknown as number;
    });
    this.element.addEventListener('submit', (event) => {
      event.preventDefault();
      change();
    });
    // The fields are empty only after the event.
    this.element.addEventListener('reset', () => queueMicrotask(() => onChange(ANYTHING)));
  }

  get wanted(): Wanted {
    return {
      text: this.#text.value,
      role: this.#role.value as Role | '',
      source: this.#source.value,
      from: this.#from.value,
      to: this.#to.value,
    };
  }

  /** Empties the fields and tells nobody. */
  clear(): void {
    for (const input of [this.#text, this.#role, this.#source, this.#from, this.#to]) input.value = '';
  }
}

function field(label: string, input: HTMLElement, kind?: string): HTMLElement {
  return element('div', { class: kind }, element('label', { for: input.id }, label), input);
}

function choice(id: string, any: string, options: readonly (readonly [string, string])[]): HTMLSelectElement {
  return element(
    'select',
    { id },
    element('option', { value: '' }, any),
    ...options.map(([value, label]) => element('option', { value }, label)),
  );
}
