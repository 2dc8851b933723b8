/**
 * Web archives, WARC and WET: a document a record that has a page or a plain text. warcio cuts the file into records;
 * the head of HTTP, the codings and the charset are undone here: warcio knows the codings by one spelling and one only
 * a record, and reads every text as UTF-8. Holds one record. ISO 28500.
 */
import { isUtf8 } from 'node:buffer';
import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, constants as zlib } from 'node:zlib';
import { recordReader } from './columns.ts';
import { declaredEncoding, pageText } from './decode.ts';
import { hostOf } from './feed.ts';
import { headEnd } from './mime.ts';
import { PageReader } from './page.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';
import { checkLength } from './unreadable.ts';
import { zstdDecompressed } from './zstd.ts';

const PAGE = /^(?:text\/html|application\/xhtml\+xml)\b/i;
const PLAIN = /^text\/plain\b/i;

export async function* readWarc(source: Source): AsyncGenerator<Entry> {
  const { name, columns, chunks, notice } = source;
  const { WARCParser } = await peer(() => import('warcio'), 'warcio', 'WARC');
  const { Parser } = await peer(() => import('htmlparser2'), 'htmlparser2', 'A web archive');
  const documentOf = recordReader(columns, name, ['id', 'text', 'date', 'source', 'link']);
  const seen = new Set<string>();
  let number = 0;
  let failed = 0;
  let damaged = 0;

  const shown = (payload: Payload): { text: string; date?: string | undefined } => {
    const label = knownEncoding(payload.charset) ?? source.encoding;
    const { bytes } = payload;
    // Most pages that say nothing and are no UTF-8 are of this one, and browsers read them so.
    const silent = label === undefined && !isUtf8(bytes) && declaredEncoding(bytes) === undefined;
    const text = pageText(bytes, () => damaged++, silent ? 'windows-1252' : label);
    if (!payload.isPage) return { text };
    const page = new PageReader();
    new Parser(page, { recognizeSelfClosing: /^\s*<\?xml\s/.test(text) }).end(text);
    return page.document('');
  };

  for await (const record of new WARCParser(chunks(), { parseHttp: false })) {
    number++;
    const place = { unit: 'record', number } as const;
    if (!record.warcHeaders.statusline.startsWith('WARC/')) {
      throw new Error(`record ${number} does not begin with WARC/1.0 or WARC/1.1: no WARC, or a broken one`);
    }
    const type = record.warcType;
    if (type !== 'response' && type !== 'conversion' && type !== 'resource') {
      if (type === null) throw new Error(`record ${number} has no WARC-Type: it is cut or broken`);
      continue;
    }
    checkLength(record.warcContentLength, `record ${number}`);
    const block = Buffer.from(await record.readFully(false));
    if (block.length < record.warcContentLength) {
      const wrong = `it ends too early: ${block.length} of ${record.warcContentLength} bytes are there`;
      yield { ...place, document: new Error(wrong), last: true };
      return;
    }
    const link = (record.warcTargetURI ?? '').replace(/^<|>$/g, '');
    let payload: Payload | 'failed' | undefined;
    try {
      const contentType = record.warcHeaders.headers.get('Content-Type') ?? '';
      payload = type === 'response' ? await payloadOf(block, link) : stored(block, contentType);
      if (payload === 'failed') failed++;
      if (payload === undefined || payload === 'failed') continue;
      const { text, date = record.warcDate ?? undefined } = shown(payload);
      const id = idOf(link || `${name}#${number}`, record.warcDate ?? '', seen);
      yield { ...place, document: documentOf({ id, text, date, source: hostOf(link), link }, number) };
    } catch (error) {
      if ((error as { code?: string }).code === 'unsupported') throw error;
      yield { ...place, document: new Error((error as Error).message, { cause: error }) };
    }
  }
  if (number === 0) throw new Error('no WARC: it has no record');
  if (failed > 0) notice(`${name}: ${failed} of its pages are errors or moved (HTTP status not 2xx) and were not read`);
  if (damaged > 0) notice(`${name}: ${damaged} of its pages have bytes that are not in their charset, read as U+FFFD`);
}

