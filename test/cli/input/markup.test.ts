import { describe, expect, it } from 'vitest';
import { htmlToText, isHtml } from '../../../src/cli/input/markup.ts';
import { folderOf } from '../fake-io.ts';
import { read, texts } from './reading.ts';

describe('a text of a record is HTML', () => {
  it.each([
    '<p>The lock was shut.</p>',
    'The lock <em>was</em> shut.',
    'First line<br>second line',
    'See <a href="https://quay.example/1">the notice',
    'Harbour &amp; Quay said&nbsp;no.',
    '&lt;p&gt;Escaped twice.&lt;/p&gt;',
  ])('%s', (text) => expect(isHtml(text)).toBe(true));

  it.each([
    'if a < b and c > d & e',
    'Use the <b> and </b> tags, or <p>.',
    'Write `<p>one</p>` for a paragraph.',
    'List<String> rows = new Map<Key, Value>();',
    'Berry & Sons; write &amp; for it',
    'mail <ana@quay.example> today',
    'a <- b; c -> d <3',
  ])('%s: no', (text) => expect(isHtml(text)).toBe(false));
});

describe('its text', () => {
  it.each([
    ['<p>One &amp; two.</p><p>Three.</p>', 'One & two.\n\nThree.'],
    ['One <em>and</em>.\n\nTwo.', 'One and.\n\nTwo.'],
    ['&lt;p&gt;One.&lt;/p&gt;&lt;p&gt;Two.&lt;/p&gt;', 'One.\n\nTwo.'],
    ['a<br>b', 'a\nb'],
  ])('%s', async (html, text) => expect((await htmlToText('HTML'))(html)).toBe(text));

  it('is read where nobody says otherwise, and that is told', async () => {
    const lines = [
      { id: '1', text: 'plain < text' },
      { id: '2', text: '<p>One.</p><p>Two.</p>' },
    ];
    const at = folderOf({ 'a.jsonl': lines.map((line) => JSON.stringify(line)).join('\n') });
    const reading = await read([at('a.jsonl')]);
    expect(texts(reading)).toEqual(['plain < text', 'One.\n\nTwo.']);
    expect(reading.asHtml).toEqual({ count: 1, first: `${at('a.jsonl')} line 2` });
    expect(texts(await read([at('a.jsonl')], { textFormat: 'text' }))[1]).toBe('<p>One.</p><p>Two.</p>');
  });
});
