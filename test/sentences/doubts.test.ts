/** Which texts are beyond the analysis: each kind of fault made of invented stories, and the stories themselves. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../src/sentences/analyse.ts';
import {
  doubtOrShort,
  ENCODED,
  GARBLED,
  MARKUP,
  SHORT,
  SOUND,
  SPACED,
  UNBROKEN,
  WORDLESS,
} from '../../src/sentences/doubts.ts';
import { randomInt } from '../sketch/random.ts';
import { STORIES_WITHOUT_CASE, STORY } from '../text/invented.ts';

const FRENCH =
  'Le conseil du port a annoncé lundi que la traversée vers les îles du nord sera rétablie au printemps, deux années après la ' +
  'date prévue. « Les habitants l’espéraient », a déclaré la maire, très émue, à l’issue de la réunion.';
const RUSSIAN =
  'Совет порта сообщил в понедельник, что новая паромная линия к северным островам откроется весной, на два года позже срока. ' +
  'Жители островов ждали её с тех пор, как старый причал закрыли после шторма.';
const JAVANESE = 'ꦱꦧꦼꦤ꧀ꦮꦺꦴꦁꦏꦭꦲꦶꦂꦏꦺꦏꦤ꧀ꦛꦶꦩꦂꦢꦶꦏꦭꦤ꧀ꦢꦂꦧꦺꦩꦂꦠꦧꦠ꧀ꦭꦤ꧀ꦲꦏ꧀ꦲꦏ꧀ꦏꦁꦥꦝꦏꦧꦺꦃꦲꦗꦮꦶꦤꦫꦶꦁꦲꦤꦏꦭ꧀ꦭꦤ꧀ꦏꦭꦧꦸꦭꦤ꧀ꦩꦏꦂꦪꦥꦶꦤꦱ꧀ꦛꦶꦏꦱꦸꦥꦪꦮꦺꦴꦁ';
const MONTENEGRIN_LINK =
  'Vidi https://example.com/aVeryLongAddressOfNothing0123456789AndMoreOfItSoThatItIsLong i javi se.';

const english = STORY.join('\n\n');
const sound: Readonly<Record<string, string>> = {
  English: english,
  French: FRENCH,
  Russian: RUSSIAN,
  'a long address': MONTENEGRIN_LINK,
  'a sum': 'If a < b and c > d, then x < y, and n < m follows for all of the numbers that were named above, too.',
  ...Object.fromEntries(Object.entries(STORIES_WITHOUT_CASE).map(([name, parts]) => [name, parts.join('\n\n')])),
};

const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1');
const as = (encoding: string) => (text: string) => new TextDecoder(encoding).decode(Buffer.from(text, 'utf8'));
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64');
const noise = (() => {
  const next = randomInt(5);
  return Buffer.from(Array.from({ length: 4_000 }, () => next(256)));
})();

const doubt = (text: string) => analyse(text, { tokenizer: undefined, kernel: 'js' }, 0).doubt;

const faulty: Readonly<Record<string, readonly [kind: number, text: string]>> = {
  'an empty text': [WORDLESS, ''],
  'rows of figures': [WORDLESS, '1,204 33 5.6\n48 91 7 12\n— — —'],
  'pictures and marks': [WORDLESS, '★★★ — … 🎉🎉 !!! ***'],
  'Base64 in one line': [ENCODED, base64(english)],
  'Base64 in lines': [ENCODED, base64(english).replaceAll(/.{76}/g, '$&\r\n')],
  hexadecimal: [ENCODED, Buffer.from(english).toString('hex')],
  'random bytes': [ENCODED, noise.toString('latin1')],
  'random bytes as UTF-8': [ENCODED, noise.toString('utf8')],
  'UTF-16 as bytes': [ENCODED, Buffer.from(english, 'utf16le').toString('latin1')],
  'French UTF-8 as Latin-1': [GARBLED, latin1(FRENCH)],
  'French UTF-8 as Windows-1252': [GARBLED, as('windows-1252')(FRENCH)],
  'French Latin-1 as UTF-8': [GARBLED, Buffer.from(FRENCH, 'latin1').toString('utf8')],
  'Russian UTF-8 as Windows-1252': [GARBLED, as('windows-1252')(RUSSIAN)],
  'Russian UTF-8 as Windows-1251': [GARBLED, as('windows-1251')(RUSSIAN)],
  'Chinese UTF-8 as Windows-1252': [GARBLED, as('windows-1252')(STORIES_WITHOUT_CASE['Chinese'].join(' '))],
  'Hebrew UTF-8 as Windows-1252': [GARBLED, as('windows-1252')(STORIES_WITHOUT_CASE['Hebrew'].join(' '))],
  'a page': [
    MARKUP,
    `<!DOCTYPE html><html><body><div class="story">${STORY.map((p) => `<p>${p}</p>`).join('')}</div></body></html>`,
  ],
  'paragraphs in tags': [MARKUP, STORY.map((p) => `<p>${p}</p>`).join('\n')],
  'a blank after every letter': [SPACED, Array.from(english.replaceAll(/\s/g, '')).join(' ')],
  'a blank after every letter, three after a word': [SPACED, english.replaceAll(/\s+/g, '  ').replaceAll(/\S/g, '$& ')],
  'Russian in spaced letters': [SPACED, Array.from(RUSSIAN.replaceAll(/\s/g, '')).join(' ')],
  'no blanks': [UNBROKEN, english.replaceAll(/[^\p{L}]/gu, '')],
  'no blanks in lines': [UNBROKEN, STORY.map((p) => p.toLowerCase().replaceAll(/[^a-z]/g, '')).join('\n')],
  'a script whose words are not known': [UNBROKEN, JAVANESE.repeat(2)],
};

describe('doubts', () => {
  for (const [name, text] of Object.entries(sound)) {
    it(`has none of ${name}, in every form of its letters`, () => {
      for (const form of [text, text.normalize('NFD'), text.toUpperCase(), text.toLowerCase()]) {
        expect(doubt(form)).toBe(SOUND);
      }
    });
  }

  for (const [name, [kind, text]] of Object.entries(faulty)) {
    it(`tells ${name}`, () => expect(doubt(text)).toBe(kind));
  }

  it('asks how much of a text is faulty', () => {
    expect(doubt(english.replace('Port Ellery', 'Port Ell\ufffdry'))).toBe(SOUND);
    expect(doubt(`${english} <b>See also</b>`)).toBe(SOUND);
    expect(doubt(`${english} ${base64('the picture that stands below the story')}`)).toBe(SOUND);
    expect(doubt(`${english}\f\x1b[0m`)).toBe(SOUND);
  });

  it('counts the words of a text that is sound', () => {
    expect(doubtOrShort(SOUND, new Uint8Array(7), 8)).toBe(SHORT);
    expect(doubtOrShort(SOUND, new Uint8Array(8), 8)).toBe(SOUND);
    expect(doubtOrShort(MARKUP, new Uint8Array(7), 8)).toBe(MARKUP);
    // Four characters of Thai are a word.
    expect(doubtOrShort(SOUND, new Uint8Array(31).fill(2 << 6), 8)).toBe(SHORT);
    expect(doubtOrShort(SOUND, new Uint8Array(32).fill(2 << 6), 8)).toBe(SOUND);
  });
});
