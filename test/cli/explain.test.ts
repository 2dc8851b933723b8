import { stripVTControlCharacters } from 'node:util';
import { describe, expect, it } from 'vitest';
import { dejalu, linesOf } from './fake-io.ts';
import { news } from './news.ts';

const TENSE =
  'Ties between the two capitals have been strained since 2017, when work on the dam above the border began.';
const MENU = 'Home | World | Sport | River | Letters';
const NEWS = 'Both sides left the hall without a word to those who had waited for them in the snow since the morning.';
const stories = [
  {
    id: 'post-1',
    source: 'post',
    date: '2031-02-11',
    text: `${MENU}\n\nTalks opened in the valley on Monday.\n\n${TENSE}`,
  },
  { id: 'post-2', source: 'post', date: '2031-02-12', text: `${MENU}\n\n${NEWS} ${TENSE.replace('2017', '2018')}` },
  {
    id: 'wire-1',
    source: 'wire',
    date: '2031-02-20T08:00:00Z',
    text: `A barge ran aground near the lock.\n\n${TENSE}`,
  },
  { id: 'ledger-1', source: 'ledger', date: '2031-02-13', text: `${MENU}\n\n${NEWS} ${TENSE.replace('2017', '2018')}` },
];
const stdin = linesOf(stories);

