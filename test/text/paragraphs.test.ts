/** Paragraphs as layout tells them: what stays together, what is set apart, whatever the line ends are. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphAt, paragraphs } from '../../src/text/layout.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { FIXED_SEED, hardText, splitsPair } from './arbitrary.ts';

const paragraphsOf = (text: string) => paragraphs(text).map(({ start, end }) => text.slice(start, end));

/** Breaks lines as mail programs do: as many words on each as fit into `column`. */
function wrap(paragraph: string, column: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of paragraph.split(' ')) {
    if (line !== '' && indent.length + line.length + 1 + word.length > column) {
      lines.push(indent + line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, indent + line].join('\n');
}

const LONG =
  'The harbour council of Port Ellery said on Monday that the new ferry line to the northern islands would open in ' +
  'spring, two years later than planned. Residents of Skerry Island have waited for the line since the old pier was ' +
  'closed after a storm. Work on the piers cost 42 million crowns, the council said, more than twice the first estimate.';
const QUOTE =
  'Mayor Tilda Brandt called the opening "a good day for the islands" and thanked the engineers of Norling Works, who ' +
  'had rebuilt the breakwater in record time.';
const SHORT =
  'A second ferry, the Kittiwake, is to follow in autumn once the Halden shipyard has finished her engines.';

describe('blank lines', () => {
  it.each([
    ['LF', '\n'],
    ['CR LF', '\r\n'],
    ['CR', '\r'],
    ['line separators', '\u2028'],
    ['paragraph separators', '\u2029'],
    ['next lines', '\u0085'],
    ['form feeds', '\f'],
  ])('separate paragraphs when lines end in %s', (_name, end) => {
    expect(paragraphsOf(`One pier.${end}${end}Two boats.${end}${end}${end}Three captains.`)).toEqual([
      'One pier.',
      'Two boats.',
      'Three captains.',
    ]);
  });

  it('are blank with blanks in them too', () => {
    expect(paragraphsOf('One pier\n \t \u00a0\nand two boats')).toEqual(['One pier', 'and two boats']);
  });

  it('separate paragraphs even in mid-sentence', () => {
    expect(paragraphsOf(`${LONG.slice(0, 105)}\n\n${LONG.slice(106)}`)).toHaveLength(2);
  });
});

describe('a paragraph', () => {
  it('is trimmed of blanks, and not of what belongs to its last letter', () => {
    expect(paragraphs('  \t“One pier.”  \n\n\u3000Two\u00a0boats\ufeff\u00a0\u200b\n')).toEqual([
      { start: 3, end: 14 },
      { start: 19, end: 29 },
    ]);
  });

  it('is what a text without line ends is', () => {
    expect(paragraphsOf(LONG)).toEqual([LONG]);
  });

  // biome-ignore format: a table
  it.each([
    '', ' ', '\n', '\r\n\r\n', '\t \n \u00a0\n', '\ufeff', '\u200b', '\0', '\u2028\u2029', '\u3000',
  ])('is not in a text without a visible character: %j', (text) => {
    expect(paragraphs(text)).toEqual([]);
  });

  it.each(['\u202f', '\u205f', '\u1680', '\u2060', '\u200d', '\u00ad', '\u200e\u200f'])(
    'is not in a text of rarer blanks and invisible characters: %j',
    (text) => {
      expect(paragraphs(text)).toEqual([]);
    },
  );
});

describe('one paragraph a line', () => {
  it('is told from hard wraps, however long the lines are', () => {
    expect(paragraphsOf([LONG, QUOTE, SHORT].join('\n'))).toEqual([LONG, QUOTE, SHORT]);
  });

  it('is told where every line is a short sentence', () => {
    const lines = ['The ferry left at noon.', 'Nobody was aboard but the cook, who slept.', 'It came back at dusk.'];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it('is told in a script without capitals', () => {
    const lines = ['港は月曜日に再開した。', '市長は技師に感謝した。'];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it('is told for any sentences', () => {
    const words = [
      'the',
      'pier',
      'Ellery',
      'of',
      'Skerry',
      '42',
      'council',
      'and',
      'opened',
      'U.N.',
      '"quiet"',
      'storms,',
    ];
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 3, maxLength: 24 })
      .map((parts) => `The ${parts.join(' ')} ferry.`);
    const lines = fc.array(
      fc.array(sentence, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' ')),
      { minLength: 1, maxLength: 8 },
    );
    fc.assert(
      fc.property(lines, (expected) => {
        expect(paragraphsOf(expected.join('\n'))).toEqual(expected);
      }),
      { seed: FIXED_SEED, numRuns: 500 },
    );
  });
});

describe('headlines', () => {
  it('stay apart from each other', () => {
    const lines = ['Ferry line opens in spring', 'Mayor thanks engineers', 'Tickets on sale from May'];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it('stay apart though they are all about as long as a wrapped line', () => {
    const lines = [
      'Council approves the new harbour plan after long debate',
      'Ferry workers call a one-day strike for next Friday',
      'Islanders welcome new line to the northern archipelago',
      'Mayor Brandt to stand again in the autumn election',
    ];
    expect(paragraphsOf(lines.join('\n'))).toEqual(lines);
  });

  it('stay apart from the paragraph under them', () => {
    expect(paragraphsOf(`Ferry line opens in spring\n${LONG}`)).toEqual(['Ferry line opens in spring', LONG]);
    const wrapped = wrap(LONG, 72);
    expect(paragraphsOf(`Ferry line opens in spring\n${wrapped}`)).toEqual(['Ferry line opens in spring', wrapped]);
  });

  it('of menus stay apart', () => {
    const menu = ['Home', 'News', 'Sport', 'about us', 'Log in'];
    expect(paragraphsOf(menu.join('\n'))).toEqual(menu);
  });
});

describe.each([60, 72, 80])('lines hard-wrapped at column %i', (column) => {
  const blocks = [LONG, QUOTE, SHORT].map((paragraph) => wrap(paragraph, column));

  it('are one paragraph up to the blank line', () => {
    expect(paragraphsOf(blocks.join('\n\n'))).toEqual(blocks);
  });

  it('are one paragraph with CR LF too', () => {
    const text = blocks.join('\n\n').replaceAll('\n', '\r\n');
    expect(paragraphsOf(text)).toEqual(blocks.map((block) => block.replaceAll('\n', '\r\n')));
  });

  it('are one paragraph up to the line that had room for more', () => {
    expect(paragraphsOf(blocks.join('\n'))).toEqual(blocks);
  });

  it('are one paragraph of two lines each', () => {
    const short = [SHORT, SHORT.replace('second', 'third'), SHORT.replace('second', 'fourth')];
    const wrapped = short.map((paragraph) => wrap(paragraph, column));
    expect(wrapped.map((block) => block.split('\n').length)).toEqual([2, 2, 2]);
    expect(paragraphsOf(wrapped.join('\n\n'))).toEqual(wrapped);
  });

  it('are one paragraph when indented', () => {
    const indented = [LONG, QUOTE, SHORT].map((paragraph) => wrap(paragraph, column, '    '));
    expect(paragraphsOf(indented.join('\n\n'))).toEqual(indented.map((block) => block.trim()));
  });

  it('are the same paragraphs for any prose', () => {
    const words = [
      'the',
      'pier',
      'council',
      'of',
      'northern',
      'and',
      'opened',
      'slowly',
      'Ellery',
      'Skerry',
      'storms,',
    ];
    const sentence = fc
      .array(fc.constantFrom(...words), { minLength: 4, maxLength: 20 })
      .map((parts) => `The ${parts.join(' ')} ferry.`);
    const prose = fc.array(sentence, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(' '));
    fc.assert(
      fc.property(fc.array(prose, { minLength: 1, maxLength: 6 }), (others) => {
        const expected = [LONG, ...others].map((paragraph) => wrap(paragraph, column));
        expect(paragraphsOf(expected.join('\n\n'))).toEqual(expected);
      }),
      { seed: FIXED_SEED, numRuns: 300 },
    );
  });
});

describe('a wrapped line', () => {
  it('may begin with a capital where the one before had no room for the word', () => {
    const text = wrap('They met again on Tuesday in the town hall that the late Mayor Brandt had built.', 60);
    expect(text).toContain('late\nMayor');
    expect(paragraphsOf(`${wrap(LONG, 60)}\n\n${text}`)).toHaveLength(2);
  });

  it.each([
    [
      'a day of the month',
      'The old pier was closed in the storm of October',
      '27. The council wants it rebuilt next year.',
    ],
    [
      'a dash',
      'Both piers of the island were closed in October',
      '– the old one for good – and in the next year opened.',
    ],
  ])('may begin with %s, which is no list item there', (_what, line, next) => {
    const before = wrap(LONG, line.length);
    expect(paragraphsOf(`${before}\n\n${line}\n${next}`)).toEqual([before, `${line}\n${next}`]);
  });
});

describe('list items', () => {
  // biome-ignore format: a table
  it.each([
    ['numbers', '1. a pier', '2. two boats', '10. a captain'],
    ['numbers in brackets', '(1) a pier', '2) two boats'],
    ['bullets', '• a pier', '• two boats'],
    ['stars', '* a pier', '* two boats'],
    ['dashes', '- a pier', '– two boats', '— a captain'],
  ])('stand alone after their %s', (_mark, ...items) => {
    expect(paragraphsOf(items.join('\n'))).toEqual(items);
    expect(paragraphsOf(`What is needed:\n${items.join('\n')}`)).toEqual(['What is needed:', ...items]);
  });

  it('keep the lines that they are wrapped into', () => {
    const item = '- a captain who has sailed between the northern islands for more than\n  twenty years';
    expect(paragraphsOf(`- a pier\n${item}\n- two boats`)).toEqual(['- a pier', item, '- two boats']);
  });

  it('stand alone though they fill their lines', () => {
    const items = [
      '- the ferry line to the northern islands, which opens in spring',
      '- the new pier at Skerry, which will be ready in two years’ time',
      '- the breakwater at Port Ellery, rebuilt after the autumn storms',
    ];
    expect(paragraphsOf(items.join('\n'))).toEqual(items);
  });
});

describe('the paragraphs of any text', () => {
  it('stand in order, apart, inside the text, and hold every word whole', () => {
    fc.assert(
      fc.property(
        hardText("'", '.', '\n- ', '\n1. ', 'a line that is long enough to be prose and to be wrapped, '),
        (text) => {
          const spans = paragraphs(text);
          let last = 0;
          for (const { start, end } of spans) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect([splitsPair(text, start), splitsPair(text, end)]).toEqual([false, false]);
            last = end;
          }
          expect(last).toBeLessThanOrEqual(text.length);
          const { count, starts, ends } = tokenize(text);
          for (let i = 0; i < count; i++) {
            expect(spans.filter(({ start, end }) => start <= starts[i] && ends[i] <= end)).toHaveLength(1);
          }
        },
      ),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });
});

describe('paragraphAt', () => {
  it('finds the paragraph at a position, or the last one before it', () => {
    const layout = paragraphs('One pier.\n\nTwo boats.\n\nThree.');
    const at = [0, 8, 9, 10, 11, 20, 22, 23, 29, 99].map((position) => paragraphAt(layout, position));
    expect(at).toEqual([0, 0, 0, 0, 1, 1, 1, 2, 2, 2]);
  });
});
