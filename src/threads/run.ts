/**
 * Runs a flow with its steps in workers. The caller's thread makes the pieces of a round and takes its answers while the
 * workers go on; what happens between the rounds happens there as well.
 */
import type { AnyRound, Flow } from '../flow/flow.ts';
import type { StepAnswer, StepInput, StepName } from '../flow/steps.ts';
import type { Call, Piece } from './call.ts';
import type { Input } from './tasks/tasks.ts';
import { packed } from './texts.ts';

/** @param flow one whose pieces are there */
export async function runInWorkers<Result>(call: Call, flow: Flow<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = flow.next();
    if (done) return value;
    await runRound(call, value);
  }
}

async function runRound(call: Call, { step, common, pieces, take }: AnyRound): Promise<void> {
  const answers = call.answers(step, common, crossing(pieces as Iterable<FlowPiece>));
  for await (const { answer } of answers) (take as (answer: StepAnswer<StepName>) => void)(answer);
}

type FlowPiece = { readonly input: StepInput<StepName>; readonly name: Piece<StepName>['name'] };

/** The pieces with their texts in UTF-8. */
function* crossing(pieces: Iterable<FlowPiece>): Generator<Piece<StepName>> {
  for (const { input, name } of pieces) yield { input: crossed(input), name };
}

function crossed(input: StepInput<StepName>): Input<StepName> {
  return 'texts' in input ? { ...input, texts: packed(input.texts) } : input;
}
