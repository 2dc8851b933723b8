/**
 * Sentences by npm `natural`'s SentenceTokenizer, with offsets, for `dedupe`'s option `split`.
 *
 * It knows . ? ! … and a list of abbreviations, no line ends, and takes longer than in proportion for a long text: it
 * is given one paragraph at a time. It writes place-holders into the text and back, and what it gets wrong there (a URL
 * with $& in it, a text with {{DELIM_0}}) would be a changed sentence: here it is an error. `sentences` of dejalu needs
 * neither.
 */
import { DejaluError, describe } from '../../errors.ts';
import { type OptionTable, oneOf, type Resolved, resolveOptions, strings } from '../../options.ts';
import { paragraphs, type Span } from '../../text/layout.ts';
import { loadList, make, type Part, type Splitter } from './load.ts';

/** What naturalSentences can be told. */
export interface NaturalSentencesOptions {
  /** Whose list of abbreviations. @defaultValue 'en' */
  readonly language?: 'en' | 'es' | undefined;
  /**
   * Abbreviations after which no sentence ends, with their dots. natural looks for them inside words as well: «est.»
   * ends «forest.» too. @defaultValue natural's list for the language
   */
  readonly abbreviations?: readonly string[] | undefined;
}

const OPTIONS: OptionTable<Resolved<NaturalSentencesOptions, 'abbreviations'>> = {
  language: { default: 'en', check: oneOf('en', 'es') },
  abbreviations: { default: undefined, check: strings() },
};

const SPLITTER: Part = { path: './lib/natural/tokenizers/sentence_tokenizer.js' };
const abbreviationsOf = (language: string): Part => ({
  path: `./lib/natural/util/abbreviations_${language}.js`,
  name: 'knownAbbreviations',
});

/** Marks that end sentences in Chinese and Japanese, Arabic, Urdu, Hindi, Armenian, Ethiopic, Burmese and Khmer. */
const FOREIGN_MARK = /[。！？｡؟۔।॥։።၊။។]/u;

/**
 * A function from a text to its sentences, as `dedupe(units, { unit: 'paragraph', split })` takes it. No sentence goes
 * over the end of a paragraph.
 * @throws DejaluError `unsupported` where natural is not installed, `unknown-option`, `bad-option`; the function itself
 * throws `unsupported` for a text that natural changes or that has sentence marks it doesn't know
 */
export function naturalSentences(options?: NaturalSentencesOptions): (text: string) => Span[] {
  const { language, abbreviations } = resolveOptions(options, OPTIONS);
  const list = abbreviations ?? loadList(abbreviationsOf(language));
  const splitter = make<Splitter>(SPLITTER, 'tokenize', list);
  return (text) => {
    const foreign = FOREIGN_MARK.exec(text);
    if (foreign) throw unfit(`does not know ${describe(foreign[0])} (position ${foreign.index})`);
    return paragraphs(text).flatMap(({ start, end }) => spansOf(text, start, end, splitter));
  };
}

function spansOf(text: string, from: number, to: number, splitter: Splitter): Span[] {
  const spans: Span[] = [];
  let at = from;
  for (const sentence of splitter.tokenize(text.slice(from, to)) ?? []) {
    if (sentence === '') continue;
    while (/\s/.test(text[at])) at++;
    if (!text.startsWith(sentence, at)) throw changed(sentence, at);
    spans.push({ start: at, end: at + sentence.length });
    at += sentence.length;
  }
  if (text.slice(at, to).trim() !== '') throw changed('', at);
  return spans;
}

function changed(sentence: string, at: number): DejaluError {
  return unfit(`changes the text: it makes ${describe(sentence)} of what stands at position ${at}`);
}

function unfit(what: string): DejaluError {
  return new DejaluError('unsupported', `natural's SentenceTokenizer ${what}; use sentences() of dejalu`);
}
