/**
 * Which inputs there are, as the help of the commands tells it.
 */

/** Lines of at most 80 columns, for the end of a command's help. */
export const INPUT_HELP = `
INPUT is any number of
  text files     one document each, its id the file name without extension
  folders        all files in them and below, but for hidden ones, by name; the
                 path below the folder is part of the id
  .jsonl files   {"id", "text", "date"?, "source"?} a line; also .ndjson, and
                 either with .gz
  -              standard input, as .jsonl`;
