/** Documents that are beyond the analysis are named, once for each kind, the same in every order. */
import { describe, expect, it } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { STORY } from '../text/invented.ts';
import { stories } from './stories.ts';

const story = { id: 'sound', text: STORY.join('\n\n') };
const page = STORY.map((p) => `<p>${p}</p>`).join('');

describe('report.warnings', () => {
  it('is empty for sound documents, and for none', () => {
    expect(findBackground(stories).warnings).toEqual([]);
    expect(findBackground([]).warnings).toEqual([]);
  });

  it('names the kinds of fault, each with its documents', () => {
    const documents = [
      { id: 'late', date: '2031-03-01', text: page },
      story,
      { id: 'early', date: '2031-02-01', text: page.replaceAll('ferry', 'boat') },
      { id: 'empty', text: '' },
    ];
    const { warnings } = findBackground(documents);
    expect(warnings).toEqual([
      {
        kind: 'no-words',
        documents: ['empty'],
        message: expect.stringMatching(/^1 of 4 documents has no words, such as "empty": /),
      },
      {
        kind: 'markup',
        documents: ['early', 'late'],
        message: expect.stringMatching(/^2 of 4 documents have tags in the text, such as "early": .* without tags$/),
      },
    ]);
    expect(findBackground([...documents].reverse()).warnings).toEqual(warnings);
  });

  it('tells short documents where most are', () => {
    const lines = ['Ferry opens', 'Pier closed', 'Council meets'].map((text, i) => ({ id: `${i}`, text }));
    expect(findBackground([story, { ...story, id: 'too' }, lines[0]]).warnings).toEqual([]);
    expect(findBackground([story, ...lines]).warnings).toMatchObject([
      { kind: 'too-short', documents: ['0', '1', '2'], message: expect.stringContaining('fewer than 8 words') },
    ]);
    expect(findBackground([story, ...lines], { minTokens: 4 }).warnings[0].message).toContain('fewer than 4 words');
  });

  it('names scripts whose words are not known, and takes the words of a tokenizer', () => {
    const javanese = 'ꦱꦧꦼꦤ꧀ꦮꦺꦴꦁꦏꦭꦲꦶꦂꦏꦺꦏꦤ꧀ꦛꦶꦩꦂꦢꦶꦏꦭꦤ꧀ꦢꦂꦧꦺꦩꦂꦠꦧꦠ꧀ꦭꦤ꧀ꦲꦏ꧀ꦲꦏ꧀ꦏꦁꦥꦝꦏꦧꦺꦃ';
    const documents = [{ id: 'j', text: javanese.repeat(3) }];
    expect(findBackground(documents).warnings).toMatchObject([
      { kind: 'no-blanks', message: expect.stringContaining('such as "j" (Javanese): ') },
    ]);
    const tokenizer = (text: string) =>
      [...text.matchAll(/.{1,6}/gsu)].map(([word], i) => ({ text: word, start: 6 * i, end: 6 * i + word.length }));
    expect(findBackground(documents, { tokenizer }).warnings).toEqual([]);
  });

  it('stands on the page', () => {
    const documents = [story, { id: '<b>', text: page }];
    const html = renderHtml(findBackground(documents), documents);
    expect(html).toContain('<p class="warning">1 of 2 documents has tags in the text, such as &quot;&lt;b&gt;&quot;');
  });
});
