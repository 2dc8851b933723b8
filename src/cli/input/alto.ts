/**
 * Scanned pages: ALTO 2 to 4. A block is a paragraph, its lines are lines; blocks stand in the order of reading, where
 * the file has one, else as in the file. A word that is cut at the end of a line is joined where the file has the whole
 * of it; otherwise its hyphen and the line end stay, and the library joins them. hOCR is HTML: page.ts has its lines.
 */
import { recordReader } from './columns.ts';
import { type Element, elementsIn, isElement, lineIn, localName, type Xml } from './elements.ts';
import type { Entry, Source } from './reader.ts';

export function* readAlto({ root }: Xml, { id, name, columns }: Source): Generator<Entry> {
  const pages = elementsIn(root.children, 'Page');
  if (pages.length === 0) throw new Error('ALTO without <Page>');
  const order = new Map(
    elementsIn(root.children, 'ReadingOrder')
      .flatMap(refsIn)
      .map((ref, i) => [ref, i] as const),
  );
  const last = order.size;
  const blocks = pages.flatMap((page) => elementsIn(page.children, 'TextBlock'));
  const placeOf = ({ attribs }: Element): number => order.get(attribs['ID'] ?? '') ?? last;
  const sorted = last === 0 ? blocks : [...blocks].sort((a, b) => placeOf(a) - placeOf(b));
  const text = sorted.map(blockText).filter(Boolean).join('\n\n');
  const record = { id, text, title: lineIn(root.children, 'fileName') };
  yield { document: recordReader(columns, name, ['id', 'text', 'title'])(record, 1) };
}

function refsIn(element: Element): string[] {
  const ref = element.attribs['REF'];
  return [...(ref === undefined ? [] : [ref]), ...element.children.filter(isElement).flatMap(refsIn)];
}

function blockText(block: Element): string {
  return elementsIn(block.children, 'TextLine').map(lineText).filter(Boolean).join('\n');
}

function lineText(line: Element): string {
  let text = '';
  for (const part of line.children.filter(isElement)) {
    const { CONTENT = '', SUBS_TYPE, SUBS_CONTENT } = part.attribs;
    const name = localName(part);
    if (name === 'SP') text += ' ';
    else if (name === 'HYP') text += joined(line) ? '' : CONTENT || '-';
    else if (name === 'String' && !(SUBS_CONTENT && SUBS_TYPE === 'HypPart2')) {
      // Files without SP are common: what stands side by side are words.
      const gap = text === '' || text.endsWith(' ') ? '' : ' ';
      text += gap + (SUBS_CONTENT && SUBS_TYPE === 'HypPart1' ? SUBS_CONTENT : CONTENT);
    }
  }
  return text.trim();
}

/** Whether the word that is cut at the end of the line is there as a whole. */
function joined(line: Element): boolean {
  return elementsIn(line.children, 'String').some(
    ({ attribs }) => attribs['SUBS_TYPE'] === 'HypPart1' && Boolean(attribs['SUBS_CONTENT']),
  );
}
