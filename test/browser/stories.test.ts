import { describe, expect, it } from 'vitest';
import { readFile, readPasted } from '../../examples/browser/page/stories.ts';

const bytes = (text: string): ArrayBuffer => new Uint8Array(new TextEncoder().encode(text)).buffer;

describe('pasted text', () => {
  it('is a story between two lines of hyphens, named by its first line', () => {
    const pasted = 'Ferry late\n\nIt left at noon.\n---\n\n  Snow -- again\n----- \r\n---\nThird';
    expect(readPasted(pasted)).toEqual([
      { id: '1. Ferry late', text: 'Ferry late\n\nIt left at noon.' },
      { id: '2. Snow -- again', text: 'Snow -- again' },
      { id: '3. Third', text: 'Third' },
    ]);
  });

  it('names a story by no more than 60 characters, none of them halved', () => {
    const [story] = readPasted('🚢'.repeat(80));
    expect(story.id).toBe(`1. ${'🚢'.repeat(59)}…`);
  });

  it('is JSON lines where it begins like an object', () => {
    const pasted =
      '\n{"id":"a","text":"x --- y","date":"","source":null,"more":1}\r\n\n{ "id":"b","text":"z","date":"2031"}';
    expect(readPasted(pasted)).toEqual([
      { id: 'a', text: 'x --- y' },
      { id: 'b', text: 'z', date: '2031' },
    ]);
  });

  it('says which line is no JSON', () => {
    expect(() => readPasted('{"id":"a","text":"x"}\n\n{"id":')).toThrow(
      /^dejalu: line 3 of the pasted text is not JSON: /,
    );
    expect(() => readPasted('{"id":"a","text":"x"}\n[1]')).toThrow(
      expect.objectContaining({
        code: 'bad-input',
        message: expect.stringMatching(/^dejalu: line 2 .* must be an object/),
      }),
    );
  });

  it.each(['', ' \n', '---\n---'])('of %j is no story', (pasted) => expect(readPasted(pasted)).toEqual([]));
});

describe('a file', () => {
  it('is a story, whatever hyphens are in it', () => {
    expect(readFile('Notes.MD', bytes('One\n---\nTwo'))).toEqual([{ id: 'Notes.MD', text: 'One\n---\nTwo' }]);
  });

  it('is a story a line if its name says so', () => {
    expect(readFile('feed.jsonl', bytes('{"id":"a","text":"x"}\n'))).toEqual([{ id: 'a', text: 'x' }]);
  });

  it('may be UTF-16 with a mark, and leaves the mark out', () => {
    const marked = new Uint8Array(Uint16Array.from('\ufeffÇa', (c) => c.charCodeAt(0)).buffer).buffer;
    expect(readFile('a.txt', marked)).toEqual([{ id: 'a.txt', text: 'Ça' }]);
    expect(readFile('b.txt', bytes('\ufeffÇa'))).toEqual([{ id: 'b.txt', text: 'Ça' }]);
  });

  it('in another encoding, or of another kind, is refused by name', () => {
    const latin1 = Uint8Array.from([0x63, 0x61, 0x66, 0xe9]).buffer;
    expect(() => readFile('a.txt', latin1)).toThrow('dejalu: a.txt is no UTF-8 text; save it as UTF-8');
    expect(() => readFile('a.pdf', bytes('%PDF'))).toThrow('dejalu: a.pdf is none of the files that are read here');
  });
});
