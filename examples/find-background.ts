/**
 * What do these stories keep repeating? The background of twelve wire stories, in all its wordings, and which of them are
 * versions of one story.
 */
import { readFileSync } from 'node:fs';
import { type Document, findBackground } from 'dejalu';

const documents = readFileSync(new URL('stories.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Document);

const { passages, stories: told, carriers, followUps } = findBackground(documents);

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

for (const { id, versions } of told) {
  console.log(`\nThe story ${id} in ${versions.length} versions:`);
  for (const { document, kind, of, shares, changes } of versions) {
    const beside =
      of === undefined ? '' : ` of ${of}, which has ${Math.round(100 * shares.own)} % of it, figures apart`;
    console.log(`  ${document}: ${kind}${beside}`);
    for (const { from, to } of changes) console.log(`    ${line(from) || '-'} -> ${line(to) || '-'}`);
  }
}
for (const { document, took } of [...carriers, ...followUps]) {
  console.log(
    `\n${document} took ${took.length} stretches from ${[...new Set(took.map(({ from }) => from))].join(', ')}`,
  );
}
