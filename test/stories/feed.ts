/**
 * An invented feed with labels: which documents tell one event, and what each stretch of them is. It has what real feeds
 * have: updates, corrections, cuts of every kind, tickers, flashes, forms filled in anew, follow-ups, carriers, notes.
 */
import { byDateAndId } from '../../src/flow/main-job.ts';
import type { Document, Verdict } from '../../src/types.ts';
import { Invented } from './invented.ts';

/** How the documents of a feed are dated. */
export type Dates = 'time' | 'hyphens' | 'day' | 'none';

export interface FeedOptions {
  readonly seed: number;
  /** Rounds of events; each has some 45 documents. */
  readonly rounds: number;
  readonly dates: Dates;
  readonly sources: boolean;
}

/** What a document was made as. */
export type Making =
  | 'wire'
  | 'reprint'
  | 'cut'
  | 'middle cut'
  | 'every other'
  | 'last part'
  | 'update'
  | 'correction'
  | 'name corrected'
  | 'own between'
  | 'captions between'
  | 'topped'
  | 'edited'
  | 'laid out otherwise'
  | 'ticker'
  | 'flash'
  | 'short flash'
  | 'full story'
  | 'form'
  | 'note'
  | 'follow-up'
  | 'round-up'
  | 'round-up of leads'
  | 'digest';

/** A labelled stretch. */
export interface Label {
  readonly document: string;
  readonly start: number;
  readonly end: number;
  /** What it may be called. */
  readonly right: readonly Verdict[];
  /** A story's own news that a document of another story, or a carrier, has as well. */
  readonly retold: boolean;
  readonly what: 'own' | 'copy' | 'taken' | 'background' | 'chrome' | 'form';
}

export interface Feed {
  readonly documents: readonly Document[];
  readonly labels: readonly Label[];
  /** The event that a document tells. Carriers have none; of a flash that is too short to say nothing is asked. */
  readonly eventOf: ReadonlyMap<string, number>;
  readonly makingOf: ReadonlyMap<string, Making>;
  /** Follow-ups, and the event that each prints below its own news. */
  readonly printed: ReadonlyMap<string, number>;
}

/** A sentence or line with what it is. `key` names what it tells: a corrected sentence keeps it. */
type Part =
  | {
      readonly text: string;
      readonly kind: 'own';
      readonly key: string;
      readonly event: number;
      readonly edited?: true;
    }
  | { readonly text: string; readonly kind: 'fact'; readonly fact: number }
  | { readonly text: string; readonly kind: 'chrome' }
  | { readonly text: string; readonly kind: 'form' };
type Paragraph = readonly Part[];

interface Made {
  readonly id: string;
  readonly source: string;
  readonly minute: number;
  readonly making: Making;
  readonly event: number | undefined;
  readonly prints: number | undefined;
  readonly paragraphs: readonly Paragraph[];
}

interface Event {
  readonly number: number;
  readonly minute: number;
  readonly names: readonly string[];
  readonly body: Paragraph[];
}

const AGENCIES = ['agency-north', 'agency-south'];
const PAPERS = ['bell', 'courier', 'gazette', 'harbour', 'ledger', 'mirror'];
const HOUR = 60;
const DAY = 24 * HOUR;
const CARRIERS: readonly Making[] = ['round-up', 'round-up of leads', 'digest'];

export function makeFeed(options: FeedOptions): Feed {
  const maker = new Maker(options);
  for (let round = 0; round < options.rounds; round++) maker.round(round);
  return maker.finish();
}

class Maker {
  readonly #say: Invented;
  readonly #options: FeedOptions;
  readonly #made: Made[] = [];
  readonly #facts: readonly string[];
  readonly #furniture = new Map<string, { top: Paragraph[]; foot: Paragraph[] }>();
  /** What short flashes tell. */
  readonly #ofShort = new Set<string>();
  #events = 0;
  #keys = 0;

