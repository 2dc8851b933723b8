/** Workers that fail: the shipped one, in an engine whose TextDecoder does not bear every text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import workers from 'node:worker_threads';

export interface Faults {
  /** Decoding this text throws. */
  readonly throwsOver?: string;
  /** Decoding this text ends the worker. */
  readonly diesOf?: string;
  /** There is no such file. */
  readonly missing?: boolean;
}

/** Every worker that is started meanwhile has these faults. */
export async function withFaultyWorkers(faults: Faults, work: () => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-faulty-'));
  const { Worker } = workers;
  const script = join(folder, 'worker.mjs');
  try {
    workers.Worker = class extends Worker {
      constructor(url: URL, options: object) {
        if (!faults.missing) writeFileSync(script, faultyScript(url, faults));
        super(pathToFileURL(script), options);
      }
    } as typeof Worker;
    await work();
  } finally {
    workers.Worker = Worker;
    rmSync(folder, { recursive: true, force: true });
  }
}

function faultyScript(url: URL, { throwsOver, diesOf }: Faults): string {
  return `
const { decode } = TextDecoder.prototype;
TextDecoder.prototype.decode = function (...bytes) {
  const text = decode.apply(this, bytes);
  if (text === ${JSON.stringify(throwsOver)}) throw new RangeError('no stomach for this');
  if (text === ${JSON.stringify(diesOf)}) process.exit(3);
  return text;
};
await import(${JSON.stringify(url.href)});
`;
}
