import { chmodSync, existsSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dejalu, folderOf, jsonLines, linesOf } from './fake-io.ts';

const TENSE =
  'Ties between the two capitals have been strained since 2017, when work on the dam above the border began.';
/** Long enough that what stands below it is not what the story begins with. */
const TALKS =
  'Talks opened in the valley on Monday. Both delegations came by boat, since the road along the shore was under snow, ' +
  'and were met on the quay by a brass band that nobody had asked for and that played until the last of them had gone ' +
  'up to the hall, where the heating had failed in the night.';
const stories = [
  { id: 'post-1', source: 'post', date: '2031-02-11', text: `${TALKS}\n\n${TENSE}` },
  { id: 'ledger-1', source: 'ledger', date: '2031-02-20', text: `A barge ran aground near the old lock.\n\n${TENSE}` },
  { id: 'wire-1', date: '2031-03-02', text: `${TENSE}\n\nSnow closed both passes for a week.` },
];
const stdin = linesOf(stories);

describe('dejalu scan', () => {
  it('prints the passages, then the documents, and what it took on standard error', async () => {
    const { code, stdout, stderr } = await dejalu(['scan', '-'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toContain('BACKGROUND, told again in different stories: 1 passage');
    expect(stdout).toMatch(/1\. {2}3 stories +Ties between/);
    for (const fact of ['ledger', 'post', '2031-02-11', 'to 2031-03-02'])
      expect(stdout).toMatch(new RegExp(`^ {5}${fact}\\b`, 'm'));
    expect(stdout).toContain('Ties between the two capitals');
    expect(stdout).toMatch(/where {2}post-1 ¶2 \d+–\d+, ledger-1 ¶2 \d+–\d+, wire-1 ¶1 0–\d+/);
    expect(stdout.indexOf('DOCUMENTS')).toBeGreaterThan(stdout.indexOf('BACKGROUND'));
    expect(stdout).toMatch(/^post-1 +\d+ +\d+%/m);
    expect(stderr).toBe('dejalu: 3 documents, 1 passage, 0.0 s, 42 MB at the peak\n');
  });

  it('says so when nothing recurs', async () => {
    const { code, stdout } = await dejalu(['scan', '-', '--min-stories', '4'], { stdin });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^No passage stands in 4 stories or more\.\n/);
  });

  it('gives the whole report as JSON', async () => {
    const { code, stdout } = await dejalu(['scan', '-', '--json'], { stdin });
    expect(code).toBe(0);
    const report = JSON.parse(stdout);
    expect(report.passages).toHaveLength(1);
    expect(report.passages[0].text).toBe(TENSE);
    expect(report.documents.map(({ id }: { id: string }) => id)).toEqual(['post-1', 'ledger-1', 'wire-1']);
    expect([report.stories, report.carriers, report.followUps]).toEqual([[], [], []]);
  });

  it('gives the spans, and with - nothing else on standard output', async () => {
    const at = folderOf({});
    const alone = await dejalu(['scan', '-', '--spans', '-'], { stdin });
    const spans = jsonLines(alone.stdout);
    expect(spans).toHaveLength(3);
    for (const span of spans) {
      expect(Object.keys(span).slice(0, 6)).toEqual(['doc', 'start', 'end', 'family', 'role', 'similarity']);
      expect(Object.keys(span).slice(6)).toEqual(['document', 'passage', 'verdict', 'from', 'version']);
      expect([span['document'], span['passage']]).toEqual([span['doc'], span['family']]);
      const { text } = stories.find(({ id }) => id === span['doc']) ?? { text: '' };
      expect(text.slice(span['start'] as number, span['end'] as number)).toBe(TENSE);
    }
    const beside = await dejalu(['scan', '-', '--spans', at('spans.jsonl')], { stdin });
    expect(beside.stdout).toContain('DOCUMENTS');
    expect(readFileSync(at('spans.jsonl'), 'utf8')).toBe(alone.stdout);
  });

  it('gives what is fresh, as input for the next scan', async () => {
    const { stdout } = await dejalu(['scan', '-', '--fresh', '-'], { stdin });
    expect(jsonLines(stdout)[0]).toEqual({ ...stories[0], text: TALKS });
    const again = await dejalu(['scan', '-', '--spans', '-'], { stdin: stdout });
    expect(again).toMatchObject({ code: 0, stdout: '' });
  });

  it('keeps to the width of the terminal, and to 100 columns without one', async () => {
    const widest = (text: string): number => Math.max(...text.split('\n').map((line) => line.length));
    expect(widest((await dejalu(['scan', '-'], { stdin, columns: 80 })).stdout)).toBeLessThanOrEqual(80);
    expect(widest((await dejalu(['scan', '-'], { stdin })).stdout)).toBeLessThanOrEqual(100);
  });

  it('colours only where that was found to be right', async () => {
    expect((await dejalu(['scan', '-'], { stdin, colors: true })).stdout).toContain('\u001b[');
    expect((await dejalu(['scan', '-'], { stdin })).stdout).not.toContain('\u001b');
  });

  it('shows progress on a terminal when it takes long, and takes it away again', async () => {
    const { stdout, stderr } = await dejalu(['scan', '-'], { stdin, secondsALook: 2 });
    expect(stderr).toContain('documents read: 1');
    expect(stderr).toContain('looking for passages');
    expect(stdout).not.toContain('looking for passages');
    expect((await dejalu(['scan', '-'], { stdin })).stderr).not.toContain('documents read');
  });

  it('goes on without broken lines if told to, and says what it left out', async () => {
    const broken = `${'nonsense\n'.repeat(7)}${stdin}${stdin}`;
    const { code, stderr, stdout } = await dejalu(['scan', '-', '--skip-bad', '--spans', '-'], { stdin: broken });
    expect(code).toBe(0);
    expect(jsonLines(stdout)).toHaveLength(3);
    expect(stderr).toMatch(
      /^dejalu: left out 10 broken or repeated entries:\n {2}standard input line 1: not JSON: .+\n/,
    );
    expect(stderr).toContain('  and 5 more\n');
  });

  it('refuses bytes that are no text, or reads what it can of them if told to', async () => {
    const broken = Buffer.concat([Buffer.from(stdin), Buffer.from('{"id":"x","text":"\xff"}', 'latin1')]);
    const at = Buffer.byteLength(stdin) + 18;
    const refused = await dejalu(['scan', '-'], { stdin: broken });
    expect(refused).toMatchObject({ code: 1, stderr: expect.stringContaining(`standard input byte ${at} is 0xff`) });
    const { code, stderr } = await dejalu(['scan', '-', '--skip-bad'], { stdin: broken });
    expect(code).toBe(0);
    expect(stderr).toContain(`read with U+FFFD in place of such bytes: from standard input byte ${at} on\n`);
  });
});

describe('what is reported', () => {
  const menu = 'Home | World | Sport | River | Letters';
  const news = ['Talks opened in the valley on Monday.', 'A barge ran aground.', 'Snow fell.', 'Nobody came.'];
  const some = news.map((text, i) => ({
    id: `d${i}`,
    source: i < 3 ? 'post' : 'wire',
    date: `2031-02-1${i}`,
    text: i < 2 ? `${menu}\n\n${text}\n\n${TENSE}` : `${text}\n\n${i < 3 ? menu : TENSE}`,
  }));
  const reported = async (...options: string[]) => {
    const { code, stdout, stderr } = await dejalu(['scan', '-', '--json', ...options], { stdin: linesOf(some) });
    expect([code, stderr]).toEqual([0, expect.stringMatching(/^dejalu: 4 documents/)]);
    const { passages, documents } = JSON.parse(stdout);
    return {
      roles: passages.map(({ role }: { role: string }) => role).sort(),
      ids: documents.map(({ id }: { id: string }) => id),
    };
  };
  const ids = ['d0', 'd1', 'd2', 'd3'];

  it.each([
    [[], ['background', 'chrome'], ids],
    [['--role', 'chrome'], ['chrome'], ids],
    [['--role', 'background'], ['background'], ids],
    [['--min-sources', '2'], ['background'], ids],
    [['--min-sources', '3'], [], ids],
    [['--since', '2031'], ['background', 'chrome'], ids],
    [
      ['--since', '2031-02-12'],
      ['background', 'chrome'],
      ['d2', 'd3'],
    ],
    [['--since', '2031-02-13'], ['background'], ['d3']],
    [['--since', '2031-02-13-08-30'], [], []],
    [['--since', '2031-02-14'], [], []],
  ])('%j', async (options, roles, documents) => {
    expect(await reported(...options)).toEqual({ roles, ids: documents });
  });

  it('is restricted after all has been compared, in every form', async () => {
    const since = ['scan', '-', '--since', '2031-02-13'];
    const fresh = await dejalu([...since, '--fresh', '-'], { stdin: linesOf(some) });
    expect(jsonLines(fresh.stdout)).toEqual([{ ...some[3], text: 'Nobody came.' }]);
    const spans = await dejalu([...since, '--spans', '-'], { stdin: linesOf(some) });
    expect(jsonLines(spans.stdout).map(({ doc }) => doc)).toEqual(['d0', 'd1', 'd3']);
    const readable = (await dejalu(since, { stdin: linesOf(some) })).stdout;
    expect(readable).not.toContain('CHROME');
    expect(readable).toMatch(/where +d0 ¶3 /);
    expect(readable).not.toMatch(/^d2 /m);
    const nothing = await dejalu(['scan', '-', '--min-sources', '9'], { stdin: linesOf(some) });
    expect(nothing.stdout).toMatch(/^None of the 2 passages is of that kind\.\n/);
  });

  it('--since says which documents it cannot place', async () => {
    const undated = [...some, { id: 'undated', text: 'Nobody knows when.' }];
    const { stderr } = await dejalu(['scan', '-', '--since', '2031'], { stdin: linesOf(undated) });
    expect(stderr).toMatch(/^dejalu: --since leaves out 1 document without a date\n/);
    const none = await dejalu(['scan', '-', '--since', '2031'], { stdin: linesOf(undated.slice(4)) });
    expect([none.code, none.stderr]).toEqual([
      1,
      'dejalu: option --since needs documents with a "date"; none of 1 has one\n',
    ]);
    const other = linesOf([{ id: 'a', date: '12/02/2031', text: 'One.' }]);
    expect((await dejalu(['scan', '-', '--since', '2031'], { stdin: other })).stderr).toContain('such as "12/02/2031"');
  });

  it('--quiet leaves standard error to errors', async () => {
    const broken = `nonsense\n${linesOf(some)}`;
    const quiet = ['scan', '-', '--quiet'];
    const { code, stdout, stderr } = await dejalu([...quiet, '--skip-bad'], { stdin: broken, secondsALook: 2 });
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('DOCUMENTS');
    const error = await dejalu(quiet, { stdin: broken, secondsALook: 2 });
    expect([error.code, error.stderr]).toEqual([1, expect.stringContaining('standard input line 1: not JSON')]);
  });

  it('--html writes the page', async () => {
    const at = folderOf({});
    expect((await dejalu(['scan', '-', '--html', at('page.html')], { stdin: linesOf(some) })).code).toBe(0);
    const page = readFileSync(at('page.html'), 'utf8');
    expect(page).toMatch(/^<!doctype html>/i);
    expect(page).toContain('Ties between the two capitals');
    expect((await dejalu(['scan', '-', '--html', '-'], { stdin: linesOf(some) })).stdout).toBe(page);
  });
});

describe('wrong use ends with 2', () => {
  it.each([
    [[], /Usage: dejalu/],
    [['scna'], /unknown command 'scna'\n\(Did you mean scan\?\)/],
    [['scan'], /missing required argument 'input'/],
    [['scan', '-', '--span', 'x'], /unknown option '--span'\n\(Did you mean --spans\?\)/],
    [['scan', '-', '--spans'], /option '--spans <file>' argument missing/],
    [['scan', '-', '--min-stories', 'two'], /'two' is invalid.*must be a number/],
    [['scan', '-', '--min-stories', '1'], /^dejalu: option --min-stories must be a whole number from 2 /],
    [['scan', '-', '--limit', '1.5'], /^dejalu: option --limit must be a whole number from 0, not 1\.5\n$/],
    [['scan', '-', '--role', 'backgroud'], /must be one of background, chrome, formula; did you mean "background"\?/],
    [
      ['scan', '-', '--since', 'yesterday'],
      /^dejalu: option --since must be a date such as 2031-02-11, .*not "yesterday"/,
    ],
    [['scan', '-', '--since', '2031-13-01'], /^dejalu: option --since must be a date/],
    [['scan', '-', '--min-sources', '-1'], /^dejalu: option --min-sources must be a whole number from 0, not -1\n$/],
    [['scan', '-', '--html', '-', '--fresh', '-'], /^dejalu: --fresh - and --html - cannot share standard output/],
    [
      ['scan', '-', '--json', '--explain', 'a'],
      /^dejalu: --json and --explain cannot share .*; leave one of them out\n$/,
    ],
    [['scan', '-', '--json', '--spans', '-'], /^dejalu: --json and --spans - cannot share standard output/],
  ])('dejalu %j', async (argv, message) => {
    const { code, stdout, stderr } = await dejalu(argv, { stdin });
    expect(stderr).toMatch(message);
    expect(stderr).not.toContain('    at ');
    expect([code, stdout]).toEqual([2, '']);
  });
});

describe('failure ends with 1 and a line that says why', () => {
  it('a file that is not there', async () => {
    const at = folderOf({});
    const { code, stdout, stderr } = await dejalu(['scan', at('gone')]);
    expect([code, stdout, stderr]).toEqual([1, '', `dejalu: ${at('gone')}: no such file or folder\n`]);
  });

  it('a broken line', async () => {
    const { code, stderr } = await dejalu(['scan', '-'], { stdin: `${stdin}{"id": ` });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^dejalu: standard input line 4: not JSON: .*; --skip-bad goes on without such lines\n$/);
  });

  it('no documents', async () => {
    const { code, stderr } = await dejalu(['scan', '-']);
    expect([code, stderr]).toEqual([1, 'dejalu: no documents in standard input\n']);
  });

  it('a file that cannot be written, said before the work', async () => {
    const at = folderOf({});
    const { code, stderr } = await dejalu(['scan', '-', '--spans', at('no/such/spans.jsonl')], { stdin });
    expect([code, stderr]).toEqual([1, `dejalu: ${at('no/such/spans.jsonl')}: cannot be written: no such folder\n`]);
    expect((await dejalu(['scan', '-', '--fresh', at()], { stdin })).stderr).toContain('it is a folder');
  });

  it('standard output that cannot be written', async () => {
    const { code, stderr } = await dejalu(['scan', '-'], { stdin, outputFails: 'ENOSPC' });
    expect([code, stderr]).toEqual([1, 'dejalu: standard output: cannot be written: the disk is full\n']);
  });

  it('cannot steer the terminal', async () => {
    const { stderr } = await dejalu(['scan', '-'], { stdin: '\u001b[2J' });
    expect(stderr).not.toContain('\u001b');
  });
});

