/**
 * Messages (.eml), folders of them (.mbox) and pages saved as one (MHTML), through postal-mime. The text of a message is
 * its plain part, or else its HTML; what it quotes stays and is marked by `> ` as in the mail. The date is left as its
 * head has it. O(length); a message is held whole.
 */
import type { Email } from 'postal-mime';
import { wholeOf } from './bytes.ts';
import { recordReader } from './columns.ts';
import { pageText } from './decode.ts';
import { linesOf } from './lines.ts';
import { htmlToText } from './markup.ts';
import { headEnd, parts } from './mime.ts';
import { PageReader } from './page.ts';
import { peer } from './peer.ts';
import type { Entry, Source } from './reader.ts';

const MESSAGE = ['id', 'text', 'date', 'source', 'title', 'author'];

export async function* readMail(source: Source): AsyncGenerator<Entry> {
  const document = await messageReader(source);
  yield { document: await document(await wholeOf(source.chunks()), source.id, 1) };
}

/** A line «From …» after an empty one begins a message; in a text it is written «>From …». */
export async function* readMbox(source: Source): AsyncGenerator<Entry> {
  const document = await messageReader(source);
  let number = 0;
  let lines: Buffer[] | undefined;
  let empty = true;
  const message = async (begun: readonly Buffer[]): Promise<Entry> => {
    number++;
    return {
      unit: 'message',
      number,
      document: await document(Buffer.concat(begun), `${source.name}#${number}`, number),
    };
  };
  for await (const line of linesOf(asBuffers(source.chunks()))) {
    if (empty && line.toString('latin1', 0, 5) === 'From ') {
      if (lines) yield await message(lines);
      lines = [];
    } else if (lines) lines.push(/^>+From /.test(line.toString('latin1', 0, 99)) ? line.subarray(1) : line, LINE_END);
    else if (line.length > 1) throw new Error('no mbox: it does not begin with a line «From …»');
    empty = line.length === 0 || (line.length === 1 && line[0] === 0x0d);
  }
  if (lines) yield await message(lines);
}

const LINE_END = Buffer.from('\n');

async function* asBuffers(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  // A copy: whoever made the chunk may use its memory again.
  for await (const chunk of chunks) yield Buffer.from(chunk);
}

async function messageReader({ name, columns, notice }: Source) {
  const { default: PostalMime } = await peer(() => import('postal-mime'), 'postal-mime', 'Mail');
  const documentOf = recordReader(columns, name, MESSAGE);
  return async (bytes: Buffer, nameless: string, number: number) => {
    const { bytes: kept, flowed, delSp } = withoutFlow(bytes);
    let mail: Email;
    try {
      mail = await PostalMime.parse(kept);
    } catch (cause) {
      return new Error(`broken mail: ${(cause as Error).message}`, { cause });
    }
    const head = (key: string): string | undefined => mail.headers.find((each) => each.key === key)?.value;
    if (!['from', 'date', 'subject', 'message-id', 'to'].some((key) => head(key) !== undefined)) {
      return new Error('no mail: its head has no From, To, Date, Subject or Message-ID');
    }
    const open = parts(bytes)?.cut;
    if (open) return new Error(`it ends too early: the boundary --${open}-- that closes it is missing`);
    const text = mail.text ?? (mail.html === undefined ? '' : (await htmlToText('HTML in a mail'))(mail.html));
    if (text.includes('\ufffd')) notice(`${name} message ${number}: bytes that are not in its encoding read as U+FFFD`);
    const { address, name: author } = mail.from ?? {};
    const record = {
      id: mail.messageId?.replace(/^<|>$/g, '') || nameless,
      text: (flowed ? unflowed(text, delSp) : text).trim(),
      date: head('date'),
      source: address?.slice(address.lastIndexOf('@') + 1) || undefined,
      title: mail.subject,
      author: author || address,
    };
    return documentOf(record, number);
  };
}

