/**
 * How do I show it to somebody? One page with the passages, the stories and the near-copies, which needs no network and
 * no server: npm run example:write-report -- report.html
 */
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Document, findBackground } from 'dejalu';
import { renderHtml } from 'dejalu/report';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

const [file = join(mkdtempSync(join(tmpdir(), 'dejalu-')), 'report.html')] = process.argv.slice(2);
const report = findBackground(stories);
const page = renderHtml(report, stories, { title: 'Twelve stories of a dam' });
writeFileSync(file, page);

console.log(`${report.passages.length} passages of ${stories.length} stories in ${Math.round(page.length / 1000)} kB.`);
console.log(`Open ${file}`);
