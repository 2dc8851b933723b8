/** Where the head of a message ends, and the parts between its boundaries, as bytes. RFC 2046, §5.1.1. O(length). */

/** The first byte behind the empty line; the whole length if there is none. */
export function headEnd(bytes: Buffer): number {
  for (let at = bytes.indexOf(0x0a); at >= 0; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return bytes.length;
}

export interface Parts {
  readonly parts: readonly Buffer[];
  /** The boundary, if the one that closes the whole is missing. */
  readonly cut: string | undefined;
}

/** Undefined if it has no parts. */
export function parts(bytes: Buffer): Parts | undefined {
  const end = headEnd(bytes);
  const head = bytes.toString('latin1', 0, end).replace(/\r?\n[ \t]+/g, ' ');
  const [, quoted, bare] =
    /^content-type:\s*multipart\/[^\r\n]*?\bboundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/im.exec(head) ?? [];
  const boundary = quoted ?? bare;
  if (boundary === undefined) return undefined;
  const mark = Buffer.from(`--${boundary}`, 'latin1');
  const found: Buffer[] = [];
  let begin: number | undefined;
  for (let at = bytes.indexOf(mark, Math.max(0, end - 1)); at >= 0; at = bytes.indexOf(mark, at + mark.length)) {
    if (bytes[at - 1] !== 0x0a) continue;
    const behind = bytes.toString('latin1', at + mark.length, at + mark.length + 2);
    // Another boundary may begin with this one.
    if (!/^(?:--|[\r\n \t]|$)/.test(behind)) continue;
    if (begin !== undefined) found.push(bytes.subarray(begin, at));
    const line = bytes.indexOf(0x0a, at);
    begin = line < 0 ? bytes.length : line + 1;
    if (behind === '--') return { parts: found, cut: undefined };
  }
  if (begin !== undefined) found.push(bytes.subarray(begin));
  return { parts: found, cut: boundary };
}
