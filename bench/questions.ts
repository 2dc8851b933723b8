/** The questions that the suite asks, in this order, by the names that the command line knows. */
import { background } from './background.ts';
import type { Question } from './question.ts';
import { sign } from './sign.ts';

export const QUESTIONS: Readonly<Record<string, Question<object>>> = { sign, background };
