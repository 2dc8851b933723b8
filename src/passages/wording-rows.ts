/**
 * The wordings of many passages as rows: how they are asked for and answered, one array per kind for a whole batch, so
 * that a batch crosses to another thread without a copy. Texts come back as places in the texts that were sent.
 */
import type { Places } from '../kernel/tokens.ts';
import { KINDS } from '../similarity/changes.ts';
import { Column } from '../tables/column.ts';
import { figuresIn } from '../text/figures.ts';
import type { Words } from '../text/tokenize.ts';
import type { Change, Slot, Variant } from '../types.ts';
import { type MouldSlot, mouldOf } from './mould.ts';
import { type GroupWording, groupTexts } from './wordings.ts';

/** Occurrences that are like one wording. */
export interface Wordings {
  /** Indices of the occurrences, rising. */
  readonly members: readonly number[];
  /** The wordings they have, the most typical first, then the most frequent. */
  readonly variants: readonly Variant[];
  /** Per member: index into `variants`. */
  readonly variantOf: readonly number[];
  /** Per variant: 2 * matched / (words of it + words of the typical one), numbers taken as equal. */
  readonly similarity: readonly number[];
  /** Per variant: the same words as the typical one, figures apart. */
  readonly sameWords: readonly boolean[];
  /** Per variant: which list of figures it has, numbered from 1 as they come; 0 for none. */
  readonly figures: readonly number[];
  /** Where they are fillings of one mould what changes in it, as places in the typical one; else empty. */
  readonly slots: readonly Slot[];
  /** Wordings that fill the mould with names that no earlier one has. */
  readonly fillings: number;
}

/** Passages with the texts of their occurrences. */
export interface PassageTexts {
  /** One passage's behind the other's. */
  readonly texts: readonly string[];
  /** How many each passage has. */
  readonly sizes: Uint32Array;
}

export interface WordingRows {
  /** Per passage: its groups. */
  readonly groups: Uint32Array;
  /** Per occurrence: its group and its variant there. */
  readonly groupOf: Uint32Array;
  readonly variantOf: Uint32Array;
  /** Per group: its variants. */
  readonly variants: Uint32Array;
  /** Per variant: the occurrence of the passage that shows it, how many have it, how it compares. */
  readonly shown: Uint32Array;
  readonly counts: Uint32Array;
  readonly similarity: Float64Array;
  readonly sameWords: Uint8Array;
  readonly figures: Uint32Array;
  readonly changes: Uint32Array;
  /** Per change: its kind, and where the words stand in what shows the typical wording and in what shows this one. */
  readonly kinds: Uint8Array;
  readonly places: Uint32Array;
  /** Per group: the slots of its mould, and how many fill it anew. */
  readonly slots: Uint32Array;
  readonly fillings: Uint32Array;
  /** Per slot: where it stands in the typical wording, and its fills. */
  readonly slotRows: Uint32Array;
  /** Per fill: the variant that has it and where, and how many occurrences do. */
  readonly fillRows: Uint32Array;
}

/** Entries of `places` a change, of `slotRows` a slot, of `fillRows` a fill. */
const PLACES = 4;
const SLOT = 3;
const FILL = 4;

/**
 * Groups the occurrences of passages: the typical wording with all that are like it or a part of it, then what is left in
 * the same way. Every occurrence is in one group, and nearly always there is one group only.
 */
export function groupWordings({ texts, sizes }: PassageTexts, words: Words): WordingRows {
  const rows = new RowWriter();
  let first = 0;
  for (const size of sizes) {
    rows.push(texts.slice(first, first + size), words);
    first += size;
  }
  return rows.finish();
}

class RowWriter {
  readonly #groups = new Column(new Uint32Array(64));
  readonly #groupOf = new Column(new Uint32Array(256));
  readonly #variantOf = new Column(new Uint32Array(256));
  readonly #variants = new Column(new Uint32Array(64));
  readonly #shown = new Column(new Uint32Array(256));
  readonly #counts = new Column(new Uint32Array(256));
  readonly #similarity = new Column(new Float64Array(256));
  readonly #sameWords = new Column(new Uint8Array(256));
  readonly #figures = new Column(new Uint32Array(256));
  readonly #changes = new Column(new Uint32Array(256));
  readonly #kinds = new Column(new Uint8Array(256));
  readonly #places = new Column(new Uint32Array(1024));
  readonly #slots = new Column(new Uint32Array(64));
  readonly #fillings = new Column(new Uint32Array(64));
  readonly #slotRows = new Column(new Uint32Array(64));
  readonly #fillRows = new Column(new Uint32Array(64));

  push(texts: readonly string[], words: Words): void {
    const { groups, own } = groupTexts(texts, words);
    this.#groups.push(groups.length);
    for (const { group, variant } of own) {
      this.#groupOf.push(group);
      this.#variantOf.push(variant);
    }
    for (const group of groups) {
      this.#variants.push(group.length);
      for (const variant of group) this.#pushVariant(group[0], variant);
      const lists = new Map([['', 0]]);
      for (const { wording } of group) {
        const list = figuresIn(texts[wording.shown]).join(' ');
        if (!lists.has(list)) lists.set(list, lists.size);
        this.#figures.push(lists.get(list) as number);
      }
      const { fillings, slots } = mouldOf(group, texts, words) ?? { fillings: 0, slots: [] };
      this.#fillings.push(fillings);
      this.#slots.push(slots.length);
      for (const slot of slots) this.#pushSlot(slot);
    }
  }

