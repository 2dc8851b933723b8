/**
 * Elements of XML as htmlparser2 gives them. Names without their prefix: feeds and agencies choose prefixes as they like.
 * O(nodes).
 */
import type { PageReader } from './page.ts';

export type Dom = ReturnType<typeof import('htmlparser2').parseDocument>;
export type ChildNode = Dom['children'][number];
export type Element = Extract<ChildNode, { attribs: unknown }>;

/** The root and the whole text of a file of XML. */
export interface Xml {
  readonly root: Element;
  readonly text: string;
}

export function isElement(node: ChildNode): node is Element {
  return node.type === 'tag' || node.type === 'script' || node.type === 'style';
}

export function localName({ name }: Element): string {
  return name.slice(name.indexOf(':') + 1);
}

/** All elements of these local names, in the order of the document; not those inside of another that is given. */
export function elementsIn(nodes: readonly ChildNode[], ...names: readonly string[]): Element[] {
  return nodes.filter(isElement).flatMap((element) => {
    return names.includes(localName(element)) ? [element] : elementsIn(element.children, ...names);
  });
}

/** The text inside the first element of this name, on one line; undefined if there is none. */
export function lineIn(nodes: readonly ChildNode[], ...names: readonly string[]): string | undefined {
  const [first] = elementsIn(nodes, ...names);
  return first === undefined ? undefined : contentOf(first.children).replace(/\s+/g, ' ').trim() || undefined;
}

export function contentOf(nodes: readonly ChildNode[]): string {
  return nodes
    .map((node) => ('children' in node ? contentOf(node.children) : node.type === 'text' ? node.data : ''))
    .join('');
}

/**
 * Shows the nodes to a reader of pages.
 * @param renamed elements that pages have under another name
 */
export function visit(
  nodes: readonly ChildNode[],
  page: PageReader,
  renamed: ReadonlyMap<string, string> = NONE,
): void {
  for (const node of nodes) {
    if (node.type === 'text') page.ontext(node.data);
    else if (node.type === 'cdata') visit(node.children, page, renamed);
    else if (isElement(node)) {
      const name = renamed.get(localName(node)) ?? localName(node).toLowerCase();
      page.onopentag(name, node.attribs);
      visit(node.children, page, renamed);
      page.onclosetag(name);
    }
  }
}

const NONE: ReadonlyMap<string, string> = new Map();