/** A page that was fetched twice is told apart by when. */
function idOf(link: string, date: string, seen: Set<string>): string {
  const names = [link, `${link} ${date}`];
  let id = names.find((each) => !seen.has(each));
  for (let i = 2; id === undefined; i++) if (!seen.has(`${names[1]} ${i}`)) id = `${names[1]} ${i}`;
  seen.add(id);
  return id;
}

interface Payload {
  readonly bytes: Buffer;
  readonly isPage: boolean;
  readonly charset: string | undefined;
}

function stored(bytes: Buffer, contentType: string): Payload | undefined {
  const isPage = PAGE.test(contentType);
  return isPage || PLAIN.test(contentType) ? { bytes, isPage, charset: charsetOf(contentType) } : undefined;
}

/** Undefined if it is neither page nor plain text. @throws Error if it cannot be decoded */
async function payloadOf(block: Buffer, link: string): Promise<Payload | 'failed' | undefined> {
  if (!/^https?:/i.test(link)) return undefined;
  const end = headEnd(block);
  const [status = '', ...lines] = block
    .toString('latin1', 0, end)
    .replace(/\r?\n[ \t]+/g, ' ')
    .split(/\r?\n/);
  const heads = new Map<string, string>();
  for (const line of lines) {
    const [, key, value] = /^([^:\s]+)\s*:\s*(.*?)\s*$/.exec(line) ?? [];
    if (key === undefined || value === undefined) continue;
    const before = heads.get(key.toLowerCase());
    heads.set(key.toLowerCase(), before === undefined ? value : `${before}, ${value}`);
  }
  if (!/^HTTP\/\S+ 2\d\d\b/i.test(status)) return 'failed';
  const payload = stored(block.subarray(end), heads.get('content-type') ?? '');
  if (payload === undefined) return undefined;
  const codings = [...codingsIn(heads.get('content-encoding')), ...codingsIn(heads.get('transfer-encoding'))];
  let { bytes } = payload;
  for (const coding of codings.reverse()) bytes = await decoded(bytes, coding);
  return { ...payload, bytes };
}

function codingsIn(list = ''): string[] {
  return list
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** A cut end is kept as far as it goes, as a browser would show it. */
const KEEP = { finishFlush: zlib.Z_SYNC_FLUSH };

async function decoded(bytes: Buffer, coding: string): Promise<Buffer> {
  try {
    if (coding === 'chunked') return dechunked(bytes);
    // Some crawlers decode what they store and leave the head as it was.
    if (coding === 'gzip' || coding === 'x-gzip')
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, KEEP) : bytes;
    if (coding === 'deflate')
      return (bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, KEEP) : inflateRawSync(bytes, KEEP);
    if (coding === 'br') return brotliDecompressSync(bytes, { finishFlush: zlib.BROTLI_OPERATION_FLUSH });
  } catch (cause) {
    throw new Error(`its ${coding} data is damaged: ${(cause as Error).message}`, { cause });
  }
  if (coding !== 'zstd') throw new Error(`its coding ${JSON.stringify(coding)} can't be decoded here`);
  const pieces: Uint8Array[] = [];
  for await (const piece of zstdDecompressed([bytes])) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** As it is, where it is no longer in chunks. */
function dechunked(bytes: Buffer): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < bytes.length; ) {
    const end = bytes.indexOf(0x0a, at);
    const size = /^\s*([\da-f]{1,8})\s*(?:;.*)?\r?$/i.exec(
      bytes.toString('latin1', at, end < 0 ? bytes.length : end),
    )?.[1];
    if (size === undefined || end < 0) return pieces.length === 0 ? bytes : Buffer.concat(pieces);
    const length = Number.parseInt(size, 16);
    if (length === 0) break;
    pieces.push(bytes.subarray(end + 1, end + 1 + length));
    at = end + 1 + length;
    if (bytes[at] === 0x0d) at++;
    if (bytes[at] === 0x0a) at++;
  }
  return Buffer.concat(pieces);
}

function charsetOf(contentType: string): string | undefined {
  return /charset\s*=\s*["']?([^\s"';,]+)/i.exec(contentType)?.[1];
}

/** Servers name charsets that there are none of; the page may know better. */
function knownEncoding(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return undefined;
  }
}