  #pushSlot({ start, end, fills }: MouldSlot): void {
    this.#slotRows.append([start, end, fills.length]);
    for (const fill of fills) this.#fillRows.append([fill.variant, fill.start, fill.end, fill.count]);
  }

  #pushVariant(typical: GroupWording, { wording, similarity, sameWords, differences }: GroupWording): void {
    this.#shown.push(wording.shown);
    this.#counts.push(wording.count);
    this.#similarity.push(similarity);
    this.#sameWords.push(sameWords ? 1 : 0);
    this.#changes.push(differences.length);
    for (const { kind, fromStart, fromEnd, toStart, toEnd } of differences) {
      this.#kinds.push(KINDS.indexOf(kind));
      this.#pushPlace(typical.wording.tokens, fromStart, fromEnd);
      this.#pushPlace(wording.tokens, toStart, toEnd);
    }
  }

  #pushPlace({ starts, ends }: Places, from: number, to: number): void {
    this.#places.push(from === to ? 0 : starts[from]);
    this.#places.push(from === to ? 0 : ends[to - 1]);
  }

  finish(): WordingRows {
    const all = <T extends Uint8Array | Uint32Array | Float64Array>({ data, length }: Column<T>) =>
      data.slice(0, length) as T;
    return {
      groups: all(this.#groups),
      groupOf: all(this.#groupOf),
      variantOf: all(this.#variantOf),
      variants: all(this.#variants),
      shown: all(this.#shown),
      counts: all(this.#counts),
      similarity: all(this.#similarity),
      sameWords: all(this.#sameWords),
      figures: all(this.#figures),
      changes: all(this.#changes),
      kinds: all(this.#kinds),
      places: all(this.#places),
      slots: all(this.#slots),
      fillings: all(this.#fillings),
      slotRows: all(this.#slotRows),
      fillRows: all(this.#fillRows),
    };
  }
}

/** Reads rows: the groups of one passage after the other. @param passages the texts that were sent, by passage */
export function* wordingsIn(rows: WordingRows, passages: Iterable<readonly string[]>): Generator<Wordings[]> {
  let passage = 0;
  let occurrence = 0;
  let group = 0;
  let variant = 0;
  let change = 0;
  let slot = 0;
  let fill = 0;
  const readVariant = (texts: readonly string[], typical: string): Variant => {
    const text = texts[rows.shown[variant]];
    const changes: Change[] = [];
    for (const end = change + rows.changes[variant]; change < end; change++) {
      const [from, fromEnd, to, toEnd] = rows.places.subarray(PLACES * change, PLACES * (change + 1));
      changes.push({
        kind: KINDS[rows.kinds[change]],
        from: typical.slice(from, fromEnd),
        to: text.slice(to, toEnd),
      });
    }
    return { text, count: rows.counts[variant++], changes };
  };
  const readSlot = (variants: readonly Variant[]): Slot => {
    const [start, end, fills] = rows.slotRows.subarray(SLOT * slot, SLOT * ++slot);
    return { start, end, fills: Array.from({ length: fills }, () => readFill(variants)) };
  };
  const readFill = (variants: readonly Variant[]): Slot['fills'][number] => {
    const [variant, start, end, count] = rows.fillRows.subarray(FILL * fill, FILL * ++fill);
    return { text: variants[variant].text.slice(start, end), count };
  };
  for (const texts of passages) {
    const groups = Array.from({ length: rows.groups[passage++] }, () => {
      const first = variant;
      const typical = texts[rows.shown[first]];
      const variants = Array.from({ length: rows.variants[group] }, () => readVariant(texts, typical));
      const slots = Array.from({ length: rows.slots[group] }, () => readSlot(variants));
      const fillings = rows.fillings[group++];
      return {
        slots,
        fillings,
        members: [] as number[],
        variants,
        variantOf: [] as number[],
        similarity: Array.from(rows.similarity.subarray(first, variant)),
        sameWords: Array.from(rows.sameWords.subarray(first, variant), (same) => same === 1),
        figures: Array.from(rows.figures.subarray(first, variant)),
      };
    });
    for (let i = 0; i < texts.length; i++, occurrence++) {
      const { members, variantOf } = groups[rows.groupOf[occurrence]];
      members.push(i);
      variantOf.push(rows.variantOf[occurrence]);
    }
    yield groups;
  }
}

/** What `groupWordings` would say of texts that are all the same: 64 % of the passages of news are. Else undefined. */
export function verbatim(texts: readonly string[]): Wordings[] | undefined {
  if (!texts.every((text) => text === texts[0])) return undefined;
  return [
    {
      members: [...texts.keys()],
      variants: [{ text: texts[0], count: texts.length, changes: [] }],
      variantOf: new Array<number>(texts.length).fill(0),
      similarity: [1],
      sameWords: [true],
      figures: [0],
      slots: [],
      fillings: 0,
    },
  ];
}
