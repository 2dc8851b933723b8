/** The questions that the suite asks, in this order, by the names that the command line knows. */
import { background } from './background.ts';
import type { Measured, Question } from './question.ts';
import { sign } from './sign.ts';

export const QUESTIONS: Readonly<Record<string, Question<Measured>>> = { sign, background };
