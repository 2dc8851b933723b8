/** What a break in a text costs and means does not hang on how its lines end and its letters are spelled. */
import { describe, expect, it } from 'vitest';
import { paragraphs } from '../../src/text/layout.ts';
import { sentences } from '../../src/text/sentences.ts';
import { tokenize } from '../../src/text/tokenize.ts';

const LINE_ENDS = [
  ['CRLF', '\r\n'],
  ['CR', '\r'],
] as const;

const textsOf = (text: string, cut: typeof sentences) =>
  cut(text).map(({ start, end }) => text.slice(start, end).normalize('NFC').replace(/\r\n?/g, '\n'));

describe.each(LINE_ENDS)('lines that end in %s', (_, lineEnd) => {
  it.each([
    ['a divided word behind a blank line', 'The extra-\n\nordinary things went by.'],
    ['a mark apart', 'Quoi\n! Oui, dit le maire.'],
    ['a guillemet apart', 'Il dit «\nnous partons » hier.'],
    ['an enumeration', 'Лес, поле и т.\nе. Город закрыт.'],
  ])('%s', (_, text) => {
    const other = text.replaceAll('\n', lineEnd);
    expect(textsOf(other, sentences)).toEqual(textsOf(text, sentences));
    expect(textsOf(other, paragraphs)).toEqual(textsOf(text, paragraphs));
    expect(tokenize(other).count).toBe(tokenize(text).count);
  });
});

describe('a decomposed text', () => {
  const wrapped =
    '월요일 다리를 건너는 시장 사람들이 모였다\n화요일 시장을 지나는 다리 아래에서 만났다\n수요일 강가로 내려가는 길을 걸어서 갔다';
  it.each([
    ['a capital with an accent', 'Élise vit le pont! reçu hier par Élodie.'],
    ['short words before small letters', 'Mọi việc ở Hà Nội. được và trong những. Le pont été. forêt reçu.'],
    ['a quotation that goes on', '「雨だ。」などと言う。「雨だ。」どうする。'],
    ['syllables in columns', wrapped],
  ])('is cut as the composed one: %s', (_, text) => {
    const decomposed = text.normalize('NFD');
    expect(decomposed).not.toBe(text);
    expect(textsOf(decomposed, sentences)).toEqual(textsOf(text, sentences));
    expect(textsOf(decomposed, paragraphs)).toEqual(textsOf(text, paragraphs));
  });
});
