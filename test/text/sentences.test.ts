/** Sentences: where they end, where they don't, and which marks belong to them. A `|` in a text stands where one ends. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/layout.ts';
import { endsAsSentence } from '../../src/text/marks.ts';
import { breaksOf, CLAUSE, NO_BREAK, PARAGRAPH, SENTENCE, sentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';
import { FIXED_SEED, hardText, splitsPair } from './arbitrary.ts';

const sentencesOf = (text: string) => sentences(text).map(({ start, end }) => text.slice(start, end));

/** Expects the sentences that the marks show: «One.| Two.» */
function expectSplit(marked: string): void {
  expect(sentencesOf(marked.replaceAll('|', ''))).toEqual(marked.split('|').map((part) => part.trim()));
}

describe('a sentence ends', () => {
  it.each([
    ['at a full stop', 'The ferry left.| It was late.'],
    ['at question and exclamation marks', 'Who saw it?| Nobody!| Really?!| Yes.'],
    ['at an ellipsis before a capital', 'It sank...| The crew swam.| It rained…| They left.'],
    ['after the quotation mark that closes after the stop', 'He said, “Go.”| Then he left.'],
    ['after straight quotes too', 'He said, "Go."| Then he left.'],
    ['after single quotes', '‘Go.’| He went.'],
    ['after the bracket that closes after the stop', '(He had left.)| She stayed.| [A note.]| End.'],
    ['before a quotation mark that opens', 'He left.| “Stay,” she said.| "No," he said.'],
    ['before Spanish marks that open', 'No sé.| ¿Qué dices?| ¡Nada!| Bueno.'],
    ['before a number', 'The vote was close.| 42 members abstained.'],
    ['after a number', 'That was in 1994.| In May it ended.'],
    ['after a per cent sign', 'It rose by 5%.| It fell again.'],
    ['where the blank after the stop was lost', 'It ended the war.|The ministry agreed.'],
    ['at a Chinese stop, without a blank', '他说。|她走了！|真的？|是。'],
    ['at an Arabic question mark', 'هل هذا صحيح؟| نعم.| هذا صحيح.'],
    ['at a danda', 'यह बड़ा है।| वह गया।'],
    ['where a headline ends without a stop', 'Ferry line opens\n\n|The line opens in spring.| It is new.'],
    ['at the end of a list item, and after its number', '1.| A pier.\n|2.| Two boats.'],
    ['where a line ends in a text of headlines', 'Mayor thanks engineers\n|Tickets on sale'],
    ['where a label stands over a line in small letters', 'Weather today\n\n|rain at first'],
    ['after “no”, which is no number here', 'He said no.| Five men left.'],
    ['after “may”, which is no month here', 'She said he may.| But he left.'],
  ])('%s', (_where, marked) => {
    expectSplit(marked);
  });
});

describe('a sentence goes on', () => {
  it.each([
    ['after a title', 'Mr. Doe met Gen. Roe and Prof. Dr. A. Weiss.| They talked.'],
    ['after an initial', 'J. Doe spoke.| K. L. Roe and M.N. Poe did not.'],
    ['after a dotted abbreviation inside a name', 'The U.S. Senate and D.C. Mayor Brandt agreed.| The U.N. did not.'],
    ['after a month before a day', 'The truce of Sept. 27 failed.| On Jan. 3 it began again.'],
    ['after “No.” before a number', 'Pier No. 5 and Nos. 7 are closed.| Go on.'],
    ['after a time of day', 'The ferry left at 5 a.m. Monday.| It came back at 6 p.m. on Friday.'],
    ['after a company’s abbreviation', 'Norling Inc. said so.| Ellery Corp. Chief Roe agreed.'],
    ['after “vs.” and “St.”', 'Ellery vs. Skerry was played at St. Mary’s.| It was a draw.'],
    ['over a decimal point', 'It cost 9.5 million crowns, or 2.4 percent.| It rose.'],
    ['over an ellipsis before a small letter', 'He paused… and went on... slowly.'],
    ['over a question in quotes', 'She asked “Why?” and left.| “Go!” he cried.'],
    ['over an exclamation before a small letter', 'Yahoo! said so.'],
    ['over a line end', 'The council of Ellery, which had met on Monday in\nthe old town hall, agreed.| It paid.'],
    [
      'over a blank line in the middle of it',
      'The council of Port Ellery, which had met on Monday\n\nin the town hall, agreed.| It paid.',
    ],
    ['over a comma before a blank line', 'The council of Port Ellery, which had met on Monday,\n\nagreed to pay.'],
  ])('%s', (_where, marked) => {
    expectSplit(marked);
  });

  it('but not after a month that ends the sentence', () => {
    expectSplit('It began in Mar. 2019.| It ended in Sept.| The council paid.');
  });
});

