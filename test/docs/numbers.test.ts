/**
 * Numbers that docs/design.md takes from comments of the sources stand there: when one is measured anew, the other is
 * found. Those of the benchmark report, of measurements of the whole and of prototypes, which it marks R, M and P, are
 * of their day.
 */
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const folder = join(resolve(import.meta.dirname, '../..'), 'docs');
/** Paragraphs, list items and rows of tables, with the sources that they link to. */
const parts = readFileSync(join(folder, 'design.md'), 'utf8')
  .split(/\n(?=- |\d+\. |\||\n|#)/)
  .map((text) => ({
    text: text.trim(),
    files: [...text.matchAll(/\]\((\.\.\/src\/[^)#]+)\)/g)].map(([, file]) => file as string),
  }))
  .filter(({ text, files }) => files.length > 0 && !/\b[RMP][,)]|\| R,/.test(text));

it('finds such numbers', () => {
  expect(parts.length).toBeGreaterThan(15);
});

it.each(parts)('$text', ({ text, files }) => {
  const there = files.map((file) => readFileSync(join(folder, file), 'utf8')).join('\n');
  const numbers = text
    .replace(/^\d+\. /, '')
    .replace(/\]\([^)]*\)|`[^`]*`|\b(19|20)\d\d\b/g, ' ')
    .match(/(?<![\w.-])[\d,]*\.?\d+(?:,\d{3})*(?![\w-])/g);
  for (const number of numbers ?? []) {
    // Not as a piece of a longer number; .5 may be written 0.5.
    expect(there).toMatch(new RegExp(`(?<![\\d.,])0?${number.replace('.', '\\.')}(?![\\d]|[.,]\\d)`));
  }
});
