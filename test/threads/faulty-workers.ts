/** Workers that fail: the shipped one, in an engine whose TextEncoder does not bear every text. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import workers from 'node:worker_threads';

export interface Faults {
  /** Encoding a text that has this in it throws. */
  readonly throwsOver?: string;
  /** Encoding a text that has this in it ends the worker. */
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

/** Stands in no text. */
const NOTHING = '\u0000\u0000\u0000';

function faultyScript(url: URL, { throwsOver, diesOf }: Faults): string {
  return `
const { encodeInto } = TextEncoder.prototype;
TextEncoder.prototype.encodeInto = function (text, bytes) {
  if (text.includes(${JSON.stringify(throwsOver ?? NOTHING)})) throw new RangeError('no stomach for this');
  if (text.includes(${JSON.stringify(diesOf ?? NOTHING)})) process.exit(3);
  return encodeInto.call(this, text, bytes);
};
await import(${JSON.stringify(url.href)});
`;
}