describe('a file is there whole or not at all', () => {
  it('is written beside its place first', async () => {
    const at = folderOf({ 'spans.jsonl': 'old' });
    const { unfinished } = await dejalu(['scan', '-', '--spans', at('spans.jsonl')], { stdin });
    expect(unfinished.named).toHaveLength(1);
    expect(unfinished.named[0]).toMatch(/\/\.dejalu-[0-9a-f]{12}$/);
    expect(unfinished.left).toEqual([]);
    expect(readdirSync(at())).toEqual(['spans.jsonl']);
    expect(readFileSync(at('spans.jsonl'), 'utf8')).toContain('"post-1"');
  });

  it('keeps its rights, and a link leads where it led', async () => {
    const at = folderOf({ 'real.jsonl': 'old' });
    chmodSync(at('real.jsonl'), 0o640);
    symlinkSync(at('real.jsonl'), at('link.jsonl'));
    await dejalu(['scan', '-', '--spans', at('link.jsonl')], { stdin });
    expect(lstatSync(at('link.jsonl')).isSymbolicLink()).toBe(true);
    expect(statSync(at('real.jsonl')).mode & 0o777).toBe(0o640);
    expect(readFileSync(at('real.jsonl'), 'utf8')).toContain('"post-1"');
  });

  it.skipIf(!existsSync('/dev/full'))('a device is not replaced, a full one named', async () => {
    const { code, stderr } = await dejalu(['scan', '-', '--spans', '/dev/full'], { stdin });
    expect([code, stderr]).toEqual([1, 'dejalu: /dev/full: cannot be written: the disk is full\n']);
    expect((await dejalu(['scan', '-', '--spans', '/dev/null'], { stdin })).code).toBe(0);
    expect(statSync('/dev/null').isFile()).toBe(false);
  });
});

it('a reader that has seen enough is no failure', async () => {
  const { code, stderr } = await dejalu(['scan', '-'], { stdin, outputFails: 'EPIPE' });
  expect([code, stderr]).toEqual([0, '']);
});

it('help and version are answers', async () => {
  const help = await dejalu(['scan', '--help']);
  expect(help).toMatchObject({ code: 0, stderr: '' });
  expect(help.stdout).toContain('Usage: dejalu scan [options] <input...>');
  expect(help.stdout).toContain('Examples:');
  for (const argv of [['--help'], ['scan', '--help'], ['dedupe', '--help']]) {
    const { stdout } = await dejalu(argv, { columns: 80 });
    for (const line of stdout.split('\n')) expect(line.length, line).toBeLessThanOrEqual(80);
  }
  expect(await dejalu(['--version'])).toMatchObject({ code: 0, stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
