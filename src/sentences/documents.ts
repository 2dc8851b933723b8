/**
 * What is kept of the documents until the answer is made: where their tokens, sentences and paragraphs stand, and which
 * distinct sentence each sentence is. 9 bytes a token, 9 a sentence.
 */
import type { Places } from '../kernel/tokens.ts';
import type { Span } from '../text/layout.ts';

/** One of them. */
export interface Kept {
  readonly tokens: Places;
  /** Break before each token, as in `Analysis`. */
  readonly breaks: Uint8Array;
  /** First token of every sentence, and the token count at the end. */
  readonly sentences: Uint32Array;
  /** For every sentence LINE, SHORT or PROSE, as in `Analysis`. */
  readonly prose: Uint8Array;
  /** For every sentence its number among the distinct ones. */
  readonly numbers: Uint32Array;
  readonly paragraphs: readonly Span[];
  /** What is wrong with the text, as doubts.ts numbers it. */
  readonly doubt: number;
}
