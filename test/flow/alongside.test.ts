import { expect, test } from 'vitest';
import { alongside } from '../../src/flow/flow.ts';

/** What is done, in order: pieces that are asked for, and slices of the work beside them. */
function doneWith(pieces: number, slices: number): string {
  const done: string[] = [];
  function* work(): Generator<void, void> {
    for (let i = 0; i < slices; i++) {
      done.push('w');
      yield;
    }
    done.push('end');
  }
  const all = alongside(Array.from({ length: pieces }).keys(), work());
  for (const piece of all) done.push(`${piece}`);
  return done.join(' ');
}

test('a slice of the work follows each piece', () => {
  expect(doneWith(3, 3)).toBe('0 w 1 w 2 w end');
});

test('what is left is done behind the last piece', () => {
  expect(doneWith(1, 3)).toBe('0 w w w end');
  expect(doneWith(0, 2)).toBe('w w end');
});

test('pieces go on when the work is done', () => {
  expect(doneWith(4, 1)).toBe('0 w 1 end 2 3');
});
