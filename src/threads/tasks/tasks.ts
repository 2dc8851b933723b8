/**
 * What a worker can do, and how it is asked: a message { job, task, input, common }, answered by { job, answer } or
 * { job, fault }. Each task is a pure function of its input and of what its round has in common, so that any worker can
 * do it in any order. Typed arrays change hands, and are never copied. What rounds have in common comes before, in a
 * message { keep, value }, and goes with { drop }.
 */

import { STEPS, type StepCommon, type StepInput, type StepName } from '../../flow/steps.ts';
import { type FaultDetails, faultDetails } from '../fault.ts';
import { only, stringsOf, type Texts } from '../texts.ts';
import { signTexts } from './sign.ts';

export const TASKS = {
  signTexts,
  ...STEPS,
  cut: onStrings('cut'),
  read: onStrings('read'),
  wordings: onStrings('wordings'),
};

/** A step whose texts come in UTF-8. */
function onStrings<S extends StepName>(step: S) {
  type Rest = Omit<StepInput<S>, 'texts'>;
  const run = STEPS[step] as (input: object, common: StepCommon<S>) => ReturnType<(typeof STEPS)[S]>;
  return ({ texts, ...rest }: Rest & { readonly texts: Texts }, common: StepCommon<S>) =>
    run({ texts: stringsOf(texts), ...rest }, common);
}

export type TaskName = keyof typeof TASKS;
export type Input<T extends TaskName> = Parameters<(typeof TASKS)[T]>[0];
export type Shared<T extends TaskName> = Parameters<(typeof TASKS)[T]>[1];
export type Answer<T extends TaskName> = ReturnType<(typeof TASKS)[T]>;

export type Order =
  | { readonly job: number; readonly task: TaskName; readonly input: object; readonly common: number }
  | { readonly keep: number; readonly value: object }
  | { readonly drop: number };

export type Reply =
  | { readonly job: number; readonly answer: unknown }
  | { readonly job: number; readonly fault: FaultDetails };

const kept = new Map<number, object>();

/** Does what a message asks; to keep and to drop something needs no answer. Never throws. */
export function work(message: unknown): { readonly answer: Reply; readonly transfer: ArrayBuffer[] } | undefined {
  const order = message as Order;
  if ('keep' in order) kept.set(order.keep, order.value);
  else if ('drop' in order) kept.delete(order.drop);
  else {
    const { job, task, input, common } = order;
    const run = TASKS[task] as (input: object, common: object | undefined) => object;
    const runOn = (own: object) => run(own, kept.get(common));
    try {
      const answer = runOn(input);
      return { answer: { job, answer }, transfer: buffersOf(answer) };
    } catch (error) {
      return { answer: { job, fault: faultOf(runOn, input, error) }, transfer: [] };
    }
  }
  return undefined;
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
