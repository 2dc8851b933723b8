/**
 * How a job is written once and run by anyone: a flow is a generator that asks for rounds of steps and goes on when all
 * answers have been taken. What happens between the rounds happens in one place; the steps of a round may be done by
 * one thread (here), by many (threads/), in any order, as long as their answers are taken in the order of the pieces.
 */
import { STEPS, type StepAnswer, type StepCommon, type StepInput, type StepName } from './steps.ts';

/** One input of a step, and what it is about. */
export interface Piece<S extends StepName> {
  readonly input: StepInput<S>;
  /** For error messages: text i of the input's texts, or all of it. */
  readonly name: (text: number | undefined) => string;
}

/** A step to be done on every piece. */
export interface Round<S extends StepName> {
  readonly step: S;
  /** What all inputs have in common. It stays as it is as long as the flow goes on. */
  readonly common: StepCommon<S>;
  /** Made when they are asked for, so that not all are there at once; asynchronously if what they are made of comes so. */
  readonly pieces: Iterable<Piece<S>> | AsyncIterable<Piece<S>>;
  /** Called with each answer, in the order of the pieces. */
  take(answer: StepAnswer<S>): void;
}

export type AnyRound = { [S in StepName]: Round<S> }[StepName];

export type Flow<Result> = Generator<AnyRound, Result, void>;

/**
 * The pieces of a round, with other work of the caller's thread beside them that needs none of its answers: a slice
 * behind each piece, while workers are at it, and what is left behind the last.
 */
export function* alongside<T>(pieces: Iterable<T>, work: Iterator<void>): Generator<T> {
  for (const piece of pieces) {
    yield piece;
    work.next();
  }
  while (!work.next().done);
}

/** Runs a flow on this thread, whose pieces are there. */
export function runHere<Result>(flow: Flow<Result>): Result {
  for (;;) {
    const { done, value } = flow.next();
    if (done) return value;
    const { pieces } = value;
    const answer = answering(value);
    for (const { input } of pieces as Iterable<Piece<StepName>>) answer(input);
  }
}

/** The same for a flow whose pieces may have to be waited for. */
export async function runHereLater<Result>(flow: Flow<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = flow.next();
    if (done) return value;
    const answer = answering(value);
    for await (const { input } of value.pieces) answer(input);
  }
}

/** Does the step of a round on an input, and has the answer taken. */
function answering({ step, common, take }: AnyRound): (input: StepInput<StepName>) => void {
  const run = STEPS[step] as (input: StepInput<StepName>, common: StepCommon<StepName>) => StepAnswer<StepName>;
  return (input) => (take as (answer: StepAnswer<StepName>) => void)(run(input, common));
}
