/**
 * A document as a bar: its paragraphs from left to right, as long as they have words, coloured by what they are. What it says in
 * colours stands beside it in figures.
 */
import type { DocumentData } from '../page.ts';
import { svg } from './element.ts';
import { paragraphsOf } from './model.ts';

export const PARTS = ['fresh', 'background', 'chrome', 'formula', 'copy'] as const;
type Part = (typeof PARTS)[number];
export type Shares = Record<Part, number>;

const WIDTH = 1000;
/** More than the error of a sum of widths. */
const EPSILON = 1e-6;

export function documentBar(document: DocumentData): SVGSVGElement {
  const paragraphs = paragraphsOf(document);
  const length = Math.max(
    1,
    paragraphs.reduce((sum, { words }) => sum + words, 0),
  );
  const paths = noPaths();
  let at = 0;
  for (const { words, ...shares } of paragraphs) {
    const width = (WIDTH * words) / length;
    // A gap between paragraphs, as far as there is room for it; none behind the last.
    const gap = at + width < WIDTH - EPSILON ? Math.min(3, width / 4) : 0;
    const fresh = freshOf(shares);
    let from = at;
    for (const part of PARTS) {
      const share = part === 'fresh' ? fresh : shares[part];
      const to = from + (width - gap) * share;
      if (share > 0)
        paths[part] += `M${Math.round(from * 10) / 10} 0H${Math.round(to * 10) / 10}V1H${Math.round(from * 10) / 10}z`;
      from = to;
    }
    at += width;
  }
  return bar(paths);
}

/** Shares of a whole, one after the other. */
export function shareBar(shares: Shares): SVGSVGElement {
  const paths = noPaths();
  let at = 0;
  for (const part of PARTS) {
    const to = at + WIDTH * shares[part];
    if (shares[part] > 0) paths[part] = `M${at} 0H${to < WIDTH - EPSILON ? Math.max(at, to - 2) : WIDTH}V1H${at}z`;
    at = to;
  }
  return bar(paths);
}

function bar(paths: Readonly<Record<Part, string>>): SVGSVGElement {
  const drawn = PARTS.filter((part) => paths[part] !== '').map((part) => svg('path', { class: part, d: paths[part] }));
  const box = { viewBox: `0 0 ${WIDTH} 1`, preserveAspectRatio: 'none', 'aria-hidden': 'true' };
  return svg('svg', { class: 'bar', ...box }, ...drawn);
}

/** What of the documents' words is what. */
export function sharesOf(documents: readonly DocumentData[]): Shares {
  const sum: Shares = { fresh: 0, background: 0, chrome: 0, formula: 0, copy: 0 };
  let length = 0;
  for (const document of documents) {
    for (const { words, ...shares } of paragraphsOf(document)) {
      length += words;
      for (const part of PARTS) if (part !== 'fresh') sum[part] += words * shares[part];
    }
  }
  if (length === 0) return { ...sum, fresh: 1 };
  for (const part of PARTS) sum[part] /= length;
  sum.fresh = freshOf(sum);
  return sum;
}

/** What is left of a whole. */
export function freshOf({ background, chrome, formula, copy }: Omit<Shares, 'fresh'>): number {
  return Math.max(0, 1 - background - chrome - formula - copy);
}

function noPaths(): Record<Part, string> {
  return { fresh: '', background: '', chrome: '', formula: '', copy: '' };
}
