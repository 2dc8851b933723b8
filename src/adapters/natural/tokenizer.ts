/**
 * Words, stems and stop words of npm `natural` as a `Tokenizer`, which every engine of dejalu takes.
 */
import { DejaluError, describe } from '../../errors.ts';
import { classOf, DIGIT, EXTEND, foldEntry, foldOf, IDEOGRAPH, LETTER, UPPER } from '../../kernel/fold.ts';
import { type Check, type OptionTable, oneOf, type Resolved, resolveOptions } from '../../options.ts';
import type { Span } from '../../text/layout.ts';
import { type Tokenizer, tokenize } from '../../text/tokenize.ts';
import {
  languageOf,
  type NaturalStemmer,
  type NaturalWords,
  stemmerPart,
  stopWordsPart,
  tokenizerPart,
} from './languages.ts';
import { loadList, loadStemmer, make, type Splitter } from './load.ts';
import { placesOf } from './words.ts';

/** What naturalTokenizer can be told. */
export interface NaturalTokenizerOptions {
  /**
   * ISO 639-1 code of what natural has parts for: en de es fa fr hi id it ja nl no pl pt ru sv uk vi zh. A part that
   * the language lacks, or that is unfit for it, is an error that says what to use. @defaultValue 'en'
   */
  readonly language?: string | undefined;
  /**
   * Whether words become stems: by natural's stemmer for the language (Porter's where there are two), by the one that
   * is named (`lancaster` for English, `carry` for French), or not at all. @defaultValue true
   */
  readonly stem?: boolean | NaturalStemmer | undefined;
  /**
   * natural's list of small words. `mask`: each of them is the same word, so that «in the» matches «of a»; `remove`:
   * they are not there. findBackground finds sentences by their first words: give it `mask`, not `remove`.
   * @defaultValue 'keep'
   */
  readonly stopWords?: 'keep' | 'mask' | 'remove' | undefined;
  /**
   * Who finds the words. `dejalu`: its own rule, for all languages. One of natural's by name, if it is fit for the
   * language; or an object with `tokenize(text)`, such as a `RegexpTokenizer` that you made. Words of natural's that
   * lose a letter of a text, or cut a word at one, are an error when that text is read. @defaultValue 'dejalu'
   */
  readonly tokenizer?: 'dejalu' | NaturalWords | { tokenize(text: string): string[] | null } | undefined;
}

const stemmer = oneOf('porter', 'lancaster', 'carry', 'indonesian', 'japanese');

const code: Check<string> = (value, option) => {
  if (typeof value === 'string') return value;
  throw new DejaluError('bad-option', `option "${option}" must be a code such as "en", not ${describe(value)}`);
};

const named = oneOf('dejalu', 'aggressive', 'case', 'treebank', 'word');

const OPTIONS: OptionTable<Resolved<NaturalTokenizerOptions>> = {
  language: { default: 'en', check: code },
  stem: { default: true, check: (value, option) => (typeof value === 'boolean' ? value : stemmer(value, option)) },
  stopWords: { default: 'keep', check: oneOf('keep', 'mask', 'remove') },
  tokenizer: {
    default: 'dejalu',
    check: (value, option) =>
      typeof (value as Splitter | undefined)?.tokenize === 'function'
        ? (value as { tokenize(text: string): string[] | null })
        : named(value, option),
  },
};

/** What a stop word becomes under `mask`; it reads like nothing that stands in a text. */
const MASK = 'stopword';

const LETTERS = /^[\p{L}\p{M}]+$/u;

/** Forms of words that are kept: about 100 bytes each. More words than that are a corpus of many languages. */
const MOST_FORMS = 1 << 16;

/**
 * A tokenizer for `findBackground`, `dedupe`, `MinHasher`, `shingles` and `tokenize`. Offsets are those of the words as
 * they stand in the text. Words that dejalu takes for one (case, NFC and NFD, Turkey's and Turkey’s, in English also
 * Erdoğan and Erdogan) have one stem; a word with a digit in it has none and stays. Each form of a word is stemmed once
 * and kept, at most MOST_FORMS of them.
 * @throws DejaluError `unsupported` for what the language lacks or where natural is not installed, `unknown-option`,
 * `bad-option`; the tokenizer itself throws `unsupported` for a text that natural's words lose letters of
 */
