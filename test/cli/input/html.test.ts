import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateOf } from '../../../src/cli/input/page-facts.ts';
import { findBackground, paragraphs } from '../../../src/index.ts';
import { folderOf } from '../fake-io.ts';
import { read, refusal, texts } from './reading.ts';

const page = async (html: string | Uint8Array) => (await read(['-'], { format: 'html' }, html)).documents[0];
const textOf = async (html: string): Promise<string | undefined> => (await page(html))?.text;

/** As the sites of newspapers are made: a notice, a menu, the story, what else there is to read, the small print. */
const story = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="en">
<head>
  <meta charset="utf-8">
  <title>${title} | The Lock Post</title>
  <meta property="og:site_name" content="The Lock Post">
  <meta property="article:published_time" content="2031-02-11T08:30:00+03:00">
  <link rel="canonical" href="https://www.lockpost.example/news/1">
  <script>window.menu = "<p>not text</p>"; if (1 < 2) document.write('<b>no</b>');</script>
  <style>p { color: red }</style>
</head>
<body>
  <noscript><img src="pixel.gif">Please switch scripts on.</noscript>
  <div class="cookies" hidden>We use cookies.</div>
  <div style="color: red; display : none">Loading</div>
  <header><a href="/">The Lock Post</a></header>
  <nav><ul><li><a href="/n">News</a></li><li><a href="/s">Sport</a><li><a href="/w">Weather</a></ul></nav>
  <nav><a href="/a">About</a> <a href="/c">Contact</a></nav>
  <main><article>
    <h1>${title}</h1>
    <p class="by">By <span>A. Keeper</span> · <time datetime="2031-02-11">today</time></p>
    ${body}
    <figure><svg><title>Icon</title><text>9</text></svg><figcaption>The lock in&nbsp;spring.</figcaption></figure>
  </article></main>
  <aside><h2>Most read</h2><ol><li>Snow shuts the pass<li>Barge aground</ol></aside>
  <template><p>Row</p></template>
  <footer><p>© The Lock Post.<br>All rights reserved.</p></footer>
</body></html>`;

describe('a page', () => {
  it('becomes its blocks, with what it says of itself', async () => {
    const at = folderOf({
      'dam.html': story(
        'Dam holds',
        `<p>The dam <b>held</b> on Mon<i>day</i>, its
           keepers&#8217; office said.</p><p>It was   built in 1911 &amp; widened later.
         <blockquote>It is safe.</blockquote><ul><li>One gate<li>Two locks</ul>`,
      ),
    });
    expect((await read([at()])).documents).toEqual([
      {
        id: 'dam',
        date: '2031-02-11T05:30:00Z',
        source: 'The Lock Post',
        text: `The Lock Post

- News
- Sport
- Weather

About
Contact

Dam holds

By A. Keeper · today

The dam held on Monday, its keepers’ office said.

It was built in 1911 & widened later.

It is safe.

- One gate
- Two locks

The lock in\u00a0spring.

Most read

- Snow shuts the pass
- Barge aground