const FLOWED = /^(content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?[;\s])format(?=\s*=\s*"?flowed)/gim;
const DEL_SP = /^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*?[;\s]delsp\s*=\s*"?yes/im;

/**
 * postal-mime joins flowed lines without regard to how deep they are quoted, so that a mark stands inside a sentence:
 * it is not told that they flow.
 */
function withoutFlow(bytes: Buffer): { bytes: Buffer; flowed: boolean; delSp: boolean } {
  const head = bytes.toString('latin1');
  const changed = head.replace(FLOWED, '$1x-flow');
  const flowed = changed !== head;
  return { bytes: flowed ? Buffer.from(changed, 'latin1') : bytes, flowed, delSp: flowed && DEL_SP.test(head) };
}

/** RFC 3676: a line that ends in a blank goes on in the next of the same depth. */
export function unflowed(text: string, delSp: boolean): string {
  const out: string[] = [];
  let open: { depth: number; line: string } | undefined;
  const close = (): void => {
    if (open) out.push(open.depth === 0 ? open.line : `${'>'.repeat(open.depth)} ${open.line}`);
    open = undefined;
  };
  for (const raw of text.split(/\r?\n/)) {
    const depth = /^>*/.exec(raw)?.[0].length ?? 0;
    const line = raw.slice(depth).replace(/^ /, '');
    const signature = line === '-- ';
    if (open && (open.depth !== depth || signature)) close();
    const all: string = (open?.line ?? '') + line;
    open = { depth, line: all };
    if (signature || !line.endsWith(' ')) close();
    else if (delSp) open.line = all.slice(0, -1);
  }
  close();
  return out.join('\n');
}

/** MHTML: of the parts the page itself, not what its frames and styles are. */
export async function* readMhtml({ id, name, columns, chunks, onDamage, encoding }: Source): AsyncGenerator<Entry> {
  const { default: PostalMime } = await peer(() => import('postal-mime'), 'postal-mime', 'MHTML');
  const { Parser } = await peer(() => import('htmlparser2'), 'htmlparser2', 'MHTML');
  const bytes = await wholeOf(chunks());
  const whole = parts(bytes);
  if (whole === undefined) throw new Error('no MHTML: its head has no Content-Type with a boundary');
  const pages = whole.parts.filter((part) => /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(headOf(part)));
  const location = /^snapshot-content-location:\s*(\S+)/im.exec(headOf(bytes))?.[1];
  const start = /\bstart\s*=\s*"?(<[^>]+>)/i.exec(headOf(bytes))?.[1];
  const root =
    pages.find((part) => start !== undefined && headOf(part).includes(start)) ??
    pages.find((part) => location !== undefined && headOf(part).includes(location)) ??
    pages[0];
  if (root === undefined) throw new Error('MHTML without a part that is a page of HTML');
  if (whole.cut && root === whole.parts.at(-1)) {
    throw new Error(`it ends too early: the boundary --${whole.cut}-- that closes it is missing`);
  }
  // As a file in the mail, so that its bytes come as they are: the page declares its own charset.
  const attached = Buffer.from(
    root
      .toString('latin1')
      .replace(/^content-type:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*/im, 'Content-Type: application/x-page'),
    'latin1',
  );
  const [file] = (await PostalMime.parse(attached, { attachmentEncoding: 'arraybuffer' })).attachments;
  const charset = /charset\s*=\s*"?([^\s";]+)/i.exec(headOf(root))?.[1];
  const html = pageText(Buffer.from(file?.content as ArrayBuffer), onDamage, encoding ?? charset);
  const page = new PageReader();
  new Parser(page, {}).end(html);
  const { text, date, source } = page.document(id);
  const record = { id, text, date, source, link: location };
  yield { document: recordReader(columns, name, ['id', 'text', 'date', 'source', 'link'])(record, 1) };
}

function headOf(bytes: Buffer): string {
  return bytes.toString('latin1', 0, headEnd(bytes)).replace(/\r?\n[ \t]+/g, ' ');
}
