/**
 * `dejalu/natural`: stemmers, stop words, tokenizers and the sentence splitter of npm `natural` 8, as parts of a
 * `Tokenizer` that every engine takes.
 */
export type { NaturalStemmer, NaturalWords } from './natural/languages.ts';
export { type NaturalSentencesOptions, naturalSentences } from './natural/sentences.ts';
export { type NaturalTokenizerOptions, naturalTokenizer } from './natural/tokenizer.ts';
