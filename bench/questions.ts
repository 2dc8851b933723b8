/** The questions that the suite asks, in this order, by the names that the command line knows. */
import { accuracy } from './accuracy.ts';
import { background } from './background.ts';
import { containment } from './containment.ts';
import { dedupe } from './dedupe.ts';
import { estimate } from './estimate.ts';
import { jaccard } from './jaccard.ts';
import { kernel } from './kernel.ts';
import { lsh } from './lsh.ts';
import { lshMillion } from './lsh-million.ts';
import { million } from './million.ts';
import { peers } from './peers.ts';
import type { Measured, Question } from './question.ts';
import { sCurve } from './s-curve.ts';
import { shingle } from './shingle.ts';
import { sign } from './sign.ts';
import { threads } from './threads.ts';
import { tokenize } from './tokenize.ts';
import { weighted } from './weighted.ts';

export const QUESTIONS: Readonly<Record<string, Question<Measured>>> = {
  tokenize,
  shingle,
  sign,
  kernel,
  peers,
  estimate,
  jaccard,
  lsh,
  'lsh-million': lshMillion,
  containment,
  dedupe,
  million,
  accuracy,
  weighted,
  's-curve': sCurve,
  background,
  threads,
};
