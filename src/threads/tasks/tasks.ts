/**
 * What a worker can do, and how it is asked: a message { job, task, input }, answered by { job, answer } or { job,
 * fault }. Each task is a pure function of its input, so that any worker can do it in any order. Typed arrays change
 * hands, and are never copied.
 */

import { STEPS, type StepInput } from '../../flow/steps.ts';
import { type FaultDetails, faultDetails } from '../fault.ts';
import { only, stringsOf, type Texts } from '../texts.ts';
import { signTexts } from './sign.ts';
import { cutTexts } from './units.ts';

export const TASKS = {
  signTexts,
  cutTexts,
  ...STEPS,
  read: ({ texts, ...how }: Omit<StepInput<'read'>, 'texts'> & { readonly texts: Texts }) =>
    STEPS.read({ texts: stringsOf(texts), ...how }),
};

export type TaskName = keyof typeof TASKS;
export type Input<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0];
export type Answer<T extends TaskName> = ReturnType<(typeof TASKS)[T]>;

export interface Order {
  readonly job: number;
  readonly task: TaskName;
  readonly input: object;
}

export type Reply =
  | { readonly job: number; readonly answer: unknown }
  | { readonly job: number; readonly fault: FaultDetails };

/** Does what a message asks. Never throws. */
export function work(message: unknown): { readonly answer: Reply; readonly transfer: ArrayBuffer[] } {
  const { job, task, input } = message as Order;
  const run = TASKS[task] as (input: object) => object;
  try {
    const answer = run(input);
    return { answer: { job, answer }, transfer: buffersOf(answer) };
  } catch (error) {
    return { answer: { job, fault: faultOf(run, input, error) }, transfer: [] };
  }
}

/** Which of the texts is to blame? The first that fails by itself, too. */
function faultOf(run: (input: object) => object, input: object, error: unknown): FaultDetails {
  const { texts } = input as { readonly texts?: Texts };
  for (let i = 0; i < (texts?.ends.length ?? 0); i++) {
    try {
      run({ ...input, texts: only(texts as Texts, i) });
    } catch (own) {
      return faultDetails(own, i);
    }
  }
  return faultDetails(error, undefined);
}

/** The buffers of the arrays in a message. */
export function buffersOf(message: object): ArrayBuffer[] {
  const buffers = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) buffers.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(message);
  return [...buffers];
}
