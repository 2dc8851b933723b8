/**
 * Of names, the one that was probably meant: for a value or id that does not exist, as commander does it for options.
 */
import { InvalidArgumentError, Option } from 'commander';
import { distance } from 'fastest-levenshtein';

/** Edits per letter that still make a likely slip. */
const LIKELY = 0.34;

/** `; did you mean "x"?`, or nothing where no name is near. Edits are counted without regard to case. */
export function suggestion(word: string, names: Iterable<string>): string {
  const wanted = word.toLowerCase();
  let best: string | undefined;
  // What shares no letter is no slip.
  let least = Math.min(word.length, Math.max(1, Math.floor(word.length * LIKELY)) + 1);
  for (const name of names) {
    const known = name.toLowerCase();
    // The end of a path is how people name a file.
    const edits = known.endsWith(`/${wanted}`) || wanted.endsWith(`/${known}`) ? 0.5 : editsOf(wanted, known, least);
    if (edits >= least) continue;
    best = name;
    least = edits;
  }
  return best === undefined ? '' : `; did you mean ${JSON.stringify(best)}?`;
}

function editsOf(a: string, b: string, limit: number): number {
  return Math.abs(a.length - b.length) >= limit ? limit : distance(a, b);
}

/** An option whose values are names. What is none of them is refused with the nearest one. */
export function oneOf(flags: string, description: string, values: readonly string[], preset?: string): Option {
  const option = new Option(flags, `${description} ${values.join(', ')}`).argParser((value) => {
    if (values.includes(value)) return value;
    throw new InvalidArgumentError(`It must be one of ${values.join(', ')}${suggestion(value, values)}`);
  });
  return preset === undefined ? option : option.default(preset, preset);
}
