/**
 * What is new in this story? The last of twelve, beside what was printed before: each paragraph with its verdict and
 * where it stood first, and the text that is left. Another story: npm run example:what-is-new -- ID
 */
import { readFileSync } from 'node:fs';
import { type Document, findBackground } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);
const [wanted = stories.at(-1)?.id] = process.argv.slice(2);
const story = stories.find(({ id }) => id === wanted);
if (!story) throw new Error(`no story "${wanted}"; there are ${stories.map(({ id }) => id).join(', ')}`);

// Only what was there before: a story can't repeat one that comes later.
const known = stories.filter(({ date = '' }) => date <= (story.date ?? ''));
const { documents, passages } = findBackground(known);
const report = documents.find(({ id }) => id === story.id);

for (const { start, end, verdict, passages: ids } of report?.paragraphs ?? []) {
  console.log(`${verdict.padEnd(10)} ${story.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100)}`);
  for (const { id, role, occurrences, stories } of passages) {
    if (role !== 'background' || !ids.includes(id)) continue;
    const [first] = occurrences;
    console.log(`           first in ${first?.document} at ${first?.start}, by now in ${stories} stories`);
  }
}

console.log(`\nNew in ${story.id}, ${Math.round(100 * (report?.fresh ?? 0))} % of its words:\n`);
console.log(report?.freshText());
