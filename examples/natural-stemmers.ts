/**
 * What do natural's stemmers and stop words gain, and what do they cost? The main job and near-duplicate paragraphs,
 * with and without them, on the shipped stories, whose labels say what is right; or on stories of your own:
 * npm run example:natural-stemmers -- stories.jsonl
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { type Document, dedupe, findBackground, type Report, type Tokenizer, type Unit } from 'dejalu';
import { naturalTokenizer } from 'dejalu/natural';

const [file] = process.argv.slice(2);
const stories = readLines<Document>(file ?? new URL('stories.jsonl', import.meta.url));
const labels = file === undefined ? readLines<Label>(new URL('stories.labels.jsonl', import.meta.url)) : [];

interface Label {
  readonly doc: string;
  readonly start: number;
  readonly end: number;
  readonly kind: string;
  readonly family: string | null;
  readonly layout: string;
}

const tokenizers: Record<string, () => Tokenizer | undefined> = {
  "dejalu's own words": () => undefined,
  'Porter stems': () => naturalTokenizer(),
  'Lancaster stems': () => naturalTokenizer({ stem: 'lancaster' }),
  'Porter, stop words masked': () => naturalTokenizer({ stopWords: 'mask' }),
  'Porter, stop words removed': () => naturalTokenizer({ stopWords: 'remove' }),
};

console.log(`${stories.length} stories, ${labels.length} labels\n`);
const rows = Object.entries(tokenizers).map(([name, make]) => {
  const [report, reportTime] = timed(() => findBackground(stories, { tokenizer: make() }));
  const [pairs, pairTime] = timed(() => [
    ...(dedupe(stories, { unit: 'paragraph', threshold: 0.5, minTokens: 12, pairs: true, tokenizer: make() }).pairs ??
      []),
  ]);
  const passages = report.passages.filter(({ role }) => role === 'background');
  return {
    words: name,
    passages: passages.length,
    places: passages.reduce((sum, { occurrences }) => sum + occurrences.length, 0),
    ...(labels.length > 0 && {
      found: share(told(false), (label) => covered(report, label) >= 0.5),
      retold: share(told(true), (label) => covered(report, label) >= 0.5),
      right: rightShare(report),
    }),
    'findBackground, s': reportTime.toFixed(2),
    'pairs >= .5': pairs.length,
    ...(labels.length > 0 && { 'pairs right': share(pairs, ({ a, b }) => isRepeat(a, b)) }),
    'dedupe, s': pairTime.toFixed(2),
  };
});
console.table(rows);
if (labels.length > 0) {
  console.log('found, retold: labelled background that is reported by half or more; retold in other words.');
  console.log('right: share of the reported background, in characters, that is labelled so or is a copied story.');
  console.log(
    'pairs right: both paragraphs have a labelled fact of one family, are furniture, or are of one copied story.',
  );
}

function told(paraphrase: boolean): Label[] {
  return labels.filter(({ kind, layout }) => kind === 'background' && (layout === 'paraphrase') === paraphrase);
}

/** Share of a labelled stretch that lies in reported background. */
function covered(report: Report, { doc, start, end }: Label): number {
  const marks = new Uint8Array(end - start);
  for (const place of placesOf(report)) {
    if (place.document === doc) marks.fill(1, Math.max(0, place.start - start), Math.max(0, place.end - start));
  }
  return marks.reduce((sum, mark) => sum + mark, 0) / marks.length;
}

function rightShare(report: Report): string {
  let right = 0;
  let all = 0;
  for (const { document, start, end } of placesOf(report)) {
    const marks = new Uint8Array(end - start);
    for (const label of labels) {
      if (label.doc !== document || !['background', 'version'].includes(label.kind)) continue;
      marks.fill(1, Math.max(0, label.start - start), Math.max(0, label.end - start));
    }
    right += marks.reduce((sum, mark) => sum + mark, 0);
    all += marks.length;
  }
  return percent(right / all);
}

function placesOf({ passages }: Report): Unit[] {
  return passages.flatMap(({ role, occurrences }) => (role === 'background' ? occurrences : []));
}

/** Two paragraphs that are a repeat by the labels: of a fact, of furniture, or of a copied story. */
function isRepeat(a: Unit, b: Unit): boolean {
  const there = new Set(repeatsIn(b));
  return repeatsIn(a).some((repeat) => there.has(repeat));
}

/** The families of the facts that stand in a paragraph, what furniture it is, and the story that is copied with it. */
function repeatsIn({ document, start, end }: Unit): string[] {
  const inside = labels.filter((label) => label.doc === document && label.start < end && label.end > start);
  const version = labels.find(({ kind, doc, family }) => kind === 'version' && [doc, family].includes(document));
  return [
    ...inside.flatMap(({ kind, family }) => (kind.startsWith('background') ? [`fact ${family}`] : [])),
    ...inside.flatMap(({ kind, layout }) => (kind === 'chrome' ? [`furniture ${layout}`] : [])),
    ...(version ? [`story ${version.family}`] : []),
  ];
}

function share<T>(list: readonly T[], is: (entry: T) => boolean): string {
  return list.length === 0 ? '-' : percent(list.filter(is).length / list.length);
}

function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

/** What a call returns, and the seconds of CPU time it took: the median of three after one to warm up. */
function timed<T>(work: () => T): [T, number] {
  let result = work();
  const times: number[] = [];
  for (let i = 0; i < 3; i++) {
    const before = process.cpuUsage();
    result = work();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1e6);
  }
  return [result, times.sort((a, b) => a - b)[1] as number];
}

function readLines<T>(path: string | URL): T[] {
  const bytes = readFileSync(path);
  const text = (bytes[0] === 0x1f ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}
