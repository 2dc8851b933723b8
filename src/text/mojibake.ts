/**
 * Was a text read in the wrong encoding? Two traces are certain: U+FFFD, which a decoder writes for what it could not read,
 * and UTF-8 that was taken for Windows-1252 («cafÃ©», «æ—¥æœ¬») or Windows-1251 («РїСЂРё»). The second is found by undoing
 * it: hardly any two characters of sound text are a valid sequence of UTF-8 then. Nothing is guessed from what words look
 * like, so Latin-1 that was taken for another single-byte encoding is not seen. A search for ASCII, linear for the others.
 */

/** Bytes 0x80 to 0x9f of Windows-1252; those without a character are the controls of Latin-1. */
const WESTERN = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
/** Bytes 0x80 to 0xbf of Windows-1251; from there on А to я. */
const CYRILLIC = 'ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\x98™љ›њќћџ\xa0ЎўЈ¤Ґ¦§Ё©Є«¬\xad®Ї°±Ііґµ¶·ё№є»јЅѕї';

const bytesOf = (characters: string) => new Map(Array.from(characters, (c, i) => [c.charCodeAt(0), 0x80 + i]));
const WESTERN_BYTES = bytesOf(WESTERN);
const CYRILLIC_BYTES = bytesOf(CYRILLIC);

/** Of a character all bytes are lost. Half a surrogate pair becomes U+FFFD on its way to a worker. */
const LOST = /[\ufffd\p{Cs}]+/gu;
const MAYBE_LOST = /[\ud800-\udfff\ufffd]/;

/** Two characters that were one, in Western languages, and three in a row in Cyrillic: asked first. */
const MAYBE =
  /[\xc2-\xf4][\x80-\xbf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u2122]|(?:[РС][\u0402-\u040f\u0452-\u045f\xa0-\xbb\u2013-\u203a\u20ac\u2116\u2122\u0490\u0491]){3}/;

/** How many characters were lost or split in the decoding. Of a text that mixes both encodings most have to be. */
export function garbledIn(text: string): number {
  const lost = MAYBE_LOST.test(text) ? (text.match(LOST)?.length ?? 0) : 0;
  if (!MAYBE.test(text)) return lost;
  return lost + Math.max(splitIn(text, westernByte), splitIn(text, cyrillicByte));
}

function westernByte(unit: number): number {
  return unit <= 0xff ? unit : (WESTERN_BYTES.get(unit) ?? 0);
}

function cyrillicByte(unit: number): number {
  return unit >= 0x410 && unit <= 0x44f ? unit - 0x350 : (CYRILLIC_BYTES.get(unit) ?? 0);
}

/** Characters whose bytes were taken for one each, if they are most of what is beyond ASCII. */
function splitIn(text: string, byteOf: (unit: number) => number): number {
  let split = 0;
  let parts = 0;
  let others = 0;
  for (let at = 0; at < text.length; ) {
    const unit = text.charCodeAt(at);
    if (unit < 0x80) at++;
    else {
      const length = lengthOf(byteOf(unit));
      let next = at + 1;
      while (next < at + length && (byteOf(text.charCodeAt(next)) & 0xc0) === 0x80) next++;
      if (length > 1 && next === at + length) {
        split++;
        parts += length;
        at = next;
      } else {
        others++;
        at++;
      }
    }
  }
  return parts > others ? split : 0;
}

/** Bytes of the character of UTF-8 that begins with this one; 1 if none does. */
function lengthOf(first: number): number {
  if (first < 0xc2 || first > 0xf4) return 1;
  return first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
}
