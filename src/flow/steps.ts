/**
 * The steps of a job that are pure functions of one input and of what all inputs of a round have in common: whoever runs
 * the flow may do them anywhere, in any order, as often as he likes. All of it is plain data and crosses to a worker as
 * it is.
 */
import { cutTexts } from '../dedupe/cut.ts';
import { matchSentences } from '../passages/match.ts';
import { groupFamilies } from '../passages/unlike.ts';
import { groupWordings } from '../passages/wording-rows.ts';
import { readTexts } from '../sentences/read.ts';
import { compareSentences } from '../stories/differences.ts';
import { compareDocuments } from '../stories/shares.ts';

export const STEPS = {
  /** Texts to units with their shingle sets. */
  cut: cutTexts,
  /** Texts to their sentences. */
  read: readTexts,
  /** Sentences with their candidates to links. */
  match: matchSentences,
  /** Families with their clauses to those that are like each other. */
  unlike: groupFamilies,
  /** Pairs of documents to what they share. */
  compare: compareDocuments,
  /** Sentences of versions with those of earlier ones to their differences. */
  differ: compareSentences,
  /** Passages with the texts of their places to wordings. */
  wordings: groupWordings,
};

export type StepName = keyof typeof STEPS;
export type StepInput<S extends StepName> = Parameters<(typeof STEPS)[S]>[0];
/** What the inputs of a round have in common. */
export type StepCommon<S extends StepName> = Parameters<(typeof STEPS)[S]>[1];
export type StepAnswer<S extends StepName> = ReturnType<(typeof STEPS)[S]>;
