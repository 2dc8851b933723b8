/**
 * The workers of a pool: started when there is work, each answers its messages in turn, one that dies is replaced when
 * there is work again. A job goes to the worker with the fewest. Knows nothing of texts and of order: call.ts does.
 */
import { DejaluError } from '../errors.ts';
import { type Common, shareable } from './common.ts';
import { Fault } from './fault.ts';
import { type Answer, buffersOf, type Input, type Reply, type TaskName } from './tasks/tasks.ts';
import { startThread, type Thread } from './thread.ts';

interface Job {
  resolve(answer: unknown): void;
  reject(why: unknown): void;
}

/** A worker of the crew. */
interface Hand {
  readonly thread: Thread;
  /** What it has not answered yet. */
  readonly jobs: Map<number, Job>;
  /** Numbers of what it keeps. */
  readonly keeps: Set<number>;
}

export class Crew {
  /** Workers at most. */
  readonly threads: number;
  #hands: Hand[] = [];
  #jobs = 0;
  #commons = 0;
  #closed: Promise<void> | undefined;

  constructor(threads: number) {
    this.threads = threads;
  }

  /**
   * Has the worker with the fewest tasks do one more. The buffers of the input's arrays change hands.
   * Rejects with a Fault if the worker fails, with a DejaluError `pool-closed` or `unsupported`.
   */
  async run<T extends TaskName>(task: T, input: Input<T>, common: Common): Promise<Answer<T>> {
    const hand = this.#hire();
    if (!hand.keeps.has(common.number)) hand.thread.post({ keep: common.number, value: common.value }, []);
    hand.keeps.add(common.number);
    return new Promise<unknown>((resolve, reject) => {
      const job = ++this.#jobs;
      hand.thread.post({ job, task, input, common: common.number }, buffersOf(input));
      hand.jobs.set(job, { resolve, reject });
      hand.thread.hold(true);
    }) as Promise<Answer<T>>;
  }

  /** Gives a number to what all inputs of a round have in common. The workers keep it until it is dropped. */
  share(value: object): Common {
    return { number: ++this.#commons, value: shareable(value) };
  }

  drop({ number }: Common): void {
    for (const { thread, keeps } of this.#hands) if (keeps.delete(number)) thread.post({ drop: number }, []);
  }

  /** @throws DejaluError `pool-closed` */
  requireOpen(): void {
    if (this.#closed) throw closedError();
  }

  /** Ends the workers. What is under way is rejected with a DejaluError `pool-closed`. */
  close(): Promise<void> {
    this.#closed ??= (async () => {
      const hands = this.#hands;
      this.#hands = [];
      for (const { jobs } of hands) {
        for (const { reject } of jobs.values()) reject(closedError());
        jobs.clear();
      }
      await Promise.all(hands.map(({ thread }) => thread.terminate()));
    })();
    return this.#closed;
  }

  /** The worker with the fewest tasks. @throws DejaluError `pool-closed`, `unsupported` */
  #hire(): Hand {
    this.requireOpen();
    const [first] = [...this.#hands].sort((a, b) => a.jobs.size - b.jobs.size);
    return first && (first.jobs.size === 0 || this.#hands.length === this.threads) ? first : this.#start();
  }

  #start(): Hand {
    const jobs = new Map<number, Job>();
    const thread = startThread({
      answer: (message) => {
        const reply = message as Reply;
        const job = jobs.get(reply.job);
        // The pool has been closed, and the process is to live until the worker has ended.
        if (!job) return;
        jobs.delete(reply.job);
        if (jobs.size === 0) thread.hold(false);
        if ('fault' in reply) job.reject(new Fault(reply.fault));
        else job.resolve(reply.answer);
      },
      end: (why) => {
        this.#hands = this.#hands.filter((other) => other !== hand);
        for (const { reject } of jobs.values()) reject(Fault.ofEnd(why));
        jobs.clear();
        thread.terminate();
      },
    });
    thread.hold(false);
    const hand = { thread, jobs, keeps: new Set<number>() };
    this.#hands.push(hand);
    return hand;
  }
}

function closedError(): DejaluError {
  return new DejaluError('pool-closed', 'the pool is closed; make a new one');
}
