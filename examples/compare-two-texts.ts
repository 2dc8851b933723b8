/**
 * How do two texts differ? Of each background passage the two commonest wordings, by the package `diff`, which shows
 * every letter that is another, and by dejalu, which knows what a reader takes for the same and what is a figure.
 */
import { readFileSync } from 'node:fs';
import { type Document, explain, findBackground } from 'dejalu';
import { diffWordsWithSpace } from 'diff';

const stories = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

for (const { role, variants } of findBackground(stories).passages) {
  const [typical, other] = variants;
  if (role !== 'background' || !typical || !other) continue;
  const { similarity, shared, inA, inB, changes } = explain(typical.text, other.text);

  console.log(`\nJaccard ${similarity.toFixed(2)}: ${shared} shingles in both, ${inA} and ${inB} in each`);
  const marked = diffWordsWithSpace(typical.text, other.text).map(({ value, added, removed }) =>
    added ? `{+${value}+}` : removed ? `[-${value}-]` : value,
  );
  console.log(`  diff: ${JSON.stringify(marked.join(''))}`);
  for (const { kind, from, to } of changes) {
    console.log(`  dejalu: ${kind} ${JSON.stringify(from)} -> ${JSON.stringify(to)}`);
  }
  if (changes.length === 0) console.log('  dejalu: the same words');
}
