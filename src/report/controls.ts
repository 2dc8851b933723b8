/**
 * Characters that could hide or turn round what a reader sees: control characters and those that steer the direction of
 * text. The page shows each by its name instead of obeying it. Tabs and line ends are left alone.
 */

export const CONTROL = /(?![\t\n\r])[\p{Cc}\p{Bidi_Control}]/u;

/** Names as in UAX #9. */
const NAMES: Readonly<Record<string, string>> = {
  '\0': 'NUL',
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
};

const ALL = new RegExp(CONTROL.source, 'gu');

/** The text with names in place of them: for where no element can stand, as in a title or a list to choose from. */
export function named(text: string): string {
  return text.replace(ALL, (character) => `[${controlName(character)}]`);
}

/** What to call one of them: RLO, U+0007. */
export function controlName(character: string): string {
  return NAMES[character] ?? `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}
