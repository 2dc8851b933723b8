/** Formats that hold documents: each from a file as programs write it, and from broken ones. */
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { folderOf } from '../fake-io.ts';
import { ids, read, refusal, texts } from './reading.ts';

const one = async (name: string, body: string | Buffer) => read([folderOf({ [name]: body })(name)]);
const refused = async (name: string, body: string | Buffer) => {
  const path = folderOf({ [name]: body })(name);
  return (await refusal(read([path]))).replace(`dejalu: ${path}`, '');
};

const RSS = `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>Quay &amp; Lock</title><link>http://quay.example</link><item><guid>0012</guid><title>Shut</title>
<description>short</description><content:encoded><![CDATA[<p>One.</p><p>Two <em>not</em> three.</p>]]></content:encoded>
<pubDate>Tue, 11 Feb 2031 04:00:00 EST</pubDate></item><item><guid>12</guid><description>Plain.</description></item>
</channel></rss>`;

describe('feeds', () => {
  it('have a document an entry, ids as they are written, the whole before the summary', async () => {
    const reading = await one('a.rss', RSS);
    expect(ids(reading)).toEqual(['0012', '12']);
    expect(texts(reading)).toEqual(['One.\n\nTwo not three.', 'Plain.']);
    expect(reading.documents[0]).toMatchObject({ source: 'Quay & Lock', date: 'Tue, 11 Feb 2031 04:00:00 EST' });
  });

  it('that are cut, or are none, are refused', async () => {
    expect(await refused('a.rss', RSS.slice(0, 400))).toBe(': it ends too early: </rss> is missing');
    expect(await refused('a.xml', '<notes><note/></notes>')).toContain('its root element is <notes>');
  });
});

const record = (type: string, body: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`WARC/1.0\r\nWARC-Type: ${type}\r\nWARC-Target-URI: http://quay.example/a\r\n`),
    Buffer.from(
      `WARC-Date: 2031-02-11T00:00:00Z\r\nContent-Type: text/plain\r\nContent-Length: ${body.length}\r\n\r\n`,
    ),
    body,
    Buffer.from('\r\n\r\n'),
  ]);
const page = gzipSync(Buffer.from('<p>caf\xe9</p>', 'latin1'));
const response = Buffer.concat([
  Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1252\r\nContent-Encoding: GZIP\r\n'),
  Buffer.from(`Transfer-Encoding: chunked\r\n\r\n${page.length.toString(16)}\r\n`),
  page,
  Buffer.from('\r\n0\r\n\r\n'),
]);
const records = [record('response', response), record('conversion', Buffer.from('Plain.'))];

describe('web archives', () => {
  it('have codings and charsets undone, and addresses as ids', async () => {
    const reading = await one('a.warc.gz', Buffer.concat(records.map((each) => gzipSync(each))));
    expect(texts(reading)).toEqual(['café', 'Plain.']);
    expect(ids(reading)).toEqual(['http://quay.example/a', 'http://quay.example/a 2031-02-11T00:00:00Z']);
    expect(reading.documents[0]?.source).toBe('quay.example');
  });

  it('that are cut give what is whole', async () => {
    const path = folderOf({ 'a.warc': Buffer.concat(records).subarray(0, -7) })('a.warc');
    expect(await refusal(read([path]))).toContain(`${path} record 2: it ends too early: 3 of 6 bytes are there`);
    expect(texts(await read([path], { skipBad: true }))).toEqual(['café']);
    expect(await refused('a.warc', 'no archive\n')).toContain('record 1 does not begin with WARC/1.0');
  });
});

describe('captions, mail, pages of scanners and agencies', () => {
  it('captions that roll up are read once, without tags', async () => {
    const cues = ['<v Ana>the lock &amp; quay', 'the lock & quay\nwas shut', '', 'was shut\nat nine'];
    const vtt = cues.map((cue, i) => `00:0${i}.000 --> 00:0${i + 1}.000\r\n${cue.replace('\n', '\r\n')}\r\n`);
    expect(texts(await one('a.vtt', `WEBVTT\r\n\r\n${vtt.join('\r\n')}`))).toEqual([
      'the lock & quay\nwas shut\nat nine',
    ]);
    expect(await refused('a.srt', 'no captions')).toContain('no line has times');
  });

  it('mail flows by the depth of its quotes, and keeps its date', async () => {
    const head = 'From: Ana <ana@quay.example>\nSubject: s\nDate: Tue, 11 Feb 2031 04:00:00 EST\nMessage-ID: <1@q>\n';
    const body = 'The lock \nwas shut.\n> at \n> nine?\nYes.\n';
    const mail = `${head}Content-Type: text/plain; charset=utf-8; format=flowed\n\n${body}`;
    const [document] = (await one('a.eml', mail)).documents;
    expect(document).toMatchObject({ id: '1@q', source: 'quay.example', date: 'Tue, 11 Feb 2031 04:00:00 EST' });
    expect(document?.text).toBe('The lock was shut.\n> at nine?\nYes.');
    expect(await refused('a.eml', 'no mail')).toContain('its head has no From');
    const parts = `${head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nOne.\n`;
    expect(await refused('a.eml', parts)).toContain('the boundary --b-- that closes it is missing');
  });

  it('ALTO has whole words, NITF its paragraphs', async () => {
    const word = (content: string, more = '') => `<String CONTENT="${content}" ${more}/>`;
    const whole = 'SUBS_CONTENT="harbour"';
    const lines = [`${word('the')}<SP/>${word('har', `SUBS_TYPE="HypPart1" ${whole}`)}<HYP CONTENT="-"/>`];
    lines.push(`${word('bour', `SUBS_TYPE="HypPart2" ${whole}`)}<SP/>${word('wall')}`);
    const block = lines.map((line) => `<TextLine>${line}</TextLine>`).join('');
    const alto = `<alto><Layout><Page><PrintSpace><TextBlock>${block}</TextBlock></PrintSpace></Page></Layout></alto>`;
    expect(texts(await one('a.xml', alto))).toEqual(['the harbour\nwall']);
    const body =
      '<body><body.head><hedline><hl1>Shut</hl1></hedline></body.head><body.content><p>One.</p><p>Two.</p></body.content></body>';
    expect(texts(await one('a.xml', `<nitf>${body}</nitf>`))).toEqual(['One.\n\nTwo.']);
  });
});

describe('what is no prose', () => {
  it.each([
    ['a.txt', '%PDF-1.7', 'it is a PDF: turn it into text first: pdftotext'],
    ['a.txt', '<?xml version="1.0"?><a/>', 'it is XML: say --format xml'],
    ['a.txt', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'it is a picture'],
    ['a.jsonl', 'PK\x03\x04', 'it is a zip archive'],
    ['a.csv', gzipSync('id,text\n'), 'it is compressed by gzip: end its name with .gz'],
    ['a.log', 'text', '.log is no format that dejalu reads; --format text reads it as plain text'],
    ['a.pdf', 'text', 'pdftotext'],
    ['a.docx', 'text', 'no DOCX, or a broken one'],
  ])('%s is refused', async (name, body, message) => expect(await refused(name, body)).toContain(message));

  it('nor the folder beside a saved page', async () => {
    const at = folderOf({ 'a.html': '<p>One.</p>', 'a_files/frame.html': '<p>x</p>', 'b_files/c.txt': 'Two.' });
    const reading = await read([at()]);
    expect(texts(reading)).toEqual(['One.', 'Two.']);
    expect(reading.passedOver).toEqual([`${at('a_files')} (belongs to a.html)`]);
  });
});
