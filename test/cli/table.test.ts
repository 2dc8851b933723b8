import { stripVTControlCharacters } from 'node:util';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { rankColumn, roomBeside, tableLines } from '../../src/cli/table.ts';
import type { View } from '../../src/cli/view.ts';

const view = (colors = false): View => ({ width: 80, limit: 0, paint: pc.createColors(colors) });

describe('tableLines', () => {
  it('lines up columns, numbers to the right, and keeps the lines of a cell together', () => {
    const columns = [rankColumn(2), { title: 'who', columns: 6 }, { title: 'what', columns: 5 }];
    const rows = [
      ['1.', 'post', 'one\ntwo'],
      ['12.', 'ledger\n水門', 'three\n'],
    ];
    expect([...tableLines(columns, rows, view())]).toEqual([
      '  #  who     what',
      ' 1.  post    one',
      '             two',
      '12.  ledger  three',
      '     水門',
    ]);
  });

  it('draws any number of rows alike', () => {
    const columns = [
      rankColumn(1234),
      { title: 'text', columns: 10 },
      { title: 'n', columns: 5, align: 'right' as const },
    ];
    const rows = Array.from({ length: 1234 }, (_, i) => [`${i + 1}.`, 'x'.repeat(i % 11), String(i)]);
    const lines = [...tableLines(columns, rows, view())];
    expect(lines).toHaveLength(1235);
    expect(lines[1234]).toBe(`1234.  ${'x'.repeat(1233 % 11)}${' '.repeat(10 - (1233 % 11))}   1233`);
    for (const line of lines) expect(line).toHaveLength(24);
  });

  it('takes colours without a change of layout', () => {
    const { paint } = view(true);
    const row = (color: (text: string) => string) => [['1.', color('post'), color('some\nlines')]];
    const columns = [rankColumn(1), { title: 'who', columns: 6 }, { title: 'what', columns: 5 }];
    const colored = [...tableLines(columns, row(paint.green), view(true))].map(stripVTControlCharacters);
    expect(colored.map((line) => line.trimEnd())).toEqual([...tableLines(columns, row(String), view())]);
  });
});

it('roomBeside is what is left of the line', () => {
  expect(roomBeside([rankColumn(9), { title: 'who', columns: 10 }], 80, 20)).toBe(80 - 3 - 2 - 10 - 2);
  expect(roomBeside([{ title: 'who', columns: 70 }], 80, 20)).toBe(20);
});