describe('dejalu scan --explain', () => {
  it('tells what each paragraph is, why, and where else that stands', async () => {
    const { code, stdout } = await dejalu(['scan', '-', '--explain', 'post-2'], { stdin, columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^post-2\npost · 2031-02-12 · \d+ words · \d+% fresh\n/);
    expect(stdout).toMatch(/^story {2}version 1 of 2 of the story post-2: the first\nothers ledger-1 reprint$/m);
    expect(stdout).toMatch(/^retold ¶2 \d+–\d+ by ledger-1$/m);
    expect(stdout).toMatch(/^ +1 {2}chrome +Home \| World/m);
    expect(stdout).toMatch(/^ +2 {2}mixed +Both sides .*\n +48% background .*\n +53% fresh /m);
    expect(stdout).toMatch(/seen {3}4 documents, 3 stories, 3 sources, 2031-02-11\s+to\s+2031-02-20\n/);
    expect(stdout).toMatch(/as {5}background: prose, \d+% word for word, figures\s+apart/);
    expect(stdout).toContain('as     chrome: a headline, label or list item');
    expect(stdout).toMatch(/also +post-1 ¶3 \d+–\d+/);
    expect(stdout).toContain('2017 → 2018');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
    expect(stdout).not.toContain('DOCUMENTS');
  });

  describe('of what a document is to its story', () => {
    const explained = async (id: string, setting = {}) => {
      const argv = ['scan', '-', '--explain', id];
      return (await dejalu(argv, { stdin: linesOf(news), columns: 100, ...setting })).stdout;
    };

    it('names the version it is compared with, the shares and every change, figures first', async () => {
      const stdout = await explained('wire-10');
      expect(stdout).toMatch(/^story {2}version 2 of 3 of the story wire-9: update of wire-9$/m);
      expect(stdout).toMatch(/^ {7}\d\d% of it is in wire-9, 100% of that is here, figures apart$/m);
      expect(stdout).toMatch(/^change 3 → 13 \(¶1 0–\d+\)$/m);
      expect(stdout).toMatch(/^others wire-9 first, post-1 cut$/m);
    });

    it('says who told it again', async () => {
      expect(await explained('wire-9')).toMatch(/^retold ¶1 0–\d+ by wire-10, post-1, post-evening, wire-later$/m);
    });

    it('says what a carrier and a follow-up took, and from where', async () => {
      const carrier = await explained('post-evening');
      expect(carrier).toMatch(/^story {2}none: a carrier, which tells those of others$/m);
      expect(carrier).toMatch(/^took {3}wire-9 ¶2 .*, fish ¶\d .*, court ¶\d /m);
      const followUp = await explained('wire-later');
      expect(followUp).toMatch(/^story {2}its own: a follow-up, with an older story below$/m);
      expect(followUp).toMatch(/^took {3}wire-9 ¶4 \d+–\d+$/m);
    });

    it('shows a place that is fresh in its first telling as fresh, though a passage stands in it', async () => {
      const stdout = await explained('wire-9', { colors: true });
      expect(stripVTControlCharacters(stdout)).toMatch(/1 {2}fresh +Some 3 people/);
      expect(stripVTControlCharacters(stdout)).toContain('here   fresh: told here first');
      expect(stdout).toContain('Some 3 people were hurt');
      expect(await explained('wire-later', { colors: true })).not.toContain('Some 3 people were hurt');
    });
  });

  it('takes colours without a change of layout', async () => {
    const argv = ['scan', '-', '--explain', 'post-2'];
    const plain = await dejalu(argv, { stdin, columns: 100 });
    const colored = await dejalu(argv, { stdin, columns: 100, colors: true });
    expect(colored.stdout).toContain('\u001b[');
    expect(stripVTControlCharacters(colored.stdout)).toBe(plain.stdout);
  });

  it('suggests the nearest id, before the work', async () => {
    const { code, stdout, stderr } = await dejalu(['scan', '-', '--explain', 'psot-1'], { stdin });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('dejalu: option --explain: no document has the id "psot-1"; did you mean "post-1"?\n');
  });

  it('cannot steer the terminal', async () => {
    const id = 'evil\u001b[2J';
    const text = `\u001b[31mred\u202e ${TENSE}\n\n${'x\u009b'.repeat(5000)}`;
    const hostile = linesOf([{ id, text }, ...stories.slice(2)]);
    const { code, stdout } = await dejalu(['scan', '-', '--explain', id], { stdin: hostile });
    expect(code).toBe(0);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(stdout).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  it.each([
    ['--since', '2031'],
    ['--role', 'chrome'],
    ['--min-sources', '2'],
  ])('stands alone: not with %s', async (...more) => {
    const { code, stderr } = await dejalu(['scan', '-', '--explain', 'post-1', ...more], { stdin });
    expect(code).toBe(2);
    expect(stderr).toContain(`option '--explain <id>' cannot be used with option '${more[0]}`);
  });
});

describe('dejalu dedupe --explain', () => {
  it('tells what goes, for the sake of what, and how they differ', async () => {
    const changed = linesOf([stories[1], { ...stories[3], text: stories[3].text.replace('snow', 'rain') }]);
    const { code, stdout } = await dejalu(['dedupe', '-', '--explain', 'ledger-1'], { stdin: changed, columns: 80 });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ledger-1\n\n/);
    expect(stdout).toMatch(/goes +Home \| World/);
    expect(stdout).toMatch(/like +post-2 \(8\d%\)/);
    expect(stdout).toMatch(/shared +\d+ runs of three words in both, \d+ there, \d+ here/);
    expect(stdout).toContain('snow → rain');
    for (const line of stdout.split('\n')) expect(line.length).toBeLessThanOrEqual(80);
  });

  it('tells what it stands for, and what is like nothing', async () => {
    const paragraphs = ['dedupe', '-', '--unit', 'paragraph', '--explain'];
    const { stdout } = await dejalu([...paragraphs, 'post-1'], { stdin });
    expect(stdout).toContain('3 of 3 paragraphs would stay');
    expect(stdout).toMatch(/1 {2}stays +Home \| World.*\n +like +post-2 0–\d+, ledger-1 0–\d+\n/);
    expect(stdout).toMatch(/2 {2}stays +Talks opened.*\n +none ≥ 80%/);
  });

  it('suggests the nearest id', async () => {
    const { code, stderr } = await dejalu(['dedupe', '-', '--explain', 'wire1'], { stdin });
    expect([code, stderr]).toEqual([
      2,
      'dejalu: option --explain: no document has the id "wire1"; did you mean "wire-1"?\n',
    ]);
  });
});
