/** What can be broken in the brute force, one thing at a time, to see whether a comparison would notice. */
import { MAX_CANDIDATES } from '../../../src/passages/measured.ts';

export interface Definition {
  /** Who of those that have a seed holds it. */
  readonly holder: 'least' | 'greatest' | 'first';
  readonly candidates: number;
  readonly secondRound: boolean;
  readonly rests: boolean;
  readonly together: boolean;
  /** In which order sentences are attached to families: of keys inside each component, or of documents over all. */
  readonly attached: 'by key' | 'by document';
  readonly copies: boolean;
  /** So many words too late a clause that is part of a sentence begins. */
  readonly cutOff: number;
}

export const DEFINITION: Definition = {
  holder: 'least',
  candidates: MAX_CANDIDATES,
  secondRound: true,
  rests: true,
  together: true,
  attached: 'by key',
  copies: true,
  cutOff: 0,
};

/** The story of a document that counts as none. */
export const NONE = -1;

export interface Settings {
  readonly minStories: number;
  readonly minTokens: number;
}
