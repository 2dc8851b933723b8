/** Options of the library beside those of the command, and what is asked for with names of other tools. */
import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dedupe, findBackground, LshIndex, MinHasher } from '../../src/index.ts';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';

/** Names in the library's own list of them. */
function optionsOf(ask: (options: object) => unknown): string[] {
  try {
    ask({ nothingOfTheKind: 1 });
  } catch (error) {
    return [...(error as Error).message.matchAll(/"(\w+)"/g)].map(([, name]) => name as string).slice(1);
  }
  return [];
}

/** What the command calls otherwise, or leaves out, with the reason. */
const OTHERWISE: Readonly<Record<string, string>> = {
  shingle: '--shingle-size --shingle-unit --numbers',
  groupOf: '--group-by',
  isKnown: '--known',
  tokenizer: 'a function',
  split: 'a function',
  kernel: 'decides no answer',
  onProgress: 'decides no answer',
  signal: 'decides no answer',
};

it.each([
  ['scan', (options: object) => findBackground([], options)],
  ['dedupe', (options: object) => dedupe([], options)],
] as const)('%s takes every option of the library that decides an answer', async (command, ask) => {
  const { stdout } = await dejalu([command, '--help']);
  const flags = new Set([...stdout.matchAll(/^ {2}(--[\w-]+)/gm)].map(([, flag]) => flag));
  const names = optionsOf(ask);
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    const [...named] = OTHERWISE[name]?.match(/--[\w-]+/g) ?? [];
    const reason = OTHERWISE[name] !== undefined && named.length === 0;
    const flag = `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
    for (const each of named.length > 0 ? named : [flag])
      expect([each, reason || flags.has(each)]).toEqual([each, true]);
  }
});

it('has helps of at most 80 columns', async () => {
  for (const command of ['scan', 'dedupe']) {
    const { stdout } = await dejalu([command, '--help']);
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  }
});

describe('names of other tools', () => {
  it.each([
    [['dedupe', '--num_perm', '128'], '--num_perm', '--method lsh --slots N'],
    [['dedupe', '--ngram=5'], '--ngram', '--shingle-size N'],
    [['scan', '--min-align', '50'], '--min-align', '--min-tokens N, which counts words'],
    [['scan', '-n', '20'], '-n', 'nothing, sentences are compared'],
    [['dedupe', '-n', '20'], '-n', '--shingle-unit char --shingle-size N'],
    [['dedupe', '--only_dedup_in_index'], '--only_dedup_in_index', '--known FILE'],
  ])('%o', async (argv, theirs, ours) => {
    const { code, stderr } = await dejalu([...argv, '-'], { stdin: '' });
    expect(code).toBe(2);
    expect(stderr).toMatch(`dejalu: unknown option '${theirs}'; here it is ${ours}\n`);
  });

  it('are no answer to what is a slip', async () => {
    const { stderr } = await dejalu(['dedupe', '-', '--treshold', '1'], { stdin: '' });
    expect(stderr).toContain('(Did you mean --threshold?)');
  });
});

const TIDE =
  'The tide mill at the river mouth grinds no corn any more, but its wheel still turns for the visitors in May.';
const KEEPER =
  'Its keeper was born in the attic above the stones, and she knows every plank of the old wheel by its name.';
const NEWS = 'On Tuesday the council voted to sell the mill to a baker from the upper town, who wants to grind again.';
const OTHER =
  'A heron has built its nest on the crane of the shipyard, and the crane will stand still until midsummer.';
const stories = [
  { id: 'a', paper: 'post', headline: 'Mill turns on', text: `${OTHER}\n\n${TIDE}\n\n${KEEPER}` },
  { id: 'b', paper: 'wire', headline: 'Baker buys mill', text: `${NEWS}\n\n${TIDE}\n\n${KEEPER}` },
  { id: 'c', paper: 'post', headline: 'Crane rests', text: OTHER },
];
const stdin = linesOf(stories);

describe('dedupe', () => {
  const paragraphs = ['dedupe', '-', '--unit', 'paragraph'];

  it('--known keeps what is new only, and what was there stays', async () => {
    const at = folderOf({ 'before.jsonl': linesOf([stories[1] as object]) });
    const run = await dejalu([...paragraphs, '--known', at('before.jsonl'), '--kept', '-'], {
      stdin: linesOf([stories[0] as object, stories[2] as object]),
    });
    expect(run.stderr).toContain('2 documents, 4 paragraphs, 3 clusters');
    expect(jsonLines(run.stdout)).toEqual([
      { id: 'a', paper: 'post', headline: 'Mill turns on', text: OTHER },
      { id: 'c', paper: 'post', headline: 'Crane rests', text: '' },
    ]);
    const twice = await dejalu([...paragraphs, '--known', at('before.jsonl')], { stdin });
    expect(twice).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--known: "b" is there and among the inputs'),
    });
  });

  it('--known takes an index', async () => {
    const at = folderOf({});
    const index = new LshIndex();
    index.add('old', new MinHasher().sign(stories[1]?.text ?? ''));
    writeFileSync(at('known.lsh'), index.toBytes());
    const { stdout, stderr } = await dejalu(['dedupe', '-', '--known', at('known.lsh'), '--kept', '-'], { stdin });
    expect(stderr).toContain('1 document left out, near-duplicates of what the index has: b\n');
    expect(jsonLines(stdout).map(({ id }) => id)).toEqual(['a', 'c']);
    for (const more of [
      ['--unit', 'paragraph'],
      ['--measure', 'containment'],
    ]) {
      expect(await dejalu(['dedupe', '-', ...more, '--known', at('known.lsh')], { stdin })).toMatchObject({ code: 2 });
    }
    expect(await dejalu(['scan', '-', '--known', at('known.lsh')], { stdin })).toMatchObject({ code: 2 });
    writeFileSync(at('broken.lsh'), index.toBytes().subarray(0, 60));
    expect(await dejalu(['dedupe', '-', '--known', at('broken.lsh')], { stdin })).toMatchObject({
      code: 1,
      stderr: expect.stringContaining('broken.lsh: '),
    });
  });

  it('--group-by compares what has the same in the field', async () => {
    const clusters = async (...more: string[]) =>
      jsonLines((await dejalu([...paragraphs, '--json', ...more], { stdin })).stdout);
    expect(await clusters()).toHaveLength(3);
    expect(await clusters('--group-by', 'paper')).toMatchObject([{ members: [{ document: 'a' }, { document: 'c' }] }]);
    const { code, stderr } = await dejalu([...paragraphs, '--group-by', 'papers'], { stdin });
    expect([code, stderr]).toEqual([2, expect.stringContaining('option --group-by: no document has a field "papers"')]);
  });

  it('--title compares the headline, and writes the text without it', async () => {
    const same = stories.map((story) => ({ ...story, headline: 'Mill turns on as ever' }));
    const run = await dejalu([...paragraphs, '--title', 'headline', '--kept', '-'], { stdin: linesOf(same) });
    expect(run.stderr).toContain('10 paragraphs, 4 clusters');
    expect(jsonLines(run.stdout).map(({ text }) => text)).toEqual([stories[0]?.text, NEWS, '']);
  });

  it('--per-document leaves a refrain alone', async () => {
    const song = { id: 'song', text: [TIDE, OTHER, TIDE].join('\n\n') };
    const review = { id: 'review', text: [NEWS, TIDE].join('\n\n') };
    const { stdout } = await dejalu([...paragraphs, '--per-document', '--kept', '-'], {
      stdin: linesOf([song, review]),
    });
    expect(jsonLines(stdout)).toEqual([song, { id: 'review', text: NEWS }]);
  });

  it('--pairs has every pair, as lines or as a table', async () => {
    const at = folderOf({});
    const lines = await dejalu([...paragraphs, '--pairs', '-'], { stdin });
    expect(jsonLines(lines.stdout)).toHaveLength(3);
    await dejalu([...paragraphs, '--pairs', at('pairs.csv')], { stdin });
    const [header, ...rows] = readFileSync(at('pairs.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('a,aStart,aEnd,b,bStart,bEnd,similarity');
    expect(rows).toContain(`a,0,${OTHER.length},c,0,${OTHER.length},1`);
    expect(await dejalu([...paragraphs, '--pairs', 'pairs.xlsx'], { stdin })).toMatchObject({ code: 2 });
  });

  it('shingles and signatures are as they are asked for', async () => {
    const kept = async (...more: string[]) =>
      (await dejalu(['dedupe', '-', '--kept', '-', ...more], { stdin: figures })).stdout;
    const figures = linesOf([
      { id: 'x', text: 'The mill sold 12 sacks on day 3.' },
      { id: 'y', text: 'The mill sold 15 sacks on day 4.' },
    ]);
    expect(jsonLines(await kept())).toHaveLength(2);
    expect(jsonLines(await kept('--numbers', 'mask'))).toHaveLength(1);
    expect(jsonLines(await kept('--threshold', '0.5', '--shingle-size', '1'))).toHaveLength(1);
    expect(jsonLines(await kept('--threshold', '0.3', '--shingle-unit', 'char', '--shingle-size', '4'))).toHaveLength(
      1,
    );
    expect(
      jsonLines(await kept('--numbers', 'mask', '--method', 'lsh', '--slots', '64', '--seed', '7', '--recall', '.9')),
    ).toHaveLength(1);
    const { code, stderr } = await dejalu(['dedupe', '-', '--slots', '64'], { stdin: figures });
    expect([code, stderr]).toEqual([2, expect.stringContaining('option --slots is for option --method lsh')]);
  });

  it('says of an excerpt that it is in the whole', async () => {
    const texts = linesOf([
      { id: 'part', text: TIDE },
      { id: 'whole', text: `${TIDE} ${KEEPER}` },
    ]);
    const run = (...more: string[]) => dejalu(['dedupe', '-', '--measure', 'containment', ...more], { stdin: texts });
    expect((await run()).stdout).toMatch(/one in the other[\s\S]*stays {2}whole/);
    expect((await run('--keep', 'first')).stdout).toContain('stays  part');
  });
});

describe('scan', () => {
  it('--known reports what is new, and takes what was there for known', async () => {
    const at = folderOf({ 'z-before.jsonl': linesOf([{ ...stories[0], id: 'z' }]) });
    const fresh = ['scan', '-', '--known', at('z-before.jsonl'), '--fresh', '-'];
    for (const date of [undefined, '2031-02-11T08:00Z']) {
      const { stdout } = await dejalu(fresh, { stdin: linesOf([{ ...stories[1], date }]) });
      expect(jsonLines(stdout)).toMatchObject([{ id: 'b', text: NEWS }]);
    }
    const { stdout } = await dejalu([...fresh.slice(0, -2), '--json'], { stdin: linesOf([stories[1] as object]) });
    const report = JSON.parse(stdout);
    expect(report.documents.map(({ id }: { id: string }) => id)).toEqual(['b']);
    expect(report.passages).toHaveLength(2);
    expect(report.passages[0]).toMatchObject({ documents: 2, firstSeen: null });
    const later = { ...stories[0], id: 'z', date: '2031-03-01' };
    const late = folderOf({ 'late.jsonl': linesOf([later]) });
    const told = await dejalu(['scan', '-', '--known', late('late.jsonl')], {
      stdin: linesOf([{ ...stories[1], date: '2031-02-01' }]),
    });
    expect(told.stderr).toContain('1 known document of a later date than the first new one; what both have is fresh');
  });

  it('--group-by answers as each group would by itself', async () => {
    const grouped = [
      ...stories,
      { ...stories[1], id: 'd', paper: 'post' },
      { ...stories[1], id: 'e', paper: 'wire', text: `${KEEPER} ${TIDE}` },
    ];
    const scan = async (input: readonly object[], ...more: string[]) =>
      JSON.parse((await dejalu(['scan', '-', '--json', ...more], { stdin: linesOf(input) })).stdout);
    const together = await scan(grouped, '--group-by', 'paper');
    const alone = await Promise.all(
      ['post', 'wire'].map((paper) => scan(grouped.filter((story) => story.paper === paper))),
    );
    const placesOf = (passages: { occurrences: unknown[] }[]) =>
      passages.map(({ occurrences }) => JSON.stringify(occurrences)).sort();
    expect(together.passages.length).toBeGreaterThan(1);
    expect(placesOf(together.passages)).toEqual(placesOf(alone.flatMap(({ passages }) => passages)));
    expect(together.documents.map(({ id }: { id: string }) => id)).toEqual(grouped.map(({ id }) => id));
    const ids = together.passages.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const named = together.documents.flatMap((d: { paragraphs: { passages: string[] }[] }) =>
      d.paragraphs.flatMap((p) => p.passages),
    );
    expect([...new Set(named)].sort()).toEqual([...ids].sort());
  });

  it('writes passages and occurrences as tables', async () => {
    const at = folderOf({});
    await dejalu(['scan', '-', '--passages', at('passages.csv'), '--spans', at('spans.csv')], { stdin });
    const [header, ...rows] = readFileSync(at('passages.csv'), 'utf8').trim().split('\n');
    expect(header).toBe('passage,role,stories,documents,occurrences,variants,firstSeen,lastSeen,sources,text');
    expect(rows.join('\n')).toContain('The tide mill');
    const spans = readFileSync(at('spans.csv'), 'utf8');
    expect(spans).toMatch(/^document,start,end,passage,role,similarity,verdict,from,text\n/);
    expect(spans).toMatch(new RegExp(`^b,${NEWS.length + 2},\\d+,`, 'm'));
  });

  it('writes what passim writes, with offsets in code points', async () => {
    const first = { ...stories[0], text: `🐟🐟 ${stories[0]?.text}` };
    const { stdout } = await dejalu(['scan', '-', '--passim', '-'], { stdin: linesOf([first, stories[1] as object]) });
    const lines = jsonLines(stdout);
    expect(lines.length).toBeGreaterThan(1);
    const texts = new Map([first, ...stories.slice(1)].map(({ id, text }) => [id, [...text]]));
    for (const { id, begin, end, text, size } of lines) {
      expect(
        texts
          .get(id as string)
          ?.slice(begin as number, end as number)
          .join(''),
      ).toBe(text);
      expect(size).toBe(2);
    }
  });
});