describe('a dotted abbreviation', () => {
  it.each([
    'She lives in the U.S.| The house is old.',
    'They met in the U.K.| It rained.',
    'The crew lived until 5 p.m.| The ship sank at six.',
    'He works at Norling Inc.| The firm is old.',
  ])('ends a sentence where the next word plainly begins one: %s', expectSplit);

  it.each(['She has a Ph.D.| He has none.', 'They chose plan B.| The council paid.'])(
    'ends one so after a single letter too: %s',
    expectSplit,
  );

  it.each(['The U.S. Senate met.', 'She has a Ph.D. degree.', 'At 5 p.m. Monday they met.'])(
    'ends none elsewhere: %s',
    expectSplit,
  );
});

describe('the marks around a sentence', () => {
  it.each([
    '“The pier is ours,” he said.| “The sea is not.”',
    '"Go!"| "No."',
    '«Bien sûr.»| Il est parti.',
    '(It rained.)| He left (at noon).',
    '[Editor’s note.]| $5 was paid.| #7 won.| £3 was not.',
    '¿Vienes?| ¡Sí!',
  ])('belong to it: %s', expectSplit);

  it.each(['„Nein.“| Sie ging.', '»Nej.«| Hun gik.', '‚Ja!‘| Er blieb.'])(
    'belong to it where the marks that open in English close: %s',
    expectSplit,
  );

  it('belong to it over paragraphs', () => {
    expect(sentencesOf('“The pier is ours.”\n\n“The sea is not.”')).toEqual([
      '“The pier is ours.”',
      '“The sea is not.”',
    ]);
  });

  it.each(['\u00a0', '\u202f', ' '])('belong to it with the blanks of French typography: %j', (blank) => {
    expectSplit(`«${blank}Tu viens${blank}?${blank}»| Elle reste.| Vraiment${blank}!| Oui.`);
  });

  it.each([
    ['it ended the war.', '"', 'The ministry agreed.'],
    ['他说。', '"', '她走了。'],
  ])('belong to one sentence only: %s%s%s', (before, mark, after) => {
    const [first, second] = sentences(before + mark + after);
    expect(second?.start).toBeGreaterThanOrEqual(first?.end as number);
  });
});

describe('the sentences of any text', () => {
  // Straight quotes open and close: see the bug above.
  const text = hardText(
    '.',
    '. ',
    '.”',
    '. “',
    ' (',
    'Mr. ',
    'a line that is long enough to be prose and to be wrapped, ',
  );

  it('stand in order, apart, inside the text, and hold every word whole', () => {
    fc.assert(
      fc.property(text, (value) => {
        const spans = sentences(value);
        let last = 0;
        for (const { start, end } of spans) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect([splitsPair(value, start), splitsPair(value, end)]).toEqual([false, false]);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(value.length);
        const { count, starts, ends } = tokenize(value);
        for (let i = 0; i < count; i++) {
          expect(spans.filter(({ start, end }) => start <= starts[i] && ends[i] <= end)).toHaveLength(1);
        }
      }),
      { seed: FIXED_SEED, numRuns: 2000 },
    );
  });

  it('are none without a word', () => {
    for (const value of ['', ' \n ', '...', '?!', '“”', '\u{1f6a2}']) expect(sentences(value)).toEqual([]);
  });
});

describe('breaksOf', () => {
  const breaks = (text: string) => [...breaksOf(text, tokenize(text), paragraphs(text))];

  it('tells how strongly the text breaks before each word', () => {
    expect(breaks('Port Ellery, Monday. It opened\n\nTickets')).toEqual([
      PARAGRAPH,
      NO_BREAK,
      CLAUSE,
      SENTENCE,
      NO_BREAK,
      PARAGRAPH,
    ]);
  });

  it.each([', ', '; ', ': ', ' (', ') ', ' – ', '—', ' - ', ' “', '” ', '、'])('breaks a clause at %j', (mark) => {
    expect(breaks(`one${mark}two`)).toEqual([PARAGRAPH, CLAUSE]);
  });

  it.each([' ', '  ', '-', '/', "'s ", '\t'])('does not break at %j', (mark) => {
    expect(breaks(`one${mark}two`)).toEqual([PARAGRAPH, NO_BREAK]);
  });
});

describe('endsAsSentence', () => {
  const ends = (text: string) => endsAsSentence(text, { start: 0, end: text.length });

  it.each(['It left.', 'It left.”', '(It left!)', 'It left?"', 'It left…', '他走了。', 'نعم؟', '“It left.”)'])(
    'is true of %s',
    (text) => {
      expect(ends(text)).toBe(true);
    },
  );

  it.each(['Ferry line opens', 'What is needed:', 'Home', 'a pier,', '(a note)', '“quiet”', ''])(
    'is false of %j',
    (text) => {
      expect(ends(text)).toBe(false);
    },
  );
});
