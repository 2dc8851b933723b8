/** Measures one part of one question in a process of its own, for run.ts: the job comes and the figures go as JSON. */
import { makeCorpus } from './corpus.ts';
import { readOwn } from './own-stories.ts';
import type { Measured, Stories } from './question.ts';
import { QUESTIONS } from './questions.ts';

export interface Job {
  readonly question: string;
  readonly part: string;
  readonly quick: boolean;
  /** A file of stories; generated ones if there is none. */
  readonly file: string | undefined;
}

export interface Outcome {
  /** Undefined where the stories don't allow the measurement. */
  readonly figures?: Measured | undefined;
  /** Why it failed. */
  readonly fault?: string;
}

const { question, part, quick, file } = JSON.parse(process.argv[2]) as Job;

process.send?.(await outcome());

async function outcome(): Promise<Outcome> {
  try {
    return { figures: await QUESTIONS[question].measure(part, { quick, load }) };
  } catch (error) {
    return { fault: `${part}: ${(error as Error).message}` };
  }
}

async function load(count: number): Promise<Stories> {
  if (file === undefined) {
    const { stories, planted, copies } = makeCorpus(count);
    return { stories, known: { planted, copies } };
  }
  const { documents } = await readOwn(file);
  return { stories: documents.slice(0, count), known: undefined };
}
