/**
 * The page's end of the worker. Only the newest question counts: a worker that still has an older one is ended and
 * another started (some 30 ms, and the modules come from the cache), which is how a long run is stopped, and an answer
 * that was on its way all the same is dropped.
 */
import type { Answer, Question } from './messages.ts';

export class Analyst {
  readonly #hear: (answer: Answer) => void;
  #worker: Worker | undefined;
  #busy = false;
  #run = 0;

  /** @param hear called with the answers to the newest question: any number of `progress`, then one of the others */
  constructor(hear: (answer: Answer) => void) {
    this.#hear = hear;
  }

  ask(question: Omit<Question, 'run'>): void {
    this.forget();
    this.#busy = true;
    this.#worker ??= this.#start();
    this.#worker.postMessage({ ...question, run: this.#run });
  }

  /** Whatever is still to come for what was asked so far does not. */
  forget(): void {
    this.#run++;
    if (!this.#busy) return;
    this.#busy = false;
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  #start(): Worker {
    const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data: answer }: MessageEvent<Answer>) => this.#answer(answer));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      if (worker !== this.#worker) return;
      this.#worker = undefined;
      const why = event.message || 'its script could not be loaded';
      this.#answer({ kind: 'fault', run: this.#run, message: `The worker failed: ${why}` });
    });
    return worker;
  }

  #answer(answer: Answer): void {
    if (answer.run !== this.#run) return;
    if (answer.kind !== 'progress') this.#busy = false;
    this.#hear(answer);
  }
}
