/**
 * How a job is written once and run by anyone: a flow is a generator that asks for rounds of steps and goes on when all
 * answers have been taken. What happens between the rounds happens in one place; the steps of a round may be done by
 * one thread (here), by many (threads/), in any order, as long as their answers are taken in the order of the pieces.
 */
import { STEPS, type StepAnswer, type StepInput, type StepName } from './steps.ts';

/** One input of a step, and what it is about. */
export interface Piece<S extends StepName> {
  readonly input: StepInput<S>;
  /** For error messages: text i of the input's texts, or all of it. */
  readonly name: (text: number | undefined) => string;
}

/** A step to be done on every piece. */
export interface Round<S extends StepName> {
  readonly step: S;
  /** Made when they are asked for, so that not all are there at once. */
  readonly pieces: Iterable<Piece<S>>;
  /** Called with each answer, in the order of the pieces. */
  take(answer: StepAnswer<S>): void;
}

export type AnyRound = { [S in StepName]: Round<S> }[StepName];

export type Flow<Result> = Generator<AnyRound, Result, void>;

/** Runs a flow on this thread. */
export function runHere<Result>(flow: Flow<Result>): Result {
  for (;;) {
    const { done, value } = flow.next();
    if (done) return value;
    runRound(value);
  }
}

function runRound<S extends StepName>({ step, pieces, take }: Round<S>): void {
  const run = STEPS[step] as (input: StepInput<S>) => StepAnswer<S>;
  for (const { input } of pieces) take(run(input));
}
