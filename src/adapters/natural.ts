/**
 * `dejalu/natural`: stemmers, stop words, tokenizers and the sentence splitter of npm `natural` 8, as parts of a
 * `Tokenizer` that every engine takes, offsets kept.
 *
 * What it gains: on the shipped stories findBackground and dedupe find the same with stems and without; on 2,476
 * English news stories stems add 14 passages to 5,336 and 72 pairs of paragraphs to 40,172. Masked stop words take
 * findBackground's share of true background on the shipped ones from 100 to 89 %, removed ones leave 5 % of it unfound.
 * What it costs: findBackground takes 2 to 5 times as long, dedupe of paragraphs 5 to 8 times; tokens alone come at 5 MB/s
 * instead of 300, most of it for handing over words as strings, and at 1.8 if every word were stemmed anew. The shipped
 * stories' part of that: npm run example:natural-stemmers.
 * Not measured for languages that inflect more. The engines find sentences by dejalu's own rule: an own splitter goes
 * into dedupe's `split` only.
 * @module dejalu/natural
 */
export type { NaturalStemmer, NaturalWords } from './natural/languages.ts';
export { type NaturalSentencesOptions, naturalSentences } from './natural/sentences.ts';
export { type NaturalTokenizerOptions, naturalTokenizer } from './natural/tokenizer.ts';
