import { readFileSync } from 'node:fs';
import pc from 'picocolors';
import { describe, expect, it } from 'vitest';
import { clusterLines } from '../../src/cli/render-clusters.ts';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';

const LOCK =
  'The lock at the river mouth was shut for repairs on Monday and will open again in the second week of May.';
const LATER =
  'The lock at the river mouth was shut for repairs on Monday and will open again in the second week of June.';
const SNOW = 'Snow closed both passes above the valley, and the post was carried down on skis by two volunteers.';
const stories = [
  { id: 'post-1', source: 'post', date: '2031-05-02', text: `${LOCK}\n\n${SNOW}` },
  { id: 'wire-1', source: 'wire', date: '2031-05-01', text: `${LATER}\n\n${SNOW}` },
  { id: 'other', text: 'A barge ran aground upstream of the bridge, and nobody was hurt.' },
];
const stdin = linesOf(stories);

describe('dejalu dedupe', () => {
  it('prints clusters of documents, and what it took on standard error', async () => {
    const { code, stdout, stderr } = await dejalu(['dedupe', '-'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('NEAR-DUPLICATES, largest cluster first: 1 cluster\n');
    expect(stdout).toMatch(/1\. {2}2 documents +The lock at the river mouth.*\n +≥ 8\d% alike/);
    expect(stdout).toMatch(/stays {2}post-1\n +like {3}wire-1 \(8\d%\)\n/);
    expect(stdout).toMatch(/2 of 3 documents would stay\n$/);
    expect(stderr).toMatch(/^dejalu: 3 documents, 1 cluster, (exact|lsh) method, 0\.0 s, 42 MB at the peak\n$/);
  });

  it('prints clusters of paragraphs', async () => {
    const { stdout, stderr } = await dejalu(['dedupe', '-', '--unit', 'paragraph', '--threshold', '1'], { stdin });
    expect(stdout).toMatch(/1\. {2}2 paragraphs .*\n +the same words/);
    expect(stdout).toMatch(/stays {2}post-1 \d+–\d+\n +like {3}wire-1 \d+–\d+\n/);
    expect(stdout).toContain('4 of 5 paragraphs would stay');
    expect(stderr).toContain('3 documents, 5 paragraphs, 1 cluster');
  });

  it('gives a JSON line per cluster', async () => {
    const { stdout } = await dejalu(['dedupe', '-', '--unit', 'paragraph', '--json'], { stdin });
    const clusters = jsonLines(stdout);
    expect(clusters).toHaveLength(2);
    expect(Object.keys(clusters[0] ?? {})).toEqual(['version', 'representative', 'similarity', 'members']);
    expect(clusters[0]).toMatchObject({ representative: { doc: 'post-1', start: 0, end: LOCK.length } });
    expect(clusters[0]).toHaveProperty('members.1', expect.objectContaining({ doc: 'wire-1', end: LATER.length }));
  });

  it('writes what stays', async () => {
    const at = folderOf({});
    const byDate = await dejalu(['dedupe', '-', '--keep', 'earliest', '--kept', '-'], { stdin });
    expect(jsonLines(byDate.stdout)).toEqual([stories[1], stories[2]]);
    const source = ['--keep', 'preferSource', '--preferred-sources', 'cable, wire'];
    const bySource = await dejalu(['dedupe', '-', ...source, '--kept', at('kept.jsonl')], { stdin });
    expect(bySource.stdout).toContain('stays  wire-1');
    expect(readFileSync(at('kept.jsonl'), 'utf8')).toBe(byDate.stdout);
    const paragraphs = await dejalu(['dedupe', '-', '--unit', 'paragraph', '--kept', '-'], { stdin });
    expect(jsonLines(paragraphs.stdout)).toEqual([stories[0], { ...stories[1], text: '' }, stories[2]]);
  });

  it('leaves out what is not frequent enough', async () => {
    const options = ['dedupe', '-', '--unit', 'paragraph', '--json'];
    const clusters = async (...more: string[]) =>
      (await dejalu([...options, ...more], { stdin })).stdout.split('\n').length - 1;
    expect(await clusters('--min-documents', '2', '--linkage', 'group')).toBe(2);
    expect(await clusters('--min-documents', '3')).toBe(0);
    expect(await clusters('--min-sources', '2')).toBe(2);
    expect(await clusters('--min-days', '1')).toBe(2);
    expect(await clusters('--min-days', '2')).toBe(0);
  });

  it('--since leaves out older clusters and documents, after all have been compared', async () => {
    const later = [...stories, { id: 'post-3', date: '2031-06-01', text: `${LOCK}\n\n${SNOW}` }];
    const since = ['dedupe', '-', '--unit', 'paragraph', '--since', '2031-06-01', '--keep', 'earliest'];
    const twice = linesOf([...later, { id: 'more', date: '2031-06-01', text: 'Nobody was hurt.' }]);
    expect(jsonLines((await dejalu([...since, '--json'], { stdin: twice })).stdout)).toHaveLength(2);
    expect(await dejalu([...since, '--json'], { stdin: linesOf(stories.slice(0, 2)) })).toMatchObject({ stdout: '' });
    const { stdout } = await dejalu([...since, '--kept', '-'], { stdin: twice });
    expect(jsonLines(stdout).map(({ id, text }) => [id, text])).toEqual([
      ['post-3', ''],
      ['more', 'Nobody was hurt.'],
    ]);
  });

  it('--quiet says nothing but the answer', async () => {
    const { stdout, stderr } = await dejalu(['dedupe', '-', '--quiet'], { stdin, secondsALook: 2 });
    expect(stderr).toBe('');
    expect(stdout).toContain('NEAR-DUPLICATES');
  });

  it.each([
    [['--min-documents', '0'], /^dejalu: option --min-documents must be a whole number from 1/],
    [['--linkage', 'chain'], /argument 'chain' is invalid/],
    [['--keep', 'longst'], /must be one of first, .*; did you mean "longest"\?/],
    [['--since', '1.6.2031'], /^dejalu: option --since must be a date/],
    [['--unit', 'word'], /argument 'word' is invalid\. It must be one of document, paragraph$/m],
    [['--threshold', '1.5'], /^dejalu: option --threshold must be a number above 0 and at most 1, not 1\.5/],
    [['--threshold', 'high'], /'high' is invalid/],
    [['--min-tokens', '0'], /^dejalu: option --min-tokens must be/],
    [['--threads', '0'], /^dejalu: option --threads must be a whole number from 1 to 64, not 0/],
    [['--threads', 'all'], /'all' is invalid/],
    [['--measure', 'containment', '--method', 'lsh'], /^dejalu: method "lsh" finds similar sets/],
    [['--keep', 'preferSource'], /^dejalu: keep 'preferSource' needs --preferred-sources/],
    [['--json', '--kept', '-'], /^dejalu: --json and --kept - cannot share standard output/],
  ])('%j is wrong use', async (options, message) => {
    const { code, stdout, stderr } = await dejalu(['dedupe', '-', ...options], { stdin });
    expect(stderr).toMatch(message);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('says what it is doing on a terminal when it takes long', async () => {
    const { stderr } = await dejalu(['dedupe', '-'], { stdin, secondsALook: 2 });
    expect(stderr).toContain('reading for near-duplicates');
    expect(stderr).toContain('comparing\r\u001b[K');
  });
});

describe('clusters', () => {
  const unit = (document: string) => ({ document, start: 0, end: 9 });
  const cluster = {
    representative: unit('d0'),
    similarity: 0.8,
    members: Array.from({ length: 30 }, (_, i) => ({ ...unit(`d${i}`), similarity: i === 0 ? 1 : 0.8 })),
  };
  const counts = {
    documents: 60,
    units: 60,
    short: 0,
    distinct: 60,
    candidates: 99,
    kept: 2,
    cutShort: 0,
    rare: 0,
    known: 0,
  };
  const result = { clusters: [cluster, cluster], counts };
  const lines = (keepsNone: boolean, texts: ReadonlyMap<string, string>) => [
    ...clusterLines(
      result,
      texts,
      { unit: 'document', measure: 'jaccard', keepsNone },
      { width: 70, limit: 1, paint: pc.createColors(false) },
    ),
  ];

  it('are shortened, and what is not shown is counted', () => {
    const answer = lines(false, new Map([['d0', 'The lock.']])).join('\n');
    expect(answer).toMatch(/d8 \(80%\)\s+and 21 more/);
    expect(answer).toContain('and 1 cluster more; --limit 0 prints all');
  });

  it('keep to the width and cannot steer the terminal', () => {
    for (const line of lines(true, new Map([['d0', '\u001b[2J\n'.repeat(99)]]))) {
      expect(line.length).toBeLessThanOrEqual(70);
      expect(line).not.toContain('\u001b');
    }
  });

  it('say when nothing of them stays', () => {
    expect(lines(true, new Map()).join('\n')).toContain('first  d0');
  });
});
