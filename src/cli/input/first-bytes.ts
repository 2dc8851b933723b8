/**
 * What a file is by its first bytes, whatever its name says: archives, pictures and pages that would be read as prose.
 * Looks at 512 bytes. Signatures after the files' own specifications.
 */
import type { Format } from './formats.ts';

/** What such a file is, and what to do instead of reading it as something else. */
interface Kind {
  readonly begins: RegExp;
  readonly is: string;
  readonly fix: string;
  /** The format that it is. */
  readonly format?: Format;
}

const UNPACK = 'unpack it and give the folder';
const TO_TEXT = 'turn it into text first';

/** By the bytes at the beginning, in hexadecimal. */
const KINDS: readonly (Omit<Kind, 'begins'> & { readonly bytes: string })[] = [
  { bytes: hex('%PDF-'), is: 'a PDF', fix: `${TO_TEXT}: pdftotext -layout FILE FILE.txt` },
  {
    bytes: hex('PK\x03\x04'),
    is: 'a zip archive or a file of an office program',
    fix: `${UNPACK}; a .docx is read by --format docx`,
    format: 'docx',
  },
  { bytes: hex('PK\x05\x06'), is: 'an empty zip archive', fix: 'there is nothing in it' },
  { bytes: 'd0cf11e0', is: 'a file of an old office program', fix: 'save it as .docx or text' },
  { bytes: hex('{\\rtf'), is: 'rich text (RTF)', fix: 'save it as .docx or text' },
  { bytes: '1f8b', is: 'compressed by gzip', fix: 'end its name with .gz' },
  { bytes: '28b52ffd', is: 'compressed by zstd', fix: 'end its name with .zst' },
  { bytes: hex('BZh9'), is: 'compressed by bzip2', fix: 'decompress it first: bzip2 -d' },
  { bytes: 'fd377a585a00', is: 'compressed by xz', fix: 'decompress it first: xz -d' },
  { bytes: '377abcaf271c', is: 'an archive', fix: UNPACK },
  { bytes: hex('Rar!\x1a'), is: 'an archive', fix: UNPACK },
  { bytes: hex('PAR1'), is: 'a Parquet file', fix: 'say --format parquet', format: 'parquet' },
  { bytes: hex('SQLite format 3'), is: 'an SQLite database', fix: 'export its table as CSV or JSON lines' },
  { bytes: hex('WARC/1.'), is: 'a web archive (WARC)', fix: 'say --format warc', format: 'warc' },
  ...['89504e47', 'ffd8ff', hex('GIF8'), hex('II*\0'), hex('MM\0*')].map((bytes) => {
    return { bytes, is: 'a picture', fix: TO_TEXT };
  }),
  { bytes: '7f454c46', is: 'a program', fix: 'it has no text' },
];

function hex(begin: string): string {
  return Buffer.from(begin, 'latin1').toString('hex');
}

/** Where prose is expected: markup that would be read as words. */
const MARKUP: readonly Kind[] = [
  {
    begins: /^\s*(?:<\?xml\s[^>]*>\s*)?(?:<!--[\s\S]{0,400}?-->\s*)*<(?:!doctype\s+html|html|head|body)[\s>]/i,
    is: 'a page of HTML',
    fix: 'say --format html, or --format text to read its tags as words',
    format: 'html',
  },
  {
    begins: /^\s*<(?:\?xml\s|!DOCTYPE\s|rss[\s>]|feed[\s>]|nitf[\s>]|newsMessage[\s>]|newsItem[\s>]|alto[\s>])/,
    is: 'XML',
    fix: 'say --format xml, or --format text to read its tags as words',
    format: 'xml',
  },
  { begins: /^WEBVTT(?:[ \t\r\n]|$)/, is: 'captions', fix: 'say --format captions', format: 'captions' },
];

const LOOKED_AT = 512;
/** Bytes of the longest in KINDS. */
const LONGEST = 16;
const BYTE_ORDER_MARK = /^\xef\xbb\xbf/;

/**
 * @param stated whether somebody said that it is of this format, and not only its name
 * @throws Error that says what it is and what to do, where it is something else
 */
export function checkBegin(bytes: Uint8Array, format: Format, stated: boolean): void {
  const begin = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, LOOKED_AT));
  const prefix = begin.toString('hex', 0, LONGEST);
  const text = format === 'text' && !stated ? begin.toString('latin1').replace(BYTE_ORDER_MARK, '') : undefined;
  const kind =
    KINDS.find((each) => prefix.startsWith(each.bytes)) ??
    (text === undefined ? undefined : MARKUP.find(({ begins }) => begins.test(text)));
  if (kind !== undefined && kind.format !== format) throw new Error(`it is ${kind.is}: ${kind.fix}`);
}

/** The same bytes; what they begin with is looked at before the first are given. */
export async function* checkedBegin(
  chunks: AsyncIterable<Uint8Array>,
  format: Format,
  stated: boolean,
): AsyncGenerator<Uint8Array> {
  let looked = false;
  for await (const chunk of chunks) {
    if (!looked) checkBegin(chunk, format, stated);
    looked = true;
    yield chunk;
  }
}
