/** What do these stories keep repeating? The background of twelve wire stories, in all its wordings, and who copied whom. */
import { readFileSync } from 'node:fs';
import { type Document, findBackground } from 'dejalu';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

const { passages, editions } = findBackground(stories);

/** Hard-wrapped text on one line. */
const line = (text: string): string => text.replace(/\s+/g, ' ');

console.log('Background, most repeated first:\n');
for (const { text, role, stories, sources, firstSeen, lastSeen, variants } of passages) {
  if (role !== 'background') continue;
  console.log(`  ${line(text)}`);
  console.log(
    `    ${stories} stories, ${sources.length} sources, ${firstSeen} to ${lastSeen}, ${variants.length} wordings`,
  );
  for (const { kind, from, to } of variants[1]?.changes ?? []) {
    console.log(`    ${kind}: ${line(from) || '-'} -> ${line(to) || '-'}`);
  }
}

for (const { documents, similarity } of editions) {
  console.log(`\nOne story, printed by ${documents.join(' and ')} (Jaccard ${similarity.toFixed(2)})`);
}
