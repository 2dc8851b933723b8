import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';

const TENSE =
  'Ties between the two capitals have been strained since 2017, when work on the dam above the border began.';
const stories = [
  {
    id: 'post/1',
    source: 'post',
    date: '2031-02-11',
    text: `Talks opened in the valley on Monday after a night of snow.  ${TENSE} They will go on until the ice has gone from the river.`,
  },
  {
    id: '../ledger-1',
    source: 'ledger',
    date: '2031-02-20',
    text: `A barge with sand for the new quay ran aground.\n\n${TENSE}\n\nIt was freed by two tugs on the evening of the same day.`,
  },
  { id: 'wire-1', date: '2031-03-02', text: TENSE },
  { id: 'wire-2', date: '2031-03-03', text: 'Snow closed both passes above the valley for a whole week.' },
];
const stdin = linesOf(stories);
const files = (folder: string): string[] => readdirSync(folder).sort();

interface Line {
  readonly id: string;
  readonly file: string;
  readonly pieces: readonly { readonly start: number; readonly end: number; readonly at: number }[];
}
const offsets = (folder: string): Line[] =>
  jsonLines(readFileSync(`${folder}/.offsets.jsonl`, 'utf8')) as unknown as Line[];

describe('dejalu scan --strip', () => {
  it('writes what is fresh of each document, and where it stood', async () => {
    const at = folderOf({});
    const { code, stdout, stderr, unfinished } = await dejalu(['scan', '-', '--strip', at('out/fresh')], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('DOCUMENTS');
    expect(stderr).toContain(`4 texts in ${at('out/fresh')}`);
    expect(unfinished.named).toHaveLength(1);
    expect(unfinished.left).toEqual([]);

    const lines = offsets(at('out/fresh'));
    expect(lines.map(({ id }) => id)).toEqual(stories.map(({ id }) => id));
    expect(files(at('out/fresh'))).toEqual(['.offsets.jsonl', ...lines.map(({ file }) => file)].sort());
    expect(files(at('out'))).toEqual(['fresh']);
    const texts = lines.map(({ file }) => readFileSync(at(`out/fresh/${file}`), 'utf8'));
    expect(texts).toEqual([
      'Talks opened in the valley on Monday after a night of snow. They will go on until the ice has gone from the river.\n',
      'A barge with sand for the new quay ran aground.\n\nIt was freed by two tugs on the evening of the same day.\n',
      '',
      'Snow closed both passes above the valley for a whole week.\n',
    ]);
    for (const [i, { pieces }] of lines.entries()) {
      const original = stories[i].text;
      let rest = texts[i];
      for (const { start, end, at: found } of [...pieces].reverse()) {
        expect(rest.slice(found, found + end - start)).toBe(original.slice(start, end));
        rest = rest.slice(0, found) + rest.slice(found + end - start);
      }
      expect(rest.trim()).toBe('');
    }
  });

  it('gives a folder that can be scanned', async () => {
    const at = folderOf({});
    await dejalu(['scan', '-', '--strip', at('fresh')], { stdin });
    const again = await dejalu(['scan', at('fresh'), '--json']);
    expect(again.code).toBe(0);
    expect(JSON.parse(again.stdout)).toMatchObject({ passages: [], documents: { length: 4 } });
  });

  it('replaces its own files, keeps those of earlier runs and what is known of them', async () => {
    const at = folderOf({});
    await dejalu(['scan', '-', '--strip', at('fresh')], { stdin });
    const more = [
      ...stories.slice(1),
      { id: 'wire-0', date: '2031-03-01', text: 'Snow closed both passes above the valley for a whole week.' },
    ];
    const again = await dejalu(['scan', '-', '--strip', at('fresh'), '--since', '2031-03-01'], {
      stdin: linesOf(more),
    });
    expect(again.code).toBe(0);
    expect(offsets(at('fresh')).map(({ id }) => id)).toEqual(['post/1', '../ledger-1', 'wire-1', 'wire-2', 'wire-0']);
    expect(files(at('fresh'))).toHaveLength(6);
    const names = Object.fromEntries(offsets(at('fresh')).map(({ id, file }) => [id, file]));
    expect(readFileSync(at(`fresh/${names['wire-2']}`), 'utf8')).toBe('');
  });

  it('never touches a file of somebody else', async () => {
    const at = folderOf({ 'wire-1.txt': TENSE, 'wire-2.txt': `Snow fell.\n\n${TENSE}`, 'notes.md': 'mine' });
    const own = await dejalu(['scan', at(), '--strip', at()]);
    expect([own.code, own.stdout]).toEqual([1, '']);
    expect(own.stderr).toMatch(/wire-1\.txt: is there already, and not from an earlier --strip; name another folder/);
    expect(readFileSync(at('wire-1.txt'), 'utf8')).toBe(TENSE);
    expect(files(at())).toEqual(['notes.md', 'wire-1.txt', 'wire-2.txt']);

    const beside = folderOf({ 'notes.md': 'mine' });
    expect((await dejalu(['scan', at('wire-1.txt'), at('wire-2.txt'), '--strip', beside()])).code).toBe(0);
    expect(readFileSync(beside('notes.md'), 'utf8')).toBe('mine');
    expect(files(beside())).toEqual(['.offsets.jsonl', 'notes.md', 'wire-1.txt', 'wire-2.txt']);
  });

  it('refuses what is no folder, a side file that is none, and leaves nothing behind', async () => {
    const at = folderOf({ file: '', 'other/.offsets.jsonl': '{"id":"wire-1"}\n' });
    const file = await dejalu(['scan', '-', '--strip', at('file')], { stdin });
    expect([file.code, file.stderr]).toEqual([
      1,
      `dejalu: ${at('file')}: cannot be written: it is a file, and --strip needs a folder\n`,
    ]);
    const other = await dejalu(['scan', '-', '--strip', at('other')], { stdin });
    expect([other.code, other.stderr]).toEqual([1, expect.stringContaining('is not from an earlier --strip')]);
    expect(files(at('other'))).toEqual(['.offsets.jsonl']);
  });

  it('removes what it has begun when it cannot end', async () => {
    const at = folderOf({});
    mkdirSync(at('fresh'));
    // A folder stands where a file has to go, and is said to be ours.
    mkdirSync(at('fresh/wire-2.txt'));
    writeFileSync(at('fresh/.offsets.jsonl'), '{"id":"wire-2","file":"wire-2.txt","pieces":[]}\n');
    const { code, stderr, unfinished } = await dejalu(['scan', '-', '--strip', at('fresh')], { stdin });
    expect([code, unfinished.left]).toEqual([1, []]);
    expect(stderr).toMatch(/fresh: cannot be written: /);
    expect(files(at('fresh')).filter((name) => name.startsWith('.dejalu'))).toEqual([]);
  });
});
