/** The shipped modules say the same in Chromium and in Node, to the byte: with either kernel, in a page, a worker and a pool. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runInThisContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { madeUpStories } from '../threads/stories.ts';
import { missing } from './chromium.ts';
import { openSite, type Site } from './site.ts';

const root = resolve(import.meta.dirname, '../..');
const sample = readFileSync(resolve(root, 'examples/stories.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line));
/** JSON, because half of a surrogate pair does not come through otherwise. */
const DOCUMENTS = JSON.stringify([...sample, ...madeUpStories(5, 90)]);

/** What is asked of both: JSON by the name of what it is about. `kernels` are those that have to run. */
const PROGRAM = `(dejalu, { renderHtml }, documents, kernels) => {
  const { dedupe, findBackground, MinHasher, SimHasher, WeightedMinHasher } = dejalu;
  const texts = documents.map(({ text }) => text);
  const answers = {};
  for (const kernel of kernels) {
    const report = findBackground(documents, { kernel });
    const fresh = report.documents.map((document) => document.freshText());
    const bytes = (hasher) => hasher.signAll(texts).map((signature) => [...signature.toBytes()]);
    answers['findBackground, ' + kernel] = report;
    answers['what is fresh, ' + kernel] = fresh;
    answers['signatures, affine32, ' + kernel] = bytes(new MinHasher({ kernel }));
    answers['signatures, fss, ' + kernel] = bytes(new MinHasher({ kernel, scheme: 'fss', slots: 64 }));
    answers['weighted signatures, ' + kernel] = texts.map((t) => [...new WeightedMinHasher({ kernel }).sign(t).toBytes()]);
    answers['dedupe of documents, ' + kernel] = dedupe(documents, { kernel, method: 'lsh', threshold: 0.6 });
    answers['dedupe of paragraphs, ' + kernel] = dedupe(documents, { kernel, unit: 'paragraph', threshold: 0.7 });
    answers['the report as a page, ' + kernel] = renderHtml(report, documents);
  }
  answers['SimHashes'] = texts.map((text) => [...new SimHasher().sign(text).toBytes()]);
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)]));
}`;

type Answers = Record<string, string>;

async function inNode(kernels: readonly string[]): Promise<Answers> {
  const module = (name: string) => import(pathToFileURL(resolve(root, `dist/${name}.js`)).href);
  const program = runInThisContext(PROGRAM);
  return program(await module('index'), await module('report'), JSON.parse(DOCUMENTS), kernels);
}

/** The same for a browser, as a module that hands the answers to a function of the place it runs in. */
function module(kernels: readonly string[], then: string): string {
  return `import * as dejalu from './dejalu/index.js';
    import * as report from './dejalu/report.js';
    const documents = JSON.parse(${JSON.stringify(DOCUMENTS)});
    ${then}((${PROGRAM})(dejalu, report, documents, ${JSON.stringify(kernels)}));`;
}

/** A page with nothing but a script, which calls `answered`, a function that the test puts there. */
function pageWith(script: string): string {
  return `<!doctype html><title>Asked</title><link rel="icon" href="icon.svg"><script type="module" src="${script}"></script>`;
}

const ALL = ['auto', 'js', 'wasm'];
const FILES = {
  'in-page.html': pageWith('in-page.js'),
  'in-page.js': module(ALL, 'answered'),
  'in-worker.html': pageWith('starts-worker.js'),
  'starts-worker.js': `new Worker('in-worker.js', { type: 'module' }).onmessage = ({ data }) => answered(data);`,
  'in-worker.js': module(ALL, 'postMessage'),
  'in-pool.html': pageWith('in-pool.js'),
  'in-pool.js': `import { Pool } from './dejalu/threads.js';
    const documents = JSON.parse(${JSON.stringify(DOCUMENTS)});
    const pool = new Pool({ threads: 2 });
    const report = await pool.findBackground(documents);
    const signatures = await pool.signAll(documents.map(({ text }) => text));
    const answers = {
      'findBackground, auto': report,
      'what is fresh, auto': report.documents.map((document) => document.freshText()),
      'signatures, affine32, auto': signatures.map((signature) => [...signature.toBytes()]),
      'dedupe of documents, auto': await pool.dedupe(documents, { method: 'lsh', threshold: 0.6 }),
    };
    await pool.close();
    answered(Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, JSON.stringify(answer)])));`,
  'without-wasm.html': pageWith('without-wasm.js'),
  'without-wasm.js': `import { MinHasher } from './dejalu/index.js';
    let forced = 'runs';
    try { new MinHasher({ kernel: 'wasm' }); } catch (error) { forced = error.code; }
    ${module(['auto'], `((answers) => answered({ ...answers, forced }))`)}`,
};

describe.skipIf(missing)('in Chromium and in Node', () => {
  let site: Site;

  beforeAll(async () => {
    site = await openSite(FILES);
  });
  afterAll(() => site?.close());

  async function inChromium(url: string): Promise<{ answers: Answers; faults: readonly string[] }> {
    const { page, faults } = await site.open();
    const answers = new Promise<Answers>((resolve) => page.exposeFunction('answered', resolve));
    await page.goto(url);
    const got = await answers;
    await page.context().close();
    return { answers: got, faults };
  }

  function expectSame(got: Answers, expected: Answers): void {
    expect(Object.keys(got)).toEqual(Object.keys(expected));
    // Not toBe on the texts: what differs in megabytes would take minutes to print.
    for (const [name, answer] of Object.entries(expected)) expect(got[name] === answer, name).toBe(true);
  }

  it.each(['in-page', 'in-worker'])(
    'the same bytes %s',
    async (place) => {
      const expected = await inNode(ALL);
      expect(JSON.parse(expected['findBackground, js']).passages.length).toBeGreaterThan(20);
      const { answers, faults } = await inChromium(`${site.url}${place}.html`);
      expectSame(answers, expected);
      expect(faults).toEqual([]);
    },
    180_000,
  );

  it('the same bytes by a pool of two workers', async () => {
    const expected = await inNode(['auto']);
    const { answers, faults } = await inChromium(`${site.url}in-pool.html`);
    expect(Object.keys(answers).length).toBe(4);
    for (const [name, answer] of Object.entries(answers)) expect(answer === expected[name], name).toBe(true);
    expect(faults).toEqual([]);
  }, 180_000);

  it('the same bytes under a policy that forbids WASM, where forcing it is refused', async () => {
    const strict = await site.serveWith(site.policy.replace(" 'wasm-unsafe-eval'", ''));
    const { answers } = await inChromium(`${strict.url}without-wasm.html`);
    expectSame(answers, { ...(await inNode(['auto'])), forced: 'unsupported' });
  }, 180_000);
});

if (missing) console.warn(`test/browser/same.test.ts is skipped: ${missing}`);
