/**
 * findBackground with its steps in workers: the reading of the documents and the matching of their sentences, which are
 * most of the work. What is put together between the rounds (flow/main-job.ts) is put together on the caller's thread.
 */
import { type FindBackgroundOptions, resolveFindBackground } from '../background.ts';
import type { AnyRound, Flow, Round } from '../flow/flow.ts';
import { mainJob } from '../flow/main-job.ts';
import type { StepAnswer, StepInput, StepName } from '../flow/steps.ts';
import type { Document, Report } from '../types.ts';
import { type Call, type Piece, refuseFunctions } from './call.ts';
import type { Input } from './tasks/tasks.ts';
import { packed } from './texts.ts';

export async function findBackground(
  call: Call,
  documents: readonly Document[],
  options: FindBackgroundOptions | undefined,
): Promise<Report> {
  refuseFunctions(options, ['tokenizer'], 'findBackground');
  return runInWorkers(call, mainJob(documents, resolveFindBackground(documents, options)));
}

/** Runs a flow whose steps the workers do. */
async function runInWorkers<Result>(call: Call, flow: Flow<Result>): Promise<Result> {
  for (;;) {
    const { done, value } = flow.next();
    if (done) return value;
    await runRound(call, value);
  }
}

async function runRound(call: Call, { step, pieces, take }: AnyRound): Promise<void> {
  const answers = call.answers(step, crossing(pieces as Round<StepName>['pieces']));
  for await (const { answer } of answers) (take as (answer: StepAnswer<StepName>) => void)(answer);
}

/** The pieces with their texts in UTF-8. */
function* crossing(pieces: Round<StepName>['pieces']): Generator<Piece<StepName>> {
  for (const { input, name } of pieces) yield { input: crossed(input), name };
}

function crossed(input: StepInput<StepName>): Input<StepName> {
  return 'texts' in input ? { ...input, texts: packed(input.texts) } : input;
}
