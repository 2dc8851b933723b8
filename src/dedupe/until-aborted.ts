/**
 * An asynchronous iterable that ends with the signal's reason as soon as it is given, also while the next unit is waited
 * for: a stream that has gone silent can't hold the call. Costs a promise per unit.
 */
import type { AbortSignalLike } from '../types.ts';

export async function* untilAborted<T>(units: AsyncIterable<T>, signal: AbortSignalLike): AsyncGenerator<T> {
  const iterator = units[Symbol.asyncIterator]();
  let waiting = false;
  let ended = false;
  let fail: (why: unknown) => void = () => {};
  const abort = () => fail(signal.reason);
  signal.addEventListener('abort', abort);
  try {
    while (!signal.aborted) {
      waiting = true;
      const step = await new Promise<IteratorResult<T>>((resolve, reject) => {
        fail = reject;
        Promise.resolve(iterator.next()).then(resolve, (why) => {
          ended = true;
          reject(why);
        });
      });
      waiting = false;
      ended = step.done === true;
      if (ended) return;
      yield step.value;
    }
    throw signal.reason;
  } finally {
    signal.removeEventListener('abort', abort);
    // What closes an iterator waits until it has answered, which one that is silent may never do.
    if (!ended) {
      const closed = (async () => iterator.return?.())();
      if (waiting) closed.catch(() => {});
      else await closed;
    }
  }
}
