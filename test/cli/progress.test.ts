import { Writable } from 'node:stream';
import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import type { Io } from '../../src/cli/io.ts';
import { startProgress } from '../../src/cli/progress.ts';

/** A terminal of so many columns, and a clock that the test sets. */
function terminal(columns: number): {
  io: Io;
  at: (seconds: number) => void;
  shown: () => string[];
  raw: () => string;
} {
  let now = 0;
  let written = '';
  const stderr = new Writable({
    write(chunk, _encoding, done) {
      written += chunk;
      done();
    },
  });
  const io = { stderr: Object.assign(stderr, { isTTY: true, columns }), seconds: () => now } as unknown as Io;
  return {
    io,
    at: (seconds) => {
      now = seconds;
    },
    // biome-ignore lint/suspicious/noControlCharactersInRegex: what moves the cursor to the beginning of the line
    shown: () => written.split(/\u001b\[1G|\r/).map((line) => stripVTControlCharacters(line).trimEnd()),
    raw: () => written,
  };
}

describe('progress', () => {
  it('shows nothing for a second, then how far it is, how fast and how long still', () => {
    const { io, at, shown } = terminal(100);
    const progress = startProgress(io, 'looking for passages');
    at(0.9);
    progress.update(100, 2000);
    expect(shown().join('')).toBe('');
    at(4);
    progress.update(500, 2000);
    progress.stop();
    expect(shown()).toContain('looking for passages ██████░░░░░░░░░░░░░░░░░░ 25%, 500 of 2,000, 125/s, 12s left');
    expect(shown().at(-1)).toBe('');
  });

  it.each([30, 45, 60, 80])('keeps to %i columns', (columns) => {
    const { io, at, shown } = terminal(columns);
    const progress = startProgress(io, 'looking for passages');
    at(5);
    progress.update(123_456, 987_654);
    progress.stop();
    for (const line of shown()) expect(line.length).toBeLessThanOrEqual(columns - '^C '.length);
    expect(shown().join('\n')).toContain('looking for passages ');
  });

  it('counts where the end is not known', () => {
    const { io, at, shown } = terminal(80);
    const progress = startProgress(io, 'documents read:');
    at(2);
    progress.update(3000, 0);
    progress.stop();
    expect(shown()).toContain('documents read: 3,000, 1,500/s');
  });

  it('says what comes after the count, and takes that away too', () => {
    const { io, at, shown, raw } = terminal(80);
    const progress = startProgress(io, 'reading', 'comparing');
    at(2);
    progress.update(1, 3);
    progress.update(3, 3);
    progress.update(3, 3);
    expect(shown().at(-1)).toBe('comparing');
    progress.stop();
    expect(raw().endsWith('comparing\r\u001b[K')).toBe(true);
    const { length } = raw();
    progress.stop();
    expect(raw()).toHaveLength(length);
  });

  it('leaves the modes of the terminal alone: the cursor and the wrapping of lines', () => {
    const { io, at, raw } = terminal(80);
    const progress = startProgress(io, 'reading');
    at(2);
    progress.update(1, 3);
    progress.stop();
    expect(raw()).not.toContain('\u001b[?');
  });
});