  constructor(options: FeedOptions) {
    this.#options = options;
    const say = new Invented(options.seed);
    this.#say = say;
    this.#facts = Array.from({ length: 4 * options.rounds }, () => say.sentence(15, 26));
    for (const source of [...AGENCIES, ...PAPERS]) {
      const line = (text: string): Paragraph => [{ text, kind: 'chrome' }];
      const menu = [say.name(), say.name(), say.name(), say.name()].join(' | ');
      const notice = `Follow ${say.name()} on ${say.name()} for more ${say.word()} and ${say.word()} every ${say.word()}.`;
      this.#furniture.set(source, {
        top: AGENCIES.includes(source) ? [] : [line(menu)],
        foot: AGENCIES.includes(source) ? [] : [line(notice), line(`© 2031 ${say.name()} ${say.name()}`)],
      });
    }
  }

  round(round: number): void {
    const start = round * DAY + 5 * HOUR;
    const events = [
      this.#cuts(start),
      this.#writeThrough(start + 70),
      this.#corrections(start + 130),
      this.#ticker(start + 200),
      this.#flash(start + 260, false),
      this.#flash(start + 290, true),
      this.#between(start + 340),
      this.#edited(start + 370),
    ];
    this.#forms(start + 400);
    for (let i = 0; i < 3; i++) this.#note(start + 450 + 20 * i);
    for (const event of this.#say.some(events, 2)) this.#followUp(event, start + DAY + 3 * HOUR + this.#say.int(300));
    this.#carriers(events, start + 12 * HOUR);
  }

  finish(): Feed {
    const documents = this.#made.map((made) => this.#documentOf(made));
    const order = byDateAndId(documents);
    const eventsOfFact = new Map<number, Set<number>>();
    const tellersOf = new Map<string, Set<number | undefined>>();
    for (const { paragraphs, event } of this.#made) {
      for (const part of paragraphs.flat()) {
        if (part.kind === 'fact' && event !== undefined) add(eventsOfFact, part.fact, event);
        if (part.kind === 'own') add(tellersOf, part.key, event);
      }
    }
    const labels: Label[] = [];
    const seen = new Set<string>();
    for (const i of order) {
      const made = this.#made[i] as Made;
      const before = new Set(seen);
      let at = 0;
      for (const paragraph of made.paragraphs) {
        for (const part of paragraph) {
          const { what, right } = this.#rightFor(part, made, before, eventsOfFact);
          const retold = what === 'own' && part.kind === 'own' && (tellersOf.get(part.key)?.size ?? 0) > 1;
          labels.push({ document: made.id, start: at, end: at + part.text.length, right, retold, what });
          at += part.text.length + 1;
          if (part.kind === 'own') seen.add(part.key);
          if (part.kind === 'fact') seen.add(`fact ${part.fact}`).add(`fact ${part.fact} of ${made.event}`);
        }
        at++;
      }
    }
    const told = this.#made.filter(({ event, making }) => event !== undefined && making !== 'short flash');
    return {
      documents,
      labels,
      eventOf: new Map(told.map(({ id, event }) => [id, event as number])),
      makingOf: new Map(this.#made.map(({ id, making }) => [id, making])),
      printed: new Map(told.filter((m) => m.prints !== undefined).map((m) => [m.id, m.prints as number])),
    };
  }

  #rightFor(
    part: Part,
    { event }: Made,
    seen: ReadonlySet<string>,
    eventsOfFact: ReadonlyMap<number, ReadonlySet<number>>,
  ): Pick<Label, 'what' | 'right'> {
    if (part.kind === 'chrome') return { what: 'chrome', right: ['chrome'] };
    if (part.kind === 'form') return { what: 'form', right: ['fresh', 'formula', 'background'] };
    if (part.kind === 'own') {
      if (event === undefined) {
        // A line of the carrier's own.
        return part.event < 0 ? { what: 'own', right: ['fresh'] } : { what: 'taken', right: ['copy'] };
      }
      if (part.event !== event) return { what: 'taken', right: ['copy', 'background'] };
      if (!seen.has(part.key)) return { what: 'own', right: ['fresh'] };
      // Words that an editor put in are new, those around them are not.
      if (part.edited) return { what: 'copy', right: ['copy', 'fresh'] };
      return { what: 'copy', right: this.#ofShort.has(part.key) ? ['copy', 'background'] : ['copy'] };
    }
    const isShared = (eventsOfFact.get(part.fact)?.size ?? 0) > 1;
    const isKnown = seen.has(`fact ${part.fact} of ${event}`);
    if (!isShared && event !== undefined) {
      return isKnown ? { what: 'copy', right: ['copy'] } : { what: 'own', right: ['fresh'] };
    }
    if (event === undefined || isKnown) return { what: 'background', right: ['background', 'copy'] };
    // What is told again in several stories may be new in its first place, or background there too.
    return seen.has(`fact ${part.fact}`)
      ? { what: 'background', right: ['background'] }
      : { what: 'background', right: ['background', 'fresh'] };
  }

  #documentOf({ id, source, minute, paragraphs }: Made): Document {
    const text = paragraphs.map((paragraph) => paragraph.map((part) => part.text).join(' ')).join('\n\n');
    const time = new Date(Date.UTC(2031, 2, 1) + minute * 60_000).toISOString();
    const hyphens = time.slice(0, 19).replace(/[T:]/g, '-');
    const { dates, sources } = this.#options;
    const date = { time: `${time.slice(0, 16)}Z`, hyphens, day: time.slice(0, 10), none: undefined }[dates];
    return { id, text, ...(date === undefined ? {} : { date }), ...(sources ? { source } : {}) };
  }

  /** An event with a body of paragraphs, some with known facts in them. */
  #event(minute: number, paragraphs: number, facts: number): Event {
    const names = Array.from({ length: 5 }, () => this.#say.name());
    const event: Event = { number: this.#events++, minute, names, body: [] };
    const withFact = new Set(
      this.#say.some(
        Array.from({ length: paragraphs - 1 }, (_, i) => i + 1),
        facts,
      ),
    );
    for (let p = 0; p < paragraphs; p++) {
      const own = this.#news(event, p === 0 ? 2 : 1 + this.#say.int(3));
      event.body.push(withFact.has(p) ? [...own, this.#fact()] : own);
    }
    return event;
  }

  #news({ number, names }: { number: number; names: readonly string[] }, sentences: number): Paragraph {
    return this.#say.sentences(sentences, names).map((text) => this.#own(number, text));
  }

  #own(event: number, text: string): Part {
    return { text, kind: 'own', key: `own ${this.#keys++}`, event };
  }

  #fact(): Part {
    const fact = this.#say.int(this.#facts.length);
    return { text: this.#facts[fact] as string, kind: 'fact', fact };
  }

  #headline(event: number, names: readonly string[] = []): Paragraph {
    return [this.#own(event, this.#say.line(7 + this.#say.int(4), names))];
  }

  /** Ids are in order of time, so that a feed without dates has the same first tellings. */
  #add(
    making: Making,
    event: number | undefined,
    minute: number,
    source: string,
    paragraphs: readonly Paragraph[],
    prints?: number,
  ): void {
    const { top, foot } = this.#furniture.get(source) ?? { top: [], foot: [] };
    const id = `${String(minute).padStart(6, '0')}-${String(this.#made.length).padStart(4, '0')}`;
    this.#made.push({ id, source, minute, making, event, prints, paragraphs: [...top, ...paragraphs, ...foot] });
  }

  #cuts(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 8 + say.int(5), 2);
    const { number, names, body } = event;
    const title = this.#headline(number, names);
    this.#add('wire', number, start, say.pick(AGENCIES), [title, ...body]);
    const papers = say.some(PAPERS, 6);
    const print = (making: Making, kept: readonly Paragraph[]) => {
      const paper = papers.pop() as string;
      const head = say.chance(0.5) ? title : this.#headline(number, names);
      this.#add(making, number, start + 20 + say.int(5 * HOUR), paper, [head, ...kept]);
    };
    print('reprint', body);
    print('cut', body.slice(0, Math.ceil(body.length * (0.3 + 0.06 * say.int(10)))));
    print('cut', body.slice(0, Math.ceil(body.length * (0.3 + 0.06 * say.int(10)))));
    const from = 2 + say.int(2);
    print('middle cut', [...body.slice(0, from), ...body.slice(from + 2 + say.int(3))]);
    print(
      'every other',
      body.filter((_, p) => p % 2 === 0),
    );
    print('last part', body.slice(2));
    return event;
  }

  #writeThrough(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 7 + say.int(3), 2);
    const { number, names } = event;
    const agency = say.pick(AGENCIES);
    let body = event.body;
    this.#add('wire', number, start, agency, [this.#headline(number, names), ...body]);
    for (let version = 1; version <= 3; version++) {
      const top = [this.#news(event, 2), this.#news(event, 2)];
      body = [...top, ...body].slice(0, body.length + (version % 2));
      this.#add('update', number, start + version * (25 + say.int(60)), agency, [
        this.#headline(number, names),
        ...body,
      ]);
    }
    this.#add('reprint', number, start + 6 * HOUR, say.pick(PAPERS), [this.#headline(number, names), ...body]);
    return event;
  }

  #corrections(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 7 + say.int(4), 1);
    const { number, names } = event;
    const agency = say.pick(AGENCIES);
    const title = this.#headline(number, names);
    const toll = say.sentence(14, 18, names);
    const [first, second] = [String(2 + say.int(7)), String(11 + say.int(60))];
    const withToll = (figure: string) => toll.replace(' ', ` ${figure} `);
    const key = { kind: 'own', key: `own ${this.#keys++}`, event: number } as const;
    const body = [[{ text: withToll(first), ...key }, ...(event.body[0] ?? [])], ...event.body.slice(1)];
    event.body.splice(0, event.body.length, ...body);
    this.#add('wire', number, start, agency, [title, ...body]);
    const figure = body.map((paragraph) =>
      paragraph.map((part) => (part.text === withToll(first) ? { ...part, text: withToll(second) } : part)),
    );
    this.#add('correction', number, start + 40, agency, [title, ...figure]);
    const name = names.find((known) => body.flat().some(({ text }) => text.includes(` ${known} `)));
    if (name !== undefined) {
      const other = say.name();
      const corrected = figure.map((p) =>
        p.map((part) => ({ ...part, text: part.text.replaceAll(` ${name} `, ` ${other} `) })),
      );
      this.#add('name corrected', number, start + 80, agency, [title, ...corrected]);
    }
    this.#add('reprint', number, start + 3 * HOUR, say.pick(PAPERS), [title, ...body]);
    return event;
  }

  /** States of one page, new entries on top. */
  #ticker(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 4, 1);
    const { number, names } = event;
    const paper = say.pick(PAPERS);
    const title = this.#headline(number, names);
    let entries: Paragraph[] = event.body;
    for (let state = 0; state < 4; state++) {
      this.#add('ticker', number, start + 50 * state, paper, [title, ...entries]);
      entries = [...Array.from({ length: 1 + say.int(2) }, () => this.#news(event, 2)), ...entries];
    }
    return event;
  }

  #flash(start: number, short: boolean): Event {
    const say = this.#say;
    const event = this.#event(start + HOUR, 8 + say.int(3), 1);
    const { number, names, body } = event;
    const agency = say.pick(AGENCIES);
    const [low, high] = short ? [11, 16] : [24, 28];
    const flash = [say.sentence(low, high, names), say.sentence(low, high, names)].map((text) =>
      this.#own(number, text),
    );
    const title = this.#headline(number, names);
    for (const part of short ? [...title, ...flash] : []) if (part.kind === 'own') this.#ofShort.add(part.key);
    body.unshift(flash);
    this.#add(short ? 'short flash' : 'flash', number, start, agency, [title, flash]);
    this.#add('full story', number, start + HOUR, agency, [title, ...body]);
    this.#add('reprint', number, start + 3 * HOUR, say.pick(PAPERS), [title, ...body]);
    return event;
  }

  /** Papers that put words of their own on top of, between and beside the agency's. */
  #between(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 9 + say.int(3), 2);
    const { number, names, body } = event;
    this.#add('wire', number, start, say.pick(AGENCIES), [this.#headline(number, names), ...body]);
    const papers = say.some(PAPERS, 4);
    const own = body.flatMap((p, i) => (i % 3 === 2 ? [p, this.#news(event, 2)] : [p]));
    this.#add('own between', number, start + 90, papers[0] as string, [this.#headline(number, names), ...own]);
    const captions = body.flatMap((p, i) =>
      i % 3 === 1 ? [p, [this.#own(number, say.line(12 + say.int(6), names))]] : [p],
    );
    this.#add('captions between', number, start + 120, papers[1] as string, [
      this.#headline(number, names),
      ...captions,
    ]);
    const top = this.#news(event, 2);
    this.#add('topped', number, start + 150, papers[2] as string, [this.#headline(number, names), top, ...body]);
    return event;
  }

  /** Papers that change a word here and there, or lay paragraphs out anew. */
  #edited(start: number): Event {
    const say = this.#say;
    const event = this.#event(start, 8 + say.int(3), 1);
    const { number, names, body } = event;
    const title = this.#headline(number, names);
    this.#add('wire', number, start, say.pick(AGENCIES), [title, ...body]);
    const papers = say.some(PAPERS, 2);
    const edited = body.map((paragraph) =>
      paragraph.map(
        (part): Part => (part.kind === 'own' ? { ...part, text: this.#edit(part.text), edited: true } : part),
      ),
    );
    this.#add('edited', number, start + 60, papers[0] as string, [this.#headline(number, names), ...edited]);
    const sentences = body.flatMap((paragraph) => paragraph.map((part) => [part]));
    this.#add('laid out otherwise', number, start + 100, papers[1] as string, [title, ...sentences]);
    return event;
  }

  /** One word in ten is another one, or gone. */
  #edit(sentence: string): string {
    const words = sentence.split(' ');
    const last = words.length - 1;
    return words
      .flatMap((word, i) => {
        if (i === 0 || i === last || !this.#say.chance(0.1)) return [word];
        return this.#say.chance(0.3) ? [] : [this.#say.word()];
      })
      .join(' ');
  }

  /** Two events of one kind on one day: one form with other names and figures, and some words of its own. */
  #forms(start: number): void {
    const say = this.#say;
    const moulds = Array.from({ length: 6 }, () => say.sentence(14, 22).split(' '));
    const slots = moulds.map((words) =>
      [2, 5, 9].map((at) => ({ at: Math.min(at, words.length - 2), figure: say.chance(0.4) })),
    );
    for (let i = 0; i < 2; i++) {
      const event = this.#event(start + 30 * i, 2, 0);
      const filled = moulds.map((words, m) => {
        const own = [...words];
        for (const { at, figure } of slots[m] ?? []) own[at] = figure ? String(10 + say.int(5000)) : say.name();
        return [{ text: own.join(' '), kind: 'form' } as const];
      });
      this.#add('form', event.number, event.minute, say.pick(AGENCIES), [
        this.#headline(event.number, event.names),
        ...filled,
        ...event.body,
      ]);
    }
  }

  /** Half of it is background. */
  #note(start: number): void {
    const event = this.#event(start, 2, 0);
    const { number, names, body } = event;
    const known = this.#say.some([...this.#facts.keys()], 3).map((fact): Part => {
      return { text: this.#facts[fact] as string, kind: 'fact', fact };
    });
    this.#add('note', number, start, this.#say.pick(PAPERS), [
      this.#headline(number, names),
      ...body,
      known.slice(0, 1),
      known.slice(1),
    ]);
  }

  /** News of its own, then an older story whole. */
  #followUp(older: Event, start: number): void {
    const say = this.#say;
    const event = this.#event(start, 5 + say.int(2), 0);
    const { number, names } = event;
    const paragraphs = [...event.body, ...older.body];
    this.#add(
      'follow-up',
      number,
      start,
      say.pick(AGENCIES),
      [this.#headline(number, names), ...paragraphs],
      older.number,
    );
    if (say.chance(0.4)) {
      this.#add(
        'reprint',
        number,
        start + 90,
        say.pick(PAPERS),
        [this.#headline(number, names), ...paragraphs],
        older.number,
      );
    }
  }

  #carriers(events: readonly Event[], start: number): void {
    const say = this.#say;
    const outOf = (count: number, paragraphs: number) =>
      say.some(events, count).flatMap(({ body }) => body.slice(0, paragraphs));
    const intro = [this.#news({ number: -1, names: [] }, 2)];
    const title = () => this.#headline(-1);
    this.#add('round-up', undefined, start, say.pick(PAPERS), [title(), ...intro, ...outOf(4 + say.int(2), 3)]);
    const lead = [this.#news({ number: -1, names: [] }, 1)];
    this.#add('round-up of leads', undefined, start + 10, say.pick(PAPERS), [title(), ...lead, ...outOf(5, 1)]);
    this.#add('digest', undefined, start + 20, say.pick(PAPERS), outOf(5, 1));
  }
}

export function isCarrier(making: Making | undefined): boolean {
  return making !== undefined && CARRIERS.includes(making);
}

function add<K, V>(sets: Map<K, Set<V>>, key: K, value: V): void {
  sets.set(key, (sets.get(key) ?? new Set<V>()).add(value));
}
