/**
 * From raw text to tokens: how fast, against the tokenizers of npm packages and the platform's own; and does text in
 * other letters cost much more than ASCII?
 *
 * Measured: words with whatever the tokenizer gives besides, in one thread: dejalu their places in the text, the hash
 * of their folded form and what they are; the others strings, not folded, without places.
 * Not measured: sentences, the first calls, before code is compiled.
 * Verified before: that the words are those of a plain rule (rivals/verify.ts), and that equal ones have equal hashes.
 */
import { contest, type Entry } from './contest.ts';
import * as dejalu from './rivals/dejalu.ts';
import type { Tokenizer } from './rivals/rival.ts';
import { verifyTokens } from './rivals/verify.ts';

/** Texts to verify in a full run. */
const VERIFIED = 400;

const OWN: Readonly<Record<string, Entry>> = {
  dejalu: tokenizing(async () => dejalu.tokenizer()),
};

const ENTRIES: Readonly<Record<string, Entry>> = {
  ...OWN,
  'natural, letters of all scripts': tokenizing(async () => (await import('./rivals/natural.ts')).unicodeWords),
  'natural WordTokenizer': tokenizing(async () => (await import('./rivals/natural.ts')).wordWords),
  'natural AggressiveTokenizer': tokenizing(async () => (await import('./rivals/natural.ts')).aggressiveWords),
  talisman: tokenizing(async () => (await import('./rivals/talisman.ts')).tokenizer),
  'Intl.Segmenter': tokenizing(async () => (await import('./rivals/built-in.ts')).segmenterWords),
  'regular expression': tokenizing(async () => (await import('./rivals/built-in.ts')).matchedWords),
};

export const tokenize = contest({
  title: 'Raw text to tokens',
  entries: { paragraphs: ENTRIES, stories: OWN, ASCII: OWN, Turkish: OWN, Russian: OWN, Chinese: OWN },
  fullOnly: (texts, by) => texts !== 'paragraphs' || /WordTokenizer|Aggressive|talisman|regular/.test(by),
});

function tokenizing<Tokens>(load: () => Promise<Tokenizer<Tokens>>): Entry {
  return async () => {
    const tokenizer = await load();
    const { tokenize, digest } = tokenizer;
    return {
      verify(texts, { share, slack }) {
        verifyTokens(tokenizer, texts.slice(0, VERIFIED * share), slack);
        return undefined;
      },
      work(texts) {
        let digests = 0;
        for (const text of texts) digests ^= digest(tokenize(text));
        return digests;
      },
    };
  };
}
