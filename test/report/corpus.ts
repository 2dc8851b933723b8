/** Reports for the tests of the page: the shipped stories, and stories that try to break it. */
import { findBackground } from '../../src/background.ts';
import type { Document, Report } from '../../src/types.ts';
import { stories } from '../background/stories.ts';

export interface Reported {
  readonly documents: readonly Document[];
  readonly report: Report;
}

export const shipped: Reported = { documents: stories, report: findBackground(stories) };

const recurring = [
  'The bridge at <b>Ostvar</b> & its "toll house" were built in 1874, and no ship of more than 90 tons has passed since.',
  'A ferry </script><script>document.title="broken"</script> crosses twice a day, said the \u202eharbour\u202c master of Ostvar town.',
  'In winter </style><style>*{display:none}</style> the ice <!-- closes the river for 11 weeks, from bank to bank, every year.',
  'Its keeper \0 counts the boats \u0007 by hand \ud800 and writes them down, \u2028 as his mother \u2029 did for 30 years before him.',
  'הגשר נבנה בשנת 1874 ומאז לא עברה בו אף אונייה כבדה יותר מתשעים טונות, כך אמר אתמול ראש העיר.',
];
const hostileNames = [
  '"><img src=x onerror=alert(1)>',
  "'; alert(1) //",
  '</title><script>alert(1)</script>',
  'קול\u202eהנהר',
];

/** Sentences that no other story has. */
function ownSentences(story: number): string {
  const word = (i: number) => String.fromCharCode(97 + story, 97 + (i % 26), 97 + ((i * 7) % 26), 97 + ((i * i) % 26));
  const sentence = (s: number) => `The ${Array.from({ length: 14 }, (_, i) => word(14 * s + i)).join(' ')} again.`;
  return Array.from({ length: 12 }, (_, s) => sentence(s)).join(' ');
}

/** A thousand stories, one fact in all of them, its figure up to date in each. */
export function manyStories(): Reported {
  const documents = Array.from({ length: 1000 }, (_, i): Document => {
    const day = String(1 + (i % 28)).padStart(2, '0');
    const fact = `The ferry at Ostvar has carried ${1000 + i} people over the river since it was built, its owner said.`;
    const own = Array.from({ length: 3 }, (_, s) => `The ${wordsOf(6 * (3 * i + s)).join(' ')} again.`).join(' ');
    return { id: `story-${i}`, source: `source ${i % 7}`, date: `2031-03-${day}`, text: `${own}\n\n${fact}` };
  });
  return { documents, report: findBackground(documents) };
}

/** Six words of letters by chance, so that no two places have words that begin alike in a row. */
function wordsOf(from: number): string[] {
  const letters = 'bcdfghklmnprstvz';
  const scrambled = (n: number) => Math.imul(n ^ (n >>> 7) ^ Math.imul(n, n), 0x9e3779b1) >>> 8;
  return Array.from({ length: 6 }, (_, i) =>
    [
      ...scrambled(from + i)
        .toString(16)
        .padStart(6, '0'),
    ]
      .map((digit) => `${letters[Number.parseInt(digit, 16)]}a`)
      .join(''),
  );
}

/** Every story has the recurring paragraphs and some of its own; the last has a line of a million letters. */
export const hostile: Reported = (() => {
  const documents = hostileNames.map((id, i): Document => {
    const own = `${['Nobody', 'Somebody', 'Everybody', 'Anybody'][i]} was on the bridge on day ${i}, ${id}, and the ${i + 3} lamps were lit.`;
    const figures = recurring.map((text) => text.replace('11 weeks', `${10 + i} weeks`));
    return {
      id,
      source: `source ${id}`,
      date: `2031-03-0${i + 1}`,
      text: [own, ownSentences(i), ...figures].join('\n\n'),
    };
  });
  documents.push({
    id: 'long',
    date: '2031-03-09',
    text: `${'x'.repeat(1_000_000)}\n\n${ownSentences(9)}\n\n${recurring.join('\n\n')}`,
  });
  return { documents, report: findBackground(documents) };
})();
