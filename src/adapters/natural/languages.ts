/**
 * What natural 8.1.1 has for which language, and what of it is fit for the job: a tokenizer has to keep every letter
 * and digit of the language and cut no word at a letter it doesn't know. The table is data; test/adapters/natural runs
 * natural itself on samples of every language and finds each «fit» and each «unfit» in it true.
 */
import { DejaluError, describe } from '../../errors.ts';
import type { Part } from './load.ts';

/** natural's stemmers: Porter's in thirteen languages, and others for English, French, Indonesian and Japanese. */
export type NaturalStemmer = 'porter' | 'lancaster' | 'carry' | 'indonesian' | 'japanese';

/** `aggressive`: what natural has for the language under this name; for Japanese its TinySegmenter. */
export type NaturalWords = 'aggressive' | 'case' | 'treebank' | 'word';

/** A tokenizer that is there, or why it can't be used. */
type Fitness = Part | string;

interface Language {
  /** The first one is the default. */
  readonly stemmers: { readonly [S in NaturalStemmer]?: Part } | string;
  /** undefined: natural has none. */
  readonly stopWords: Part | undefined;
  readonly tokenizers: { readonly [W in NaturalWords]: Fitness };
  /** Words are not separated by blanks: dejalu's own rule gives single characters, which have no stem. */
  readonly unspaced?: true;
  /** No letter but A to Z belongs to the language: diacritics are foreign and don't count, as nowhere in dejalu. */
  readonly ascii?: true;
}

const at = (path: string): Part => ({ path: `./lib/natural/${path}.js` });
const CASE = at('tokenizers/tokenizer_case');
const WORD: Part = { ...at('tokenizers/regexp_tokenizer'), name: 'WordTokenizer' };
const TREEBANK = at('tokenizers/treebank_word_tokenizer');
const aggressive = (language: string): Part => at(`tokenizers/aggressive_tokenizer_${language}`);
const porter = (language: string): { porter: Part } => ({ porter: at(`stemmers/porter_stemmer_${language}`) });
const stopWords = (language: string): Part => ({ ...at(`util/stopwords_${language}`), name: 'words' });

const LATIN_ONLY = 'it knows no letters but A to Z, and cuts words at all others';
const ENGLISH_ONLY = 'it is for English, and cuts words at every letter but A to Z';
const CASED_ONLY = 'it drops letters that have no upper and lower case';
const FIRST_ACCENT_ONLY = 'it takes the accent off the first é of a text and drops every other';
const NO_DIGITS = 'it drops digits';
const NO_STEMMER = 'natural has none';

/** Of a language in Latin letters with diacritics, or in Cyrillic ones. */
const LETTERED = { case: CASE, treebank: ENGLISH_ONLY, word: LATIN_ONLY } as const;
const UNCASED = { case: CASED_ONLY, treebank: ENGLISH_ONLY, word: LATIN_ONLY } as const;

