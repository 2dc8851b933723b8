/**
 * Text that others wrote, made safe to stand in a page: as HTML, and as JSON within a script element.
 * Whatever is in it, it ends no element, opens none and turns no text round. O(length).
 */
import { named } from './controls.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For the text of an element or the value of an attribute in quotes. */
export function escapeHtml(text: string): string {
  return named(text)
    .replace(/[&<>"']/g, (character) => ENTITIES[character])
    .replace(/\p{Surrogate}/gu, '\ufffd');
}

/** A value as JSON that is inert in a script element, and in an editor that obeys bidi controls. */
export function inertJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[<>&\p{Zl}\p{Zp}\p{Bidi_Control}\ufeff]|(?![\n])\p{Cc}/gu,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
