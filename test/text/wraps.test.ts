/** Hard-wrapped text of every width and script is read as it was written; menus, verse, lists and tables stay in lines. */
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/layout.ts';
import { STORIES_WITHOUT_CASE, STORY } from './invented.ts';
import { WIDTHS, wrap } from './wrap.ts';

const paragraphsOf = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end));

describe.each(WIDTHS)('a story wrapped at column %i', (column) => {
  const wrapped = STORY.map((paragraph) => wrap(paragraph, column));

  it('has the paragraphs that it was wrapped of', () => {
    expect(paragraphsOf(wrapped.join('\n\n'))).toEqual(wrapped);
  });

  it('has them where they are indented instead of set apart', () => {
    const indented = STORY.map((paragraph) => wrap(paragraph, column, { first: '   ' }));
    expect(paragraphsOf(indented.join('\n'))).toEqual(indented.map((paragraph) => paragraph.trim()));
  });

  it('has them where all lines are indented', () => {
    const indented = STORY.map((paragraph) => wrap(paragraph, column, { first: '  ', others: '  ' }));
    expect(paragraphsOf(indented.join('\n\n'))).toEqual(indented.map((paragraph) => paragraph.trim()));
  });

  it.each(['> ', '>> ', '| ', '// ', '# ', ' * ', '; ', '% ', '-- '])(
    'has them where each line is quoted by «%s»',
    (mark) => {
      const quoted = STORY.map((paragraph) => wrap(paragraph, column, { first: mark, others: mark }));
      const text = quoted.join(`\n${mark}\n`);
      expect(paragraphsOf(text)).toEqual(quoted.map((paragraph) => paragraph.slice(mark.length)));
    },
  );

  it('has them where words are divided', () => {
    const divided = STORY.map((paragraph) => wrap(paragraph, column, { divide: 1 }));
    expect(paragraphsOf(divided.join('\n\n'))).toEqual(divided);
  });
});

describe.each(Object.entries(STORIES_WITHOUT_CASE))('a story in %s', (_language, story) => {
  it.each(WIDTHS)('has its paragraphs at column %i', (column) => {
    const wrapped = story.map((paragraph) => wrap(paragraph, column));
    expect(paragraphsOf(wrapped.join('\n\n'))).toEqual(wrapped);
  });
});

describe('columns', () => {
  it('may be several in one text', () => {
    const wrapped = STORY.map((paragraph, i) => wrap(paragraph, [72, 34, 50][i % 3]));
    expect(paragraphsOf(wrapped.join('\n\n'))).toEqual(wrapped);
  });

  it('are found though the first line lost its beginning', () => {
    const cut = STORY.map((paragraph) => wrap(paragraph, 60).replace(/^(?:\S+ ){4}/, 'He '));
    expect(paragraphsOf(cut.join('\n\n'))).toEqual(cut);
  });

  it('are found though lines are ragged, as set in letters of different widths', () => {
    const ragged = STORY.map((paragraph) => wrap(paragraph, (line) => [33, 36, 31, 35, 34][line % 5]));
    const found = paragraphsOf(ragged.join('\n\n'));
    expect(ragged.filter((paragraph) => found.includes(paragraph)).length).toBeGreaterThanOrEqual(0.75 * ragged.length);
  });
});
