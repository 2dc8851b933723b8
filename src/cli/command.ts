/**
 * The command line: which commands and options there are, what they mean, and which exit code an outcome gives.
 * What the commands do is in scan.ts and dedupe.ts.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { DejaluError } from '../index.ts';
import { dedupeCommand } from './dedupe-command.ts';
import { COLUMNS_OPTION, FORMAT_OPTION, INPUT_HELP, SKIP_BAD_OPTION } from './input/formats.ts';
import type { Io } from './io.ts';
import { scanCommand } from './scan-command.ts';
import { printable } from './terminal.ts';

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

const EXIT_CODES = '\nExit code: 0 done, 1 failed, 2 wrong use.';

const KEEP = ['first', 'longest', 'typical', 'earliest', 'preferSource', 'none'];

/** Runs the command with the arguments after its name. Writes to `io` only. @returns the exit code */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  try {
    await commandOf(io).parseAsync(argv, { from: 'user' });
    return DONE;
  } catch (error) {
    return exitCodeOf(error, io);
  }
}

function commandOf(io: Io): Command {
  const program = new Command('dejalu')
    .description('Finds what a set of texts keeps repeating: background, site furniture, near-copies.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: (text, write) => write(text.replace(/^error: /, 'dejalu: ')),
      getOutHelpWidth: () => io.stdout.columns ?? 100,
      getErrHelpWidth: () => io.stderr.columns ?? 100,
    })
    .showHelpAfterError('dejalu --help and dejalu scan --help tell more.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', '\nExamples:\n  dejalu scan stories/\n  dejalu dedupe stories.jsonl --unit paragraph');

  program
    .command('scan')
    .description('print what recurs, in which places and wordings, and how much of each document is fresh')
    .argument('<input...>', 'files, folders, globs or -')
    .option('--min-documents <n>', 'in how many documents a passage must stand, editions counted once', number, 2)
    .option('--limit <n>', 'passages of each role, documents and editions to print; 0: all', number, 50)
    .option('--json', 'print the whole report as one JSON document')
    .option('--spans <file>', 'write a JSON line per occurrence of a passage; -: to standard output')
    .option('--fresh <file>', 'write what is fresh of each document, as JSON lines; -: to standard output')
    .option('--threads <n>', 'workers that share the work, 1 to 64; the answer is the same', number, 1)
    .addOption(FORMAT_OPTION)
    .addOption(COLUMNS_OPTION)
    .addOption(SKIP_BAD_OPTION)
    .addHelpText('after', `${INPUT_HELP}\n${EXIT_CODES}`)
    .addHelpText('after', '\nExamples:')
    .addHelpText('after', '  dejalu scan stories/ more-stories.jsonl.gz')
    .addHelpText('after', "  dejalu scan 'pages/**/*.html' feed.csv --columns id=url,text=body")
    .addHelpText('after', '  dejalu scan stories.jsonl --min-documents 5 --limit 0 | less -R')
    .addHelpText('after', '  zcat feed.jsonl.gz | dejalu scan - --skip-bad --spans -')
    .action((inputs, options) => scanCommand(inputs, options, io));

  program
    .command('dedupe')
    .description('print the clusters of near-duplicate documents or paragraphs, largest first')
    .argument('<input...>', 'files, folders, globs or -')
    .addOption(new Option('--unit <unit>', 'what is compared').choices(['document', 'paragraph']).default('document'))
    .option('--threshold <share>', 'from which similarity on, above 0 to 1', number, 0.8)
    .addOption(
      new Option('--measure <name>', 'jaccard; containment also finds excerpts').choices(['jaccard', 'containment']),
    )
    .addOption(
      new Option('--method <name>', 'how pairs are looked for; all are verified').choices(['auto', 'exact', 'lsh']),
    )
    .option('--min-tokens <n>', 'leave out what has fewer words', number, 1)
    .addOption(new Option('--keep <which>', 'which member of a cluster stays').choices(KEEP))
    .option(
      '--preferred-sources <list>',
      'for --keep preferSource: sources, the best first, with commas between',
      sourceList,
    )
    .addOption(new Option('--linkage <name>', 'how clusters are made; see the library').choices(['direct', 'group']))
    .option('--min-documents <n>', 'only clusters that stand in so many documents', number)
    .option('--min-sources <n>', 'only clusters that so many sources have', number)
    .option('--min-days <n>', 'only clusters that were seen over so many days', number)
    .option('--limit <n>', 'clusters to print; 0: all', number, 50)
    .option('--json', 'print one JSON line per cluster')
    .option('--kept <file>', 'write what stays, as JSON lines; -: to standard output')
    .option('--threads <n>', 'workers that share the work, 1 to 64; the answer is the same', number, 1)
    .addOption(FORMAT_OPTION)
    .addOption(COLUMNS_OPTION)
    .addOption(SKIP_BAD_OPTION)
    .addHelpText('after', `${INPUT_HELP}\n${EXIT_CODES}`)
    .addHelpText('after', '\nExamples:')
    .addHelpText('after', '  dejalu dedupe stories/ --threshold 0.7')
    .addHelpText('after', '  dejalu dedupe stories.jsonl --unit paragraph --min-tokens 12 --json')
    .addHelpText('after', '  dejalu dedupe feed.jsonl.gz --keep earliest --kept - > once.jsonl')
    .action((inputs, options) => dedupeCommand(inputs, options, io));
  return program;
}

/** The text of an option's value as a number. Whether the number will do is decided where it is used. */
function number(text: string): number {
  const value = Number(text);
  if (text.trim() === '' || Number.isNaN(value)) throw new InvalidArgumentError('It must be a number.');
  return value;
}

function sourceList(text: string): string[] {
  return text.split(',').map((source) => source.trim());
}

/** Says on standard error what went wrong: in a line what was to be expected, with its stack what was not. */
function exitCodeOf(error: unknown, io: Io): number {
  // Commander has already printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  // The reader of our output has seen enough.
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE') return DONE;
  if (error instanceof DejaluError) {
    io.stderr.write(`${printable(asOptions(error.message))}\n`);
    return error.code === 'bad-option' || error.code === 'unknown-option' ? WRONG_USE : FAILED;
  }
  const { stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(`dejalu: this is a fault of dejalu itself, please report it\n${stack}\n`);
  return FAILED;
}

/** The library names its options as they are in a program; here they are called otherwise. */
function asOptions(message: string): string {
  return message.replace(/option "([a-zA-Z]+)"|"([a-z]+[A-Z][a-zA-Z]*)"/g, (_, named?: string, alone?: string) => {
    const name = (named ?? alone ?? '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return named === undefined ? `--${name}` : `option --${name}`;
  });
}