export function naturalTokenizer(options?: NaturalTokenizerOptions): Tokenizer {
  const { language, stem, stopWords, tokenizer } = resolveOptions(options, OPTIONS);
  const { unspaced, ascii } = languageOf(language);
  const part = stemmerPart(language, stem);
  if (unspaced && tokenizer === 'dejalu' && (part || stopWords !== 'keep')) {
    throw new DejaluError(
      'unsupported',
      `the words of language "${language}" are single characters to tokenizer "dejalu", and have no stems and stop ` +
        `words; ${tokenizerHint(language)}stem: false and stopWords: 'keep'`,
    );
  }
  const words = wordsBy(tokenizer, language);
  const spell = ascii ? foldedSpelling : composedSpelling;
  const stemmer = part && loadStemmer(part);
  // Its lists have digits and signs among the words; these are none.
  const list = stopWords === 'keep' ? [] : loadList(stopWordsPart(language));
  const small = new Set(list.map(spell).filter((word) => word !== ''));

  /** What is hashed for a word; '' if it is left out. */
  function formOf(word: string): string {
    const spelling = spell(word);
    if (spelling === '') return word;
    if (small.has(spelling)) return stopWords === 'mask' ? MASK : '';
    const stem = stemmer?.stem(spelling) ?? spelling;
    // Carry's looks endings up in an object: it makes «refunction Object() { [native code] }» of «reconstructor».
    return LETTERS.test(stem) ? stem : spelling;
  }

  const forms = new Map<string, string>();
  return function* naturalWords(text) {
    for (const { start, end } of words(text)) {
      const word = text.slice(start, marksEnd(text, end));
      let form = forms.get(word);
      if (form === undefined) {
        if (forms.size === MOST_FORMS) forms.clear();
        form = formOf(word);
        forms.set(word, form);
      }
      if (form !== '') yield { text: form, start, end };
    }
  };
}

function tokenizerHint(language: string): string {
  const { tokenizers } = languageOf(language);
  return typeof tokenizers.aggressive === 'string' ? 'set ' : "use tokenizer: 'aggressive', or set ";
}

function wordsBy(
  tokenizer: Resolved<NaturalTokenizerOptions>['tokenizer'],
  language: string,
): (text: string) => Iterable<Span> {
  if (tokenizer === 'dejalu') return dejaluWords;
  if (typeof tokenizer !== 'string') {
    return (text) => placesOf(text, tokenizer.tokenize(text) ?? [], `of class ${tokenizer.constructor?.name}`);
  }
  const part = tokenizerPart(language, tokenizer);
  const splitter = make<Splitter>(part, 'tokenize');
  return (text) => {
    if (tokenizer === 'case') requireSteadyCase(text);
    return placesOf(text, splitter.tokenize(text) ?? [], `"${tokenizer}"`);
  };
}

function* dejaluWords(text: string): Generator<Span> {
  const { count, starts, ends } = tokenize(text);
  for (let i = 0; i < count; i++) yield { start: starts[i], end: ends[i] };
}

/** Where the diacritics that stand behind a word end: they are none of its characters to dejalu, but to a stemmer. */
function marksEnd(text: string, end: number): number {
  let at = end;
  while (text.charCodeAt(at) >= FIRST_MARK && /\p{M}/u.test(text[at])) at++;
  return at;
}

const FIRST_MARK = 0x300;

/** The case tokenizer compares the text in upper and in lower case unit by unit, so they have to be as long. */
function requireSteadyCase(text: string): void {
  if (text.toUpperCase().length === text.length && text.toLowerCase().length === text.length) return;
  const odd = Array.from(text).find((c) => c.toUpperCase().length !== c.length || c.toLowerCase().length !== c.length);
  throw new DejaluError(
    'unsupported',
    `natural's tokenizer "case" loses its place at ${describe(odd)}, which is longer in the other case; ` +
      "use tokenizer: 'dejalu'",
  );
}

/** As dejalu folds it, letters only; '' for a word with a digit or of a script that no stemmer knows. */
function foldedSpelling(word: string): string {
  let spelling = '';
  for (const character of word) {
    const codePoint = character.codePointAt(0) as number;
    const kind = classOf(foldEntry(codePoint));
    if (kind === DIGIT || kind === EXTEND || kind === IDEOGRAPH) return '';
    if (kind === LETTER || kind === UPPER) spelling += String.fromCodePoint(...foldOf(codePoint));
  }
  return spelling;
}

/** Lower case and composed, letters and their marks only, so that a stemmer knows its diacritics; '' with a digit. */
function composedSpelling(word: string): string {
  return /\p{N}/u.test(word)
    ? ''
    : word
        .normalize('NFKC')
        .toLowerCase()
        .replace(/[^\p{L}\p{M}]/gu, '');
}
