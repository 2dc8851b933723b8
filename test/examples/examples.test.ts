/** What the examples print is right by the labels of the shipped stories, or by counting that is not the library's. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { containment, flat, jaccard, labels, run, stories } from './run.ts';

const SLOW = 120_000;
const textOf = (id: string): string => stories.find((story) => story.id === id)?.text ?? '';
/** The copy that the labels name, and what it copies. */
const copy = labels.find(({ kind }) => kind === 'version');
/** Background by its family, in no other words than its own: those who retell it can't be found. */
const told = labels.filter(({ kind, layout }) => kind === 'background' && layout !== 'paraphrase');

it(
  'find-background prints the labelled facts, and nothing else as background',
  () => {
    const output = run('find-background');
    const printed = [...(output.split('\nThe story')[0] ?? '').matchAll(/^ {2}(\S.*)$/gm)].map(
      ([, text]) => text as string,
    );
    const labelled = told.map(({ doc, start, end, family }) => ({ text: flat(textOf(doc).slice(start, end)), family }));
    const families = printed.map((text) => {
      // An excerpt of a labelled text, or one with a bit of a neighbour: of the label's shingles most are printed.
      const best = labelled
        .map(({ text: label, family }) => ({
          family,
          share: Math.max(containment(text, label), containment(label, text)),
        }))
        .sort((a, b) => b.share - a.share)[0];
      expect(best?.share, text).toBeGreaterThan(0.8);
      return best?.family;
    });
    const inTwo = told.filter(({ doc, family }) => told.some((other) => other.family === family && other.doc !== doc));
    expect([...new Set(families)].sort()).toEqual([...new Set(inTwo.map(({ family }) => family))].sort());
    expect(output).toContain(`The story ${copy?.family} in 2 versions:\n  ${copy?.family}: first\n  ${copy?.doc}: `);
  },
  SLOW,
);

it.each(['oruna-wire-2031-03-25', 'sevik-post-2031-03-19'])(
  'what-is-new leaves of %s what no label claims',
  (id) => {
    const [, left = ''] = /^New in .*:\n\n(.*)$/ms.exec(run('what-is-new', id)) ?? [];
    const fresh = flat(left);
    const there = labels.filter(({ doc, kind }) => doc === id && ['background', 'chrome'].includes(kind));
    expect(there.length).toBeGreaterThan(5);
    for (const { start, end, layout } of there) {
      const text = flat(textOf(id).slice(start, end));
      // A name, a place or a headline that stands nowhere else recurs no more than a retold fact does.
      if (['paraphrase', 'dateline', 'byline', 'headline-list'].includes(layout)) continue;
      expect(fresh, `label at ${start}`).not.toContain(text);
    }
    const marks = new Set(there.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, i) => start + i)));
    const unlabelled = [...textOf(id)].length - marks.size;
    expect(left.length / unlabelled).toBeGreaterThan(0.9);
  },
  SLOW,
);

it(
  'what-is-new knows no other story',
  () => {
    expect(() => run('what-is-new', 'nobody')).toThrow(/no story "nobody"; there are sevik-post-2031-02-11, /);
  },
  SLOW,
);

it(
  'dedupe-paragraphs lists paragraphs as alike as it says',
  () => {
    const output = run('dedupe-paragraphs');
    const counts = [...output.matchAll(/^ {2}(\S+): (\d+) paragraphs and (\d+) of (\d+) characters stay$/gm)];
    expect(counts.map(([, id]) => id)).toEqual(stories.map(({ id }) => id));
    for (const [, id = '', , , length] of counts) expect(Number(length)).toBe(textOf(id).length);
    const kept = counts.reduce((sum, [, , paragraphs]) => sum + Number(paragraphs), 0);
    expect(output).toContain(`stories ${kept} stay.`);
    expect(output).toContain(`\n${kept} paragraphs to embed.`);

    const clusters = [...output.matchAll(/at least ([\d.]+) alike:\n((?: {4}.*\n?)+)/g)];
    expect(clusters.length).toBe(3);
    for (const [, similarity, members = ''] of clusters) {
      const texts = [...members.matchAll(/^ {4}(\S+) (\d+)-(\d+) /gm)].map(([, id = '', start, end]) =>
        textOf(id).slice(Number(start), Number(end)),
      );
      // The earliest stands first, and is the one that the others are compared with.
      const least = Math.min(...texts.slice(1).map((text) => jaccard(texts[0] as string, text)));
      expect(least).toBeCloseTo(Number(similarity), 2);
    }
  },
  SLOW,
);

