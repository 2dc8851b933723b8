/** A process for the command to run in: streams that keep what was written, a clock that stands still. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { run } from '../../src/cli/command.ts';
import type { Io, Output } from '../../src/cli/io.ts';

export interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the command named as unfinished, and what of it is not done. */
  readonly unfinished: { readonly named: readonly string[]; readonly left: readonly string[] };
}

export interface Setting {
  readonly stdin?: string | Uint8Array;
  /** Columns of a terminal on standard output; without it there is none. */
  readonly columns?: number;
  readonly colors?: boolean;
  /** Standard error is a terminal, and this much time passes between two looks at the clock. */
  readonly secondsALook?: number;
  /** Every write on standard output fails with this code: EPIPE where its reader has gone. */
  readonly outputFails?: string;
}

export async function dejalu(argv: readonly string[], setting: Setting = {}): Promise<Outcome> {
  const { stdin = '', columns, colors = false, secondsALook, outputFails } = setting;
  const stdout = sink(columns === undefined ? {} : { isTTY: true, columns }, outputFails);
  const stderr = sink(secondsALook === undefined ? {} : { isTTY: true, columns: 80 });
  let looks = 0;
  const named: string[] = [];
  const left = new Set<string>();
  const io: Io = {
    stdin: Readable.from([typeof stdin === 'string' ? Buffer.from(stdin) : stdin]),
    stdout: stdout.stream,
    stderr: stderr.stream,
    colors,
    unfinished: {
      add(path) {
        named.push(path);
        left.add(path);
      },
      delete: (path) => void left.delete(path),
    },
    seconds: () => looks++ * (secondsALook ?? 0),
    peakMemory: () => 42_000_000,
  };
  const code = await run(argv, io);
  return { code, stdout: stdout.text(), stderr: stderr.text(), unfinished: { named, left: [...left] } };
}

function sink(terminal: { isTTY?: boolean; columns?: number }, fails?: string): { stream: Output; text(): string } {
  const chunks: Buffer[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      if (fails) return done(Object.assign(new Error(`write ${fails}`), { code: fails }));
      chunks.push(chunk);
      done();
    },
  });
  stream.on('error', () => {});
  return { stream: Object.assign(stream, terminal), text: () => Buffer.concat(chunks).toString() };
}

/** A folder with these files, gone after the test. @returns the path of a file in it, or of the folder */
export function folderOf(files: Readonly<Record<string, string | Uint8Array>>): (name?: string) => string {
  const folder = mkdtempSync(join(tmpdir(), 'dejalu-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return (name = '') => join(folder, name);
}

/** What the command reads from standard input: one JSON line a story. */
export function linesOf(stories: readonly object[]): string {
  return stories.map((story) => `${JSON.stringify(story)}\n`).join('');
}

/** What the command wrote as JSON lines. */
export function jsonLines(text: string): Record<string, unknown>[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
