import { expect, it } from 'vitest';
import { suggestion } from '../../src/cli/nearest.ts';

it.each([
  ['jacard', ['jaccard', 'containment'], 'jaccard'],
  ['POST-1', ['post-10', 'post-1'], 'post-1'],
  ['pots-17', ['post-11', 'post-17'], 'post-17'],
  ['post-17', ['news/2031/post-17', 'post-1'], 'news/2031/post-17'],
  ['stories/post-17', ['post-17'], 'post-17'],
])('%s of %j', (word, names, near) => {
  expect(suggestion(word, names)).toBe(`; did you mean ${JSON.stringify(near)}?`);
});

it.each([
  ['wire', ['post', 'ledger']],
  ['', ['a']],
  ['anything', []],
])('%j is none of %j', (word, names) => {
  expect(suggestion(word, names)).toBe('');
});
