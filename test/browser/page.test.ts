/** The page of examples/browser as people use it: by keyboard and by dropping files, in a real Chromium. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { findBackground } from 'dejalu';
import { renderHtml } from 'dejalu/report';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { missing } from './chromium.ts';
import { openSite, type Site } from './site.ts';

const samplePath = resolve(import.meta.dirname, '../../examples/stories.jsonl');
const sample = readFileSync(samplePath, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
const sampleReport = findBackground(sample);

const LOCK = 'The canal between the two lakes was dug in 1911 and has been closed to ships for 40 years.';
const FERRY = `The ferry left late.\n\n${LOCK}`;
const DIVERS = `Divers found a bicycle in lock four. ${LOCK.replace('40', '41')} It will be sold.`;
const PASTED = `${FERRY}\n---\n${DIVERS}`;

const status = (page: Page, said: string | RegExp) => page.getByRole('status').filter({ hasText: said });

async function pressSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Try it with the sample stories' }).click();
  await status(page, '12 stories').waitFor();
}

/** Lets files fall on the page, as from a file manager. */
async function drop(page: Page, files: Readonly<Record<string, string | number[]>>): Promise<void> {
  const carried = await page.evaluateHandle(`(() => {
    const transfer = new DataTransfer();
    for (const [name, content] of Object.entries(${JSON.stringify(files)})) {
      transfer.items.add(new File([typeof content === 'string' ? content : Uint8Array.from(content)], name));
    }
    return transfer;
  })()`);
  for (const event of ['dragenter', 'dragover', 'drop']) {
    await page.dispatchEvent('main', event, { dataTransfer: carried });
  }
}

async function downloaded(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download the report' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('dejalu-report.html');
  return readFile(await download.path(), 'utf8');
}

