/**
 * Which documents are beyond the analysis, told once for each kind of fault: how many, one of them, what to do. Linear in
 * documents; of faulty ones the text is looked at once more.
 */
import type { Dated } from '../dates.ts';
import { describe } from '../errors.ts';
import type { Kept } from '../sentences/documents.ts';
import { ENCODED, GARBLED, MARKUP, SHORT, SPACED, UNBROKEN, WORDLESS } from '../sentences/doubts.ts';
import type { Document, Warning, WarningKind } from '../types.ts';

interface Fault {
  readonly kind: WarningKind;
  /** What of one document, and of several. */
  readonly what: readonly [one: string, several: string];
  readonly advice: string;
}

/** By their numbers in doubts.ts, in the order of the warnings. */
const FAULTS: ReadonlyMap<number, Fault> = new Map([
  [
    WORDLESS,
    {
      kind: 'no-words',
      what: ['has no words', 'have no words'],
      advice: 'nothing can be compared there, so all of it counts as fresh; look at how the text was taken out',
    },
  ],
  [
    ENCODED,
    {
      kind: 'encoded',
      what: ['is encoded or binary data', 'are encoded or binary data'],
      advice: 'there are no words, so all of it counts as fresh; decode it, or leave it out',
    },
  ],
  [
    GARBLED,
    {
      kind: 'wrong-encoding',
      what: ['was read in the wrong encoding', 'were read in the wrong encoding'],
      advice: 'letters are lost or split, so the words match no others; read the file again in its own encoding',
    },
  ],
  [
    MARKUP,
    {
      kind: 'markup',
      what: ['has tags in the text', 'have tags in the text'],
      advice: 'tags are taken for words and paragraphs are not seen; give the text without tags',
    },
  ],
  [
    SPACED,
    {
      kind: 'spaced-letters',
      what: ['has a blank after every letter', 'have a blank after every letter'],
      advice: 'no words can be told, and what is alike is chance; take the text out again, or join the letters',
    },
  ],
  [
    UNBROKEN,
    {
      kind: 'no-blanks',
      what: ['has no blanks between words', 'have no blanks between words'],
      advice:
        'only whole runs of words can be compared; take the text out again, or give a "tokenizer" that finds words',
    },
  ],
]);

const UNREAD_DATE: Fault = {
  kind: 'unread-date',
  what: ['has a date that cannot be read', 'have dates that cannot be read'],
  advice: 'they come after all others, whenever they were published; write dates as 2031-02-11 or 2031-02-11T08:30Z',
};

/** Scripts that are written without blanks and whose words are not known here. */
const UNKNOWN_SCRIPTS: readonly (readonly [name: string, letters: RegExp])[] = [
  ['Ahom', /\p{sc=Ahom}/u],
  ['Balinese', /\p{sc=Bali}/u],
  ['Cham', /\p{sc=Cham}/u],
  ['cuneiform', /\p{sc=Xsux}/u],
  ['Egyptian hieroglyphs', /\p{sc=Egyp}/u],
  ['Javanese', /\p{sc=Java}/u],
  ['New Tai Lue', /\p{sc=Talu}/u],
  ['Sundanese', /\p{sc=Sund}/u],
  ['Tai Le', /\p{sc=Tale}/u],
  ['Tai Tham', /\p{sc=Lana}/u],
  ['Tai Viet', /\p{sc=Tavt}/u],
];

/** Short documents are the matter where they are such a share: a few captions and notices are in every set. */
const MOSTLY = 0.5;

/** @param documents in (date, id) order @param dates of each @param kept of each */
export function warningsOf(
  documents: readonly Document[],
  dates: readonly Dated[],
  kept: readonly Kept[],
  minTokens: number,
): Warning[] {
  const found = new Map<number, Document[]>();
  for (const [i, { doubt }] of kept.entries()) {
    const those = found.get(doubt);
    if (those) those.push(documents[i]);
    else found.set(doubt, [documents[i]]);
  }
  const warnings: Warning[] = [];
  const warn = ({ kind, what, advice }: Fault, those: readonly Document[], after = ''): void => {
    const message = `${numberOf(those, documents.length, what)}${after}: ${advice}`;
    warnings.push({ kind, documents: those.map(({ id }) => id), message });
  };
  for (const [doubt, fault] of FAULTS) {
    const those = found.get(doubt);
    if (those) warn(fault, those, doubt === UNBROKEN ? scriptsOf(those) : '');
  }
  const short = found.get(SHORT);
  if (short && short.length > MOSTLY * documents.length) warn(shortFault(minTokens), short);
  const unread = documents.filter((_, d) => typeof dates[d].order === 'string');
  if (unread.length > 0) warn(UNREAD_DATE, unread, ` with ${describe(unread[0].date)}`);
  return warnings;
}

function shortFault(minTokens: number): Fault {
  const fewer = `fewer than ${minTokens} words`;
  return {
    kind: 'too-short',
    what: [`has ${fewer}`, `have ${fewer}`],
    advice: 'only whole lines can recur there, as furniture; see whether "text" is all of the story',
  };
}

/** «2 of 120 documents have no words, such as "a"». */
function numberOf(those: readonly Document[], all: number, [one, several]: Fault['what']): string {
  const number = those.length.toLocaleString('en');
  const of = `${all.toLocaleString('en')} document${all === 1 ? '' : 's'}`;
  return `${number} of ${of} ${those.length === 1 ? one : several}, such as ${describe(those[0].id)}`;
}

function scriptsOf(documents: readonly Document[]): string {
  const names = UNKNOWN_SCRIPTS.filter(([, letters]) => documents.some(({ text }) => letters.test(text)));
  return names.length === 0 ? '' : ` (${names.map(([name]) => name).join(', ')})`;
}
