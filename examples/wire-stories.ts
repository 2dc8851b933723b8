/** The main job: what do twelve wire stories keep repeating, and what is new in the last of them? */
import { readFileSync } from 'node:fs';
import { type Document, findBackground } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => JSON.parse(line) as Document);

const { passages, documents, editions } = findBackground(stories);

/** Hard-wrapped text on one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ');

console.log('Background, most repeated first:\n');
for (const { text, stories, sources, firstSeen, lastSeen, variants } of passages.filter(
  (p) => p.role === 'background',
)) {
  console.log(`  ${line(text)}`);
  console.log(
    `    ${stories} stories, ${sources.length} sources, ${firstSeen} to ${lastSeen}, ${variants.length} wordings`,
  );
  for (const { kind, from, to } of variants[1]?.changes ?? [])
    console.log(`    ${kind}: ${line(from) || '-'} -> ${line(to) || '-'}`);
}

for (const { documents, similarity } of editions) {
  console.log(`\nOne story, printed by ${documents.join(' and ')} (Jaccard ${similarity.toFixed(2)})`);
}

const latest = documents.at(-1);
console.log(`\nNew in ${latest?.id} (${Math.round(100 * (latest?.fresh ?? 0))} % of its words):\n`);
console.log(latest?.freshText());