describe.skipIf(missing)('the page', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite();
  });
  afterAll(() => site?.close());

  it('shows the report on the sample stories, the very one that Node makes', async () => {
    const { page, faults, requests } = await site.open();
    await pressSample(page);
    const { length } = sampleReport.passages;
    await status(page, new RegExp(`^12 stories, ${length} passages, in [\\d.]+ m?s with the WASM kernel$`)).waitFor();
    expect(await downloaded(page)).toBe(renderHtml(sampleReport, sample));
    const frame = page.frameLocator('#report');
    await frame.getByText(sampleReport.passages[0].text.slice(0, 40)).first().waitFor();
    // Its own program runs in there, and its links lead on.
    await frame.getByRole('link', { name: /^Stories/ }).click();
    await frame.getByRole('heading', { name: 'Stories', level: 2 }).waitFor();
    expect(await frame.getByRole('heading', { name: 'Passages', level: 2 }).isVisible()).toBe(false);
    expect(faults).toEqual([]);
    expect(requests.filter((url) => !url.startsWith(site.url) && !/^(about|blob):/.test(url))).toEqual([]);
    await page.context().close();
  });

  it('goes by keyboard from paste to report', async () => {
    const { page, faults } = await site.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(PASTED)})`);
    // On its way into the frame, another process, the focus is for a moment on nothing. Asked from here again and again:
    // waitForFunction asks in the page by eval, which the page's policy forbids from the second time on.
    const focused = async () => {
      await expect.poll(() => page.evaluate('document.activeElement === document.body')).toBe(false);
      return page.evaluate<string>('document.activeElement.id');
    };
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Tab');
    expect(await focused()).toBe('pasted');
    await page.keyboard.press('Control+V');
    await status(page, /^2 stories, 1 passage, /).waitFor();
    // As long as the report loads there is nothing in it that the keyboard could reach.
    await page.frameLocator('#report').getByRole('link').first().waitFor();

    // Back over «Clear all» to the first stop, which leads on to the report.
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe('skip');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe('report');
    await page.keyboard.press('Tab');
    const frame = await (await page.locator('#report').elementHandle())?.contentFrame();
    await expect.poll(() => frame?.evaluate('document.activeElement.tagName')).toMatch(/^(A|BUTTON|INPUT|SELECT)$/);

    // Everything between the field and the report is reached, in the order in which it stands.
    await page.getByLabel('Paste some').focus();
    const stops: (string | undefined)[] = [];
    while (stops.at(-1) !== 'report' && stops.length < 12) {
      await page.keyboard.press('Tab');
      stops.push(await focused());
    }
    expect(stops).toEqual(['files', 'sample', '', 'download', 'report']);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('follows what is typed, and empties itself', async () => {
    const { page } = await site.open();
    const field = page.getByLabel('Paste some');
    await field.fill(FERRY);
    await status(page, /^1 story, 0 passages, /).waitFor();
    await field.press('Control+End');
    await page.keyboard.insertText(`\n---\n${DIVERS}`);
    await status(page, /^2 stories, 1 passage, /).waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('Give it two stories or more').waitFor();
    expect(await page.locator('#report').isHidden()).toBe(true);
    expect(await field.inputValue()).toBe('');
    await page.context().close();
  });

  it('takes files that are dropped or chosen, and lets go of them', async () => {
    const { page, faults } = await site.open();
    await drop(page, {
      'ferry.txt': FERRY,
      'divers.md': DIVERS,
      'more.jsonl': JSON.stringify({ id: 'c', text: LOCK }),
    });
    await status(page, /^3 stories, 1 passage, /).waitFor();
    const chosen = page.getByRole('list', { name: 'Chosen files' }).getByRole('listitem');
    expect(await chosen.count()).toBe(3);
    await page.getByRole('button', { name: 'Remove more.jsonl' }).press('Enter');
    // The keyboard is not left where nothing is any more.
    const focused = await page.evaluate<string>('document.activeElement.getAttribute("aria-label")');
    expect(focused).toBe('Remove divers.md');
    await status(page, /^2 stories, 1 passage, /).waitFor();
    await page.getByLabel('Choose files').setInputFiles(samplePath);
    await status(page, /^14 stories, /).waitFor();
    const files = [
      { id: 'ferry.txt', text: FERRY },
      { id: 'divers.md', text: DIVERS },
    ];
    const documents = [...files, ...sample];
    expect(await downloaded(page)).toBe(renderHtml(findBackground(documents), documents));
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('says in words what is wrong, and goes on when it is mended', async () => {
    const { page, faults } = await site.open();
    const said = async (words: string | RegExp) => {
      await page.getByRole('alert').filter({ hasText: words }).waitFor();
      expect(await page.locator('#report').isHidden()).toBe(true);
    };
    const field = page.getByLabel('Paste some');
    await field.fill('{"id":"a","text":"x"}\n{"id":"b"');
    await said(/^No report: line 2 of the pasted text is not JSON/);
    await field.fill('{"id":"a","text":"x"}\n{"id":"a","text":"y"}');
    await said('documents 0 and 1 have the same id, "a"');
    await field.fill('{"id":"a"}');
    await said('document 0 ("a"): "text" must be a string, not undefined');
    await field.fill(PASTED);
    await status(page, /^2 stories, 1 passage, /).waitFor();
    await page.getByText('Settings').click();
    await page.getByLabel('Words it has').fill('3');
    await said('option "minTokens" must be a whole number from 4 to 100, not 3 (number)');
    await page.getByLabel('Words it has').fill('30');
    await status(page, /^2 stories, 0 passages, /).waitFor();
    await drop(page, { 'report.pdf': '%PDF' });
    await said('report.pdf is none of the files that are read here: .txt, .md and .jsonl');
    await page.getByRole('button', { name: 'Remove report.pdf' }).click();
    await drop(page, { 'old.txt': [0x63, 0x61, 0x66, 0xe9] });
    await said('old.txt is no UTF-8 text; save it as UTF-8');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('drops answers to what was asked before', async () => {
    const { page } = await site.open();
    // A worker that answers the question before this one and the one after it as well, before and after what was asked,
    // and then says something that shows that all of it has arrived.
    const worker = `onmessage = ({ data: { run } }) => {
      const answer = (run) => postMessage({ kind: 'result', run, html: '<h1>Run ' + run + '</h1>', stories: run,
        passages: 0, milliseconds: 1, kernel: 'wasm' });
      answer(run - 1); answer(run); answer(run - 1); answer(run + 1);
      postMessage({ kind: 'fault', run: run - 1, message: 'stale' });
      postMessage({ kind: 'progress', run, done: 1, total: 1 });
    }`;
    await page.route('**/worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
    // Questions are counted from the empty one at the start.
    for (const run of [2, 3, 4]) {
      await page.getByLabel('Paste some').press('a');
      await status(page, `${run} stories`).waitFor();
      await page.getByRole('progressbar').waitFor();
      expect(await page.getByRole('status').textContent()).toMatch(`${run} stories`);
      expect(await page.getByRole('alert').textContent()).toBe('');
      await page
        .frameLocator('#report')
        .getByRole('heading', { name: `Run ${run}` })
        .waitFor();
    }
    await page.context().close();
  });

  it('stops a long run when there is something newer', async () => {
    const { page } = await site.open();
    // The real one never takes so long, but this one has to be ended to be rid of.
    const worker = `onmessage = ({ data: { run, pasted } }) => {
      postMessage({ kind: 'progress', run, done: 0, total: 1 });
      while (pasted === 'long');
      postMessage({ kind: 'result', run, html: '<h1>' + pasted + '</h1>', stories: 1, passages: 0, milliseconds: 1,
        kernel: 'wasm' });
    }`;
    await page.route('**/worker.js', (route) => route.fulfill({ contentType: 'text/javascript', body: worker }));
    const field = page.getByLabel('Paste some');
    await field.fill('long');
    await page.getByRole('progressbar').waitFor();
    expect(await status(page, 'Reading…').isVisible()).toBe(true);
    await field.fill('short');
    await page.frameLocator('#report').getByRole('heading', { name: 'short' }).waitFor();
    await field.fill('long');
    await page.getByRole('progressbar').waitFor();
    await page.getByRole('button', { name: 'Clear all' }).click();
    await page.getByText('Give it two stories or more').waitFor();
    expect(await page.getByRole('progressbar').isHidden()).toBe(true);
    await page.context().close();
  });

  it('says when the worker fails, and starts another', async () => {
    const { page } = await site.open();
    await page.route('**/worker.js', (route) =>
      route.fulfill({ contentType: 'text/javascript', body: "onmessage = () => { throw new Error('out of luck'); }" }),
    );
    await page.getByLabel('Paste some').fill(PASTED);
    await page.getByRole('alert').filter({ hasText: 'The worker failed: Uncaught Error: out of luck' }).waitFor();
    await page.unroute('**/worker.js');
    await page.getByLabel('Paste some').fill(`${PASTED}\n---\n${LOCK}`);
    await status(page, /^3 stories, 1 passage, /).waitFor();
    await page.context().close();
  });

  it('works where WASM is forbidden, says so, and makes the same report', async () => {
    const strict = await site.serveWith(site.policy.replace(" 'wasm-unsafe-eval'", ''));
    const { page } = await site.open({ url: strict.url });
    await pressSample(page);
    await status(page, 'with the JavaScript kernel').waitFor();
    expect(await downloaded(page)).toBe(renderHtml(sampleReport, sample));
    await page.getByText('Settings').click();
    await page.getByLabel('Kernel').selectOption('wasm');
    await page.getByRole('alert').filter({ hasText: 'needs WebAssembly with SIMD' }).waitFor();
    await page.context().close();
  });

  it('works on a host that sends no policy', async () => {
    const plain = await site.serveWith(undefined);
    const { page, faults } = await site.open({ url: plain.url });
    await pressSample(page);
    await page.frameLocator('#report').getByRole('heading').first().waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('keeps the report from the page around it', async () => {
    const { page } = await site.open();
    await pressSample(page);
    const frame = await (await page.locator('#report').elementHandle())?.contentFrame();
    await frame?.waitForLoadState();
    const reached = await frame?.evaluate(`(() => {
      try { return parent.document.title; } catch (error) { return error.name; }
    })()`);
    expect(reached).toBe('SecurityError');
    await page.context().close();
  });
});

if (missing) console.warn(`test/browser/page.test.ts is skipped: ${missing}`);