/** By ISO 639-1 code. */
export const LANGUAGES: Readonly<Record<string, Language>> = {
  en: {
    stemmers: { porter: at('stemmers/porter_stemmer'), lancaster: at('stemmers/lancaster_stemmer') },
    stopWords: { ...at('util/stopwords'), name: 'words' },
    tokenizers: {
      aggressive: at('tokenizers/aggressive_tokenizer'),
      case: CASE,
      treebank: TREEBANK,
      word: WORD,
    },
    ascii: true,
  },
  de: {
    stemmers: porter('de'),
    // Of another package, which natural depends on.
    stopWords: { path: 'stopwords-iso', name: 'de' },
    tokenizers: { ...LETTERED, aggressive: 'it drops Ä, Ö and Ü', case: 'it loses its place at every ß' },
  },
  es: { stemmers: porter('es'), stopWords: stopWords('es'), tokenizers: { ...LETTERED, aggressive: NO_DIGITS } },
  fa: {
    stemmers: 'the one that natural has returns every word as it is',
    stopWords: stopWords('fa'),
    tokenizers: { ...UNCASED, aggressive: aggressive('fa') },
  },
  fr: {
    stemmers: { ...porter('fr'), carry: at('stemmers/Carry/index') },
    stopWords: stopWords('fr'),
    tokenizers: { ...LETTERED, aggressive: aggressive('fr') },
  },
  hi: {
    stemmers: NO_STEMMER,
    stopWords: undefined,
    tokenizers: { ...UNCASED, aggressive: 'it makes one word of what stands on both sides of a comma or dot' },
  },
  id: {
    stemmers: { indonesian: at('stemmers/indonesian/stemmer_id') },
    stopWords: stopWords('id'),
    tokenizers: { aggressive: 'it drops capital letters', case: CASE, treebank: TREEBANK, word: WORD },
    ascii: true,
  },
  it: { stemmers: porter('it'), stopWords: stopWords('it'), tokenizers: { ...LETTERED, aggressive: LATIN_ONLY } },
  ja: {
    stemmers: { japanese: at('stemmers/stemmer_ja') },
    stopWords: stopWords('ja'),
    tokenizers: { ...UNCASED, aggressive: at('tokenizers/tokenizer_ja') },
    unspaced: true,
  },
  nl: { stemmers: porter('nl'), stopWords: stopWords('nl'), tokenizers: { ...LETTERED, aggressive: LATIN_ONLY } },
  no: {
    stemmers: porter('no'),
    stopWords: stopWords('no'),
    tokenizers: { ...LETTERED, aggressive: FIRST_ACCENT_ONLY },
  },
  pl: {
    stemmers: NO_STEMMER,
    stopWords: stopWords('pl'),
    tokenizers: { ...LETTERED, aggressive: aggressive('pl') },
  },
  pt: { stemmers: porter('pt'), stopWords: stopWords('pt'), tokenizers: { ...LETTERED, aggressive: NO_DIGITS } },
  ru: {
    stemmers: porter('ru'),
    stopWords: stopWords('ru'),
    tokenizers: { ...LETTERED, aggressive: aggressive('ru'), word: 'it drops ё' },
  },
  sv: {
    stemmers: porter('sv'),
    stopWords: stopWords('sv'),
    tokenizers: { ...LETTERED, aggressive: FIRST_ACCENT_ONLY },
  },
  uk: {
    stemmers: porter('uk'),
    stopWords: stopWords('uk'),
    tokenizers: { ...LETTERED, aggressive: aggressive('uk') },
  },
  vi: { stemmers: NO_STEMMER, stopWords: undefined, tokenizers: { ...LETTERED, aggressive: aggressive('vi') } },
  zh: {
    stemmers: NO_STEMMER,
    stopWords: stopWords('zh'),
    tokenizers: { ...UNCASED, aggressive: 'natural has none' },
    unspaced: true,
  },
};

/** @throws DejaluError `unsupported` for a language that natural has nothing for */
export function languageOf(code: string): Language {
  if (Object.hasOwn(LANGUAGES, code)) return LANGUAGES[code];
  const known = Object.keys(LANGUAGES).join(', ');
  throw new DejaluError(
    'unsupported',
    `natural has nothing for language ${describe(code)}, only for ${known}; leave its tokenizer out: ` +
      'the words that dejalu finds by itself need no language',
  );
}

/** The tokenizer of that name, or a refusal that says which ones the language has. */
export function tokenizerPart(code: string, name: NaturalWords): Part {
  const { tokenizers } = languageOf(code);
  const part = tokenizers[name];
  if (typeof part !== 'string') return part;
  const names = Object.keys(tokenizers) as NaturalWords[];
  const fit = ['dejalu', ...names.filter((other) => typeof tokenizers[other] !== 'string')];
  const use = fit.map((other) => `"${other}"`).join(' or ');
  throw new DejaluError(
    'unsupported',
    `natural's tokenizer "${name}" is unfit for language "${code}": ${part}; use ${use}`,
  );
}

/** The stemmer that `stem` asks for; undefined for false. */
export function stemmerPart(code: string, stem: boolean | NaturalStemmer): Part | undefined {
  if (stem === false) return undefined;
  const { stemmers } = languageOf(code);
  if (typeof stemmers === 'string') {
    throw new DejaluError('unsupported', `there is no stemmer for language "${code}": ${stemmers}; set stem: false`);
  }
  const names = Object.keys(stemmers) as NaturalStemmer[];
  const part = stemmers[stem === true ? names[0] : stem];
  if (part) return part;
  const list = names.map((name) => `"${name}"`).join(' or ');
  throw new DejaluError('unsupported', `natural has no stemmer "${stem}" for language "${code}"; use ${list}`);
}

export function stopWordsPart(code: string): Part {
  const { stopWords } = languageOf(code);
  if (stopWords) return stopWords;
  throw new DejaluError('unsupported', `natural has no stop words for language "${code}"; set stopWords: 'keep'`);
}
