/**
 * Carriers and follow-ups: documents that tell the stories of others, with what they took from whom.
 */
import type { TakerData } from '../page.ts';
import { timeText } from './calendar.ts';
import { headline } from './documents.ts';
import { element, name, storyText } from './element.ts';
import { listed } from './fold.ts';
import { count, type Model, paragraphsOf, type Taken, takenBy } from './model.ts';

const SOURCES_SHOWN = 12;
/** Code units that say which stretch is meant. */
const QUOTED = 160;

export function takerArticles(model: Model): HTMLElement[] {
  return model.takers.map((taker, i) => {
    const { id, date, source } = model.documents[taker.document];
    const from = new Map<number, Taken[]>();
    for (const taken of takenBy(taker.took)) from.set(taken.from, [...(from.get(taken.from) ?? []), taken]);
    return element(
      'article',
      { id: `t-${i + 1}`, class: 'taker', tabindex: -1, 'aria-labelledby': `t-${i + 1}-name` },
      element(
        'div',
        { class: 'margin' },
        element(
          'p',
          { class: 'figure' },
          element('b', {}, String(from.size)),
          from.size === 1 ? ' source' : ' sources',
        ),
        element('p', {}, taker.carrier ? 'carrier' : 'follow-up'),
        element('p', { class: 'when' }, source === undefined ? undefined : name(source)),
        date === undefined ? undefined : element('p', { class: 'when' }, timeText(date)),
      ),
      element(
        'div',
        { class: 'main' },
        headline(model.headlines[taker.document], `t-${i + 1}`),
        element('p', { class: 'id' }, element('a', { href: `#d-${taker.document + 1}` }, name(id))),
        listed(element('ol', { class: 'took' }), [...from], SOURCES_SHOWN, (entry) => tookItem(entry, taker, model)),
      ),
    );
  });
}

/** What was taken from one document: how it begins, and in which paragraphs it stands here. */
function tookItem([from, taken]: [number, Taken[]], { document }: TakerData, model: Model): HTMLElement {
  const { text } = model.documents[document];
  const paragraphs = paragraphsOf(model.documents[document]);
  const inside = taken.flatMap(({ start, end }) => paragraphs.filter((p) => p.start < end && p.end > start));
  const first = taken[0] as Taken;
  const whole = text.slice(first.start, first.end);
  const quoted = whole.length > QUOTED ? `${whole.slice(0, QUOTED).replace(/[\ud800-\udbff]$/, '')}…` : whole;
  return element(
    'li',
    {},
    element(
      'p',
      { class: 'note' },
      `${count(new Set(inside).size, 'paragraph')} from `,
      element('a', { href: `#d-${from + 1}` }, name(model.documents[from].id)),
    ),
    element('p', { class: 'text', dir: 'auto', lang: '' }, storyText(quoted)),
  );
}
