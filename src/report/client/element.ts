/**
 * Elements, and text of stories within them. Text becomes text nodes and nothing else: no markup is ever parsed.
 */
import { CONTROL, controlName } from '../controls.ts';

export type Child = Node | string | undefined;
type Attributes = Readonly<Record<string, string | number | boolean | undefined>>;

const SVG = 'http://www.w3.org/2000/svg';

/** An attribute that is undefined or false is left out; true is one without a value. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: Child[]
): HTMLElementTagNameMap[K] {
  return filled(document.createElement(name), attributes, children);
}

export function svg<K extends keyof SVGElementTagNameMap>(
  name: K,
  attributes: Attributes,
  ...children: Child[]
): SVGElementTagNameMap[K] {
  return filled(document.createElementNS(SVG, name) as SVGElementTagNameMap[K], attributes, children);
}

function filled<E extends Element>(made: E, attributes: Attributes, children: readonly Child[]): E {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const child of children) if (child !== undefined) made.append(child);
  return made;
}

/**
 * Text of a story, with its control characters shown by name. They stay in the text where nothing is displayed, so
 * that what the page holds is what the story says.
 */
export function storyText(text: string): Node {
  if (!CONTROL.test(text)) return document.createTextNode(text);
  const whole = document.createDocumentFragment();
  for (const part of text.split(new RegExp(`(${CONTROL.source})`, 'u'))) {
    if (!CONTROL.test(part)) whole.append(part);
    else whole.append(element('span', { class: 'control', 'data-name': controlName(part) }, element('s', {}, part)));
  }
  return whole;
}

/** A name that others chose: an id, a source. Its direction is its own. */
export function name(text: string): HTMLElement {
  return element('bdi', {}, storyText(text));
}
