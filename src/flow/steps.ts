/**
 * The steps of the main job that are pure functions of one input: whoever runs the flow may do them anywhere, in any
 * order, as often as he likes. Inputs and answers are plain data and cross to a worker as they are.
 */
import { matchSentences } from '../passages/match.ts';
import { type ReadInput, readTexts } from '../sentences/read.ts';
import { proseSet } from '../verdict/editions.ts';

export const STEPS = {
  /** Texts to their sentences. */
  read: (input: ReadInput) => readTexts(input, proseSet),
  /** Sentences with their candidates to links. */
  match: matchSentences,
};

export type StepName = keyof typeof STEPS;
export type StepInput<S extends StepName> = Parameters<(typeof STEPS)[S]>[0];
export type StepAnswer<S extends StepName> = ReturnType<(typeof STEPS)[S]>;
