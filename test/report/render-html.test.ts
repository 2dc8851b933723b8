import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { findBackground } from '../../src/background.ts';
import { reportJson } from '../../src/cli/json.ts';
import { renderHtml } from '../../src/report/render-html.ts';
import { codeOf } from '../error-code.ts';
import { hostile, shipped } from './corpus.ts';

const { documents, report } = shipped;

function wordOf({ 0: text, index }: RegExpMatchArray) {
  const start = index ?? 0;
  return { text, start, end: start + text.length };
}

describe('renderHtml', () => {
  it('gives the same bytes for the same report, read back from JSON or not, whatever order the documents come in', () => {
    const page = renderHtml(report, documents);
    expect(renderHtml(report, [...documents].reverse())).toBe(page);
    expect(renderHtml(report, [...documents, { id: 'other', text: 'other' }])).toBe(page);
    expect(renderHtml(JSON.parse(JSON.stringify(report)), documents)).toBe(page);
    expect(renderHtml(JSON.parse([...reportJson(report)].join('')), documents)).toBe(page);
  });

  it('lets run its own program and style and nothing else', () => {
    const page = renderHtml(report, documents);
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)?.[1] ?? '';
    const hash = (text = '') => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    const directives = new Map(policy.split('; ').map((part) => [part.split(' ')[0], part.split(' ').slice(1)]));
    expect(directives.get('default-src')).toEqual(["'none'"]);
    expect(directives.get('script-src')).toEqual([hash(/<script>(.*?)<\/script>/s.exec(page)?.[1])]);
    expect(directives.get('style-src')).toEqual([hash(/<style>(.*?)<\/style>/s.exec(page)?.[1])]);
    expect(page).not.toMatch(/\b(?:src|href)="?(?!#|data:,)[a-z]/i);
  });

  it('keeps the data of hostile stories inert: no markup, no control that turns text round', () => {
    const page = renderHtml(hostile.report, hostile.documents, { title: '</title><script>alert(1)</script>' });
    const data = /<script type="application\/json" id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '';
    expect(data).not.toMatch(/[<>&\p{Bidi_Control}\u2028\u2029]/u);
    const texts = JSON.parse(data).documents.map(({ text }: { text: string }) => text);
    expect(texts).toEqual(hostile.documents.map(({ text }) => text));
    expect(page.match(/<script/g)).toHaveLength(2);
    expect(page.match(/<style/g)).toHaveLength(1);
    expect(page).toContain('<title>&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;</title>');
    expect(page).not.toMatch(/\p{Surrogate}/u);
  });

  it.each([
    ['the built-in words', undefined],
    // A word is a run of letters and hyphens, so that "plain-text" is one.
    ['own words', (text: string) => [...text.matchAll(/[\p{L}\p{M}\d-]+/gu)].map(wordOf)],
  ])('tells differences as the report does, by %s', (_, tokenizer) => {
    const own = findBackground(documents, { tokenizer });
    const page = renderHtml(own, documents, { tokenizer });
    const { passages } = JSON.parse(/id="data">(.*?)<\/script>/s.exec(page)?.[1] ?? '');
    let told = 0;
    for (const [i, { variants }] of own.passages.entries()) {
      const [typical] = variants;
      for (const [v, { text, changes }] of variants.entries()) {
        const rows: number[] = passages[i].variants[v].differences;
        const words = changes.map((_, k) => {
          const [, fromStart, fromEnd, toStart, toEnd] = rows.slice(5 * k, 5 * k + 5);
          return { from: typical?.text.slice(fromStart, fromEnd), to: text.slice(toStart, toEnd) };
        });
        expect(rows).toHaveLength(5 * changes.length);
        expect(words).toEqual(changes.map(({ from, to }) => ({ from, to })));
        told += changes.length;
      }
    }
    expect(told).toBeGreaterThan(20);
  });

  it('is a page for nothing too', () => {
    const nothing = { passages: [], documents: [], stories: [], carriers: [], followUps: [], warnings: [] };
    expect(renderHtml(nothing, [])).toContain('</html>');
  });

  it('says so where the page would be longer than a string can be', () => {
    const stringify = vi.spyOn(JSON, 'stringify').mockImplementation(() => {
      throw new RangeError('Invalid string length');
    });
    try {
      expect(codeOf(() => renderHtml(report, documents))).toBe('unsupported');
    } finally {
      stringify.mockRestore();
    }
  });

  it('refuses what it was not made for, and says so', () => {
    expect(codeOf(() => renderHtml(report, documents.slice(1)))).toBe('bad-document');
    expect(
      codeOf(() =>
        renderHtml(
          report,
          documents.map((d) => ({ ...d, id: `${d.id}!` })),
        ),
      ),
    ).toBe('bad-document');
    expect(
      codeOf(() =>
        renderHtml(
          report,
          documents.map((d) => ({ ...d, text: 'short' })),
        ),
      ),
    ).toBe('bad-document');
    const without = { ...report, documents: report.documents.slice(1) };
    expect(codeOf(() => renderHtml(without, documents))).toBe('bad-document');
    expect(codeOf(() => renderHtml({} as never, documents))).toBe('bad-document');
    expect(codeOf(() => renderHtml(report, documents, { titel: 'x' } as never))).toBe('unknown-option');
    expect(codeOf(() => renderHtml(report, documents, { title: ' ' }))).toBe('bad-option');
    expect(codeOf(() => renderHtml(report, documents, { tokenizer: 'words' } as never))).toBe('bad-option');
  });
});