© The Lock Post.
All rights reserved.`,
      },
    ]);
  });

  it('gives the library paragraphs in which it tells the furniture from the story', async () => {
    const fact = 'The dam above the lock was built in 1911, and for 40 years no ship has passed it.';
    const pages = ['Snow shuts the pass', 'Barge runs aground at noon', 'Ferry line is sold again', 'Gate is repaired'];
    const at = folderOf(
      Object.fromEntries(
        pages.map((title, i) => [
          `${i}.html`,
          story(title, `<p>${title}, the keeper of gate ${i} said on day ${i}.</p>${i % 2 ? `<p>${fact}</p>` : ''}`),
        ]),
      ),
    );
    const { documents } = await read([at()]);
    const { passages } = findBackground(documents);
    const of = (role: string): string[] => passages.filter((p) => p.role === role).map((p) => p.text);
    expect(of('background')).toEqual([fact]);
    expect(of('chrome')).toEqual(
      expect.arrayContaining([
        'Snow shuts the pass',
        'News\n- Sport\n- Weather\n\nAbout\nContact',
        'All rights reserved.',
      ]),
    );
  });
});

describe('blocks', () => {
  it.each([
    ['<p>one<p>two', 'one\n\ntwo'],
    ['<div>one<div>two</div>three</div>', 'one\n\ntwo\n\nthree'],
    ['one<br>two<br><br>three', 'one\ntwo\n\nthree'],
    ['<br><br>one<br>', 'one'],
    ['<p> </p><p>&nbsp;</p><p>one</p>', 'one'],
    ['<b>on</b>e <i>two</i><span> three</span>', 'one two three'],
    ['<ul><li><p>one</p><li>two<ul><li>three</ul></ul>', '- one\n\n- two\n\n- three'],
    ['<ul><li></li></ul><p>one', 'one'],
    ['<dl><dt>one<dd>two</dl>', 'one\ntwo'],
    ['<table><tr><th>Year<th>Ships<tr><td>2030<td>41</table>', 'Year Ships\n2030 41'],
    ['<table><tr><td>one<br>two<td>three<br>four</table>', 'one\ntwo\n\nthree\nfour'],
    ['<table><tr><td><p>one</p><p>two</p></table>', 'one\n\ntwo'],
    ['<pre>\n one\n  two\n\n\n\nthree </pre>', 'one\ntwo\n\nthree'],
    ['<h2>one</h2>two<hr>three', 'one\n\ntwo\n\nthree'],
    ['one<!-- two --><![CDATA[three]]>', 'one'],
    ['<dialog>one</dialog><dialog open>two</dialog>', 'two'],
    ['<select><option>one</select>two<textarea>three</textarea>', 'two'],
    ['<div hidden><div>one</div>two<br></div>three', 'three'],
    ['<div aria-hidden="true">one</div><div hidden="until-found">two</div>', 'one\n\ntwo'],
    ['<html style="display: none"><body style="visibility:hidden" hidden><p>one', 'one'],
    ['<?xml version="1.0"?><head><title/><script src="a.js"/></head><p/><div/>one', 'one'],
    ['<p>one &lt;b&gt; &hellip; &#x15e;', 'one <b> … Ş'],
    ['<p>one</b></div></p></br>two', 'one\n\n\ntwo'.replace('\n\n\n', '\n\n')],
    ['<title>The title</title><p>one', 'The title\n\none'],
    ['<title> The\n title </title><h1></h1>', 'The title'],
    ['<title>The title</title><h1>one</h1><p>two', 'one\n\ntwo'],
    ['<head><title>one</title><p>two', 'one\n\ntwo'],
    ['<script>one</script><svg><title>two</title></svg><p>three', 'three'],
    ['', ''],
    ['<', '<'],
    ['<p>one <', 'one <'],
  ])('%s', async (html, text) => {
    expect(await textOf(html)).toBe(text);
  });

  it('are paragraphs of the library', async () => {
    const text = (await textOf(story('Dam holds', '<p>One.</p><p>Two.</p>'))) ?? '';
    const found = paragraphs(text).map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(
      expect.arrayContaining(['- News', '- Sport', 'About', 'Contact', 'Dam holds', 'One.', 'Two.']),
    );
  });

  it('hold all that is text and no markup, whatever the nesting', async () => {
    const tags = ['p', 'div', 'li', 'ul', 'b', 'span', 'table', 'tr', 'td', 'nav', 'a', 'pre', 'h1', 'form', 'article'];
    const { nodes } = fc.letrec((tie) => ({
      nodes: fc.array(tie('node'), { maxLength: 4 }).map((all) => all.join('')),
      node: fc.oneof(
        { maxDepth: 5 },
        fc.constantFrom('Word1 ', 'Word2 ', 'Word3 '),
        fc.constantFrom('<br>', '<img alt="no">', '</p>', '</div>', '<script>no</script>', '<p hidden>no</p>'),
        fc.tuple(fc.constantFrom(...tags), tie('nodes')).map(([tag, inner]) => `<${tag} class="no">${inner}</${tag}>`),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(nodes as fc.Arbitrary<string>, async (html) => {
        const text = (await textOf(html)) ?? '';
        expect(text.match(/Word\d/g)).toEqual(html.match(/Word\d/g));
        expect(text).not.toMatch(/[<>]|no|^\s|\s$|\n{3}| \n|\n /);
      }),
      { seed: 15, numRuns: 500 },
    );
  });

  it('take time that grows with the length only', async () => {
    const deep = '<div>'.repeat(20_000);
    expect(await textOf(`${deep}one`)).toBe('one');
    expect(await textOf(`<pre>${' '.repeat(500_000)}one${' '.repeat(500_000)}</pre>`)).toBe('one');
    expect(await textOf(`${'<br>'.repeat(200_000)}one`)).toBe('one');
  }, 60_000);
});

const ld = (json: string): string => `<script type="application/ld+json">${json}</script>`;

describe('the date and the source', () => {
  it.each([
    ['<meta name="DC.date.issued" content="2031-02-11">', '2031-02-11'],
    ['<meta itemprop="datePublished" content="2031-02-11T08:30Z">', '2031-02-11T08:30:00Z'],
    ['<meta name="date" content="last week"><meta name="pubdate" content="2031-02-11">', '2031-02-11'],
    ['<time datetime="2031-02-11 08:30">', '2031-02-11T08:30:00'],
    ['<time datetime="2031-02-12"></time><article><time datetime="2031-02-11">', '2031-02-11'],
    ['<time datetime="2031-02-12"></time><time itemprop="datePublished" datetime="2031-02-11">', '2031-02-11'],
    ['<time datetime="2031-02-12"></time><meta property="article:published_time" content="2031-02-11">', '2031-02-11'],
    [ld('{"@type":"NewsArticle","datePublished":"2031-02-11T08:30:00+03:00"}'), '2031-02-11T05:30:00Z'],
    [ld('[{"@type":"WebSite"},{"@graph":[{"datePublished":"soon"},{"datePublished":"2031-02-11"}]}]'), '2031-02-11'],
    [ld('{"mainEntity":{"datePublished":"2031-02-11"},"comment":{"datePublished":"2031-02-12"}}'), '2031-02-11'],
    [ld('{"itemListElement":[{"item":{"datePublished":"2031-02-10"}}]}'), undefined],
    [ld('//<![CDATA[\n{"headline":"Dam\nholds","datePublished":"2031-02-11"}\n//]]>'), '2031-02-11'],
    [ld('<!-- {"datePublished":"2031-02-11"} -->'), '2031-02-11'],
    [`${ld('{"datePublished":"2031-02-10",}')}${ld('{"datePublished":"2031-02-11"}')}`, '2031-02-11'],
    [ld('null') + ld('[[[1]]]') + ld('{"datePublished":[2031]}'), undefined],
    [ld('{"datePublished":"2031-02-11"}').replace('application', 'text'), undefined],
    [`<time datetime="2031-02-10"></time>${ld('{"datePublished":"2031-02-11"}')}`, '2031-02-11'],
    ['<meta property="og:type" name="pubdate" content="2031-02-11">', '2031-02-11'],
    ['<span itemprop="datePublished" content="2031-02-11">11 February</span>', '2031-02-11'],
    ['<del datetime="2031-02-10">shut</del><time datetime="2031-02-11">', '2031-02-11'],
    ['<time>11 February</time>', undefined],
    ['<time datetime="11 February">', undefined],
  ])('%s', async (html, date) => {
    expect((await page(html))?.date).toBe(date);
  });

  it.each([
    ['<meta property="og:site_name" content=" The\nPost "><link rel=canonical href="https://a.example/1">', 'The Post'],
    ['<link rel="canonical" href="https://www.lockpost.example/1">', 'lockpost.example'],
    ['<meta property="og:url" content="http://lockpost.example:8080/1">', 'lockpost.example'],
    ['<link rel="canonical" href="/news/1"><meta property="og:site_name" content="">', undefined],
    ['<link rel="stylesheet" href="https://a.example/1">', undefined],
  ])('%s', async (html, source) => {
    expect((await page(html))?.source).toBe(source);
  });

  it.each([
    ['2031-02-11T08:30:15.250+03:00', '2031-02-11T05:30:15Z'],
    ['2031-02-11T00:30-0500', '2031-02-11T05:30:00Z'],
    ['2031-02-11T00:30+05', '2031-02-10T19:30:00Z'],
    ['2031-02-11t08:30:15z', '2031-02-11T08:30:15Z'],
    ['2031-02-30T25:00', undefined],
    ['2031-13-01', undefined],
    ['2031', undefined],
    ['2031-02-11 and more', undefined],
  ])('%s is %s', (text, date) => {
    expect(dateOf(text)).toBe(date);
  });
});

describe('the encoding of a page', () => {
  const legacy = (declaration: string): Buffer =>
    Buffer.concat([Buffer.from(`<html><head>${declaration}</head><p>`), Buffer.from([0xde, 0x65, 0x92, 0x73])]);

  it.each([
    ['<meta charset="windows-1254">', 'Şe’s'],
    ["<META http-equiv=Content-Type content='text/html; charset=ISO-8859-9'>", 'Şe’s'],
    ['<meta name="a" content="b"/><meta charset=windows-1252 />', 'Þe’s'],
    ['<!-- <meta charset="utf-8"> --><meta charset="windows-1254">', 'Şe’s'],
    [`${'<link href="a.css">'.repeat(500)}<meta charset="windows-1254">`, 'Şe’s'],
  ])('is the declared one: %s', async (declaration, text) => {
    expect((await page(legacy(declaration)))?.text).toBe(text);
  });

  it.each([
    ['a byte order mark', Buffer.from('\ufeff<meta charset="latin1"><p>Ş', 'utf8')],
    ['UTF-16', Buffer.from('\ufeff<meta charset="utf-16"><p>Ş', 'utf16le')],
    ['UTF-8 by the declaration of UTF-16', Buffer.from('<meta charset="utf-16"><p>Ş')],
    ['UTF-8 without any', Buffer.from('<p>Ş')],
    ['an XML declaration', Buffer.from([...Buffer.from('<?xml version="1.0" encoding="ISO-8859-9"?><p>'), 0xde])],
  ])('is told by %s', async (_, bytes) => {
    expect((await page(bytes))?.text).toBe('Ş');
  });

  it('that is unknown, or another than declared, is an error', async () => {
    const at = folderOf({
      'a.html': '<meta charset="klingon">',
      'b.html': legacy(''),
      'c.html': Buffer.from([...Buffer.from('<meta charset="shift_jis">'), 0x82, 0xa0, 0x82, 0x20]),
    });
    expect(await refusal(read([at('a.html')]))).toBe(
      `dejalu: ${at('a.html')}: the page declares the charset "klingon", which is not known`,
    );
    expect(await refusal(read([at('b.html')]))).toBe(
      `dejalu: ${at('b.html')} byte 22 is 0xde, which is no UTF-8 there: declare its charset, or save it as UTF-8; --skip-bad reads such bytes as U+FFFD`,
    );
    expect(await refusal(read([at('c.html')]))).toContain('byte 28 is 0x82, which is no SHIFT_JIS there');
    expect(texts(await read([at('c.html')], { skipBad: true }))).toEqual(['あ\ufffd']);
  });
});