it(
  'near-copies finds the labelled copy, and by containment the excerpt too',
  () => {
    const [byJaccard = '', byContainment = ''] = run('near-copies').split('By containment');
    expect(byJaccard.match(/ goes: /g)).toHaveLength(1);
    expect(byJaccard).toContain(
      `${copy?.doc} goes: ${jaccard(textOf(copy?.doc ?? ''), textOf(copy?.family ?? '')).toFixed(2)} of ${copy?.family}`,
    );
    expect(byContainment.match(/ goes: /g)).toHaveLength(2);
    expect(byContainment).toMatch(/excerpt goes: 1.00 of sevik-post-2031-02-26/);
  },
  SLOW,
);

it(
  'compare-two-texts marks differences that lead from one wording to the other',
  () => {
    const output = run('compare-two-texts');
    const pairs = [...output.matchAll(/^Jaccard ([\d.]+): .*\n {2}diff: (.*)$/gm)];
    expect(pairs.length).toBeGreaterThan(8);
    const whole = stories.map(({ text }) => text).join('\n');
    for (const [, similarity, json = ''] of pairs) {
      const marked = JSON.parse(json) as string;
      const from = marked.replace(/\{\+.*?\+\}/gs, '').replace(/\[-(.*?)-\]/gs, '$1');
      const to = marked.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1');
      expect(whole).toContain(from);
      expect(whole).toContain(to);
      expect(jaccard(from, to)).toBeCloseTo(Number(similarity), 2);
    }
    // Typography is a difference to diff alone, an updated figure one to both.
    expect(output).toContain("[-'-]{+’+}");
    expect(output).not.toMatch(/dejalu: .*’/);
    expect(output).toContain('dejalu: figure "540" -> "312"');
  },
  SLOW,
);

it(
  'write-report writes a page with every story',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'dejalu-example-'));
    try {
      const file = join(folder, 'report.html');
      expect(run('write-report', file)).toContain(`Open ${file}\n`);
      const page = readFileSync(file, 'utf8');
      expect(page).toMatch(/^<!doctype html>/);
      expect(page).toContain('<title>Twelve stories of a dam</title>');
      for (const { id } of stories) expect(page).toContain(id);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  SLOW,
);

it(
  'is-this-known gives exact similarities',
  () => {
    const output = run('is-this-known');
    const answers = [...output.matchAll(/^ {2}(\S+):(\d+) {2}estimated ([\d.]+), exact ([\d.]+)$/gm)];
    expect(answers.length).toBeGreaterThan(1);
    for (const [, , , estimated, exact] of answers) {
      // Five standard errors of an estimate from 128 slots.
      expect(Math.abs(Number(estimated) - Number(exact))).toBeLessThan(5 * Math.sqrt(0.25 / 128));
    }
    expect(answers.map(([, id]) => id)).toContain('oruna-wire-2031-02-18');
  },
  SLOW,
);

it(
  "natural-stemmers finds all that is labelled with dejalu's own words",
  () => {
    const output = run('natural-stemmers');
    expect(output).toContain(`${stories.length} stories, ${labels.length} labels`);
    expect(output).toMatch(/dejalu's own words.*'100\.0 %'.*'100\.0 %'/);
    expect(output.match(/^│ \d/gm)).toHaveLength(5);
  },
  SLOW,
);

it(
  'from-minhash finds what the package stored',
  () => {
    const output = run('from-minhash');
    expect(output).toMatch(/ {2}first: 0\.\d\d\n/);
    expect(output).not.toContain('other:');
    expect(output).toContain('The same again: 1');
  },
  SLOW,
);
