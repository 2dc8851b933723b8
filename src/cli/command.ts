/**
 * The command line: which commands and options there are, what they mean, and which exit code an outcome gives. Its
 * --help is the reference, so it is written here to be read, in lines of 80 columns.
 * What the commands do is in scan-command.ts and dedupe-command.ts.
 */
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { DejaluError } from '../index.ts';
import { dedupeCommand } from './dedupe-command.ts';
import { withOurName } from './foreign-flags.ts';
import {
  COLUMNS_OPTION,
  DATE_FORMAT_OPTION,
  DELIMITER_OPTION,
  ENCODING_OPTION,
  FORMAT_OPTION,
  INPUT_HELP,
  SKIP_BAD_OPTION,
  TEXT_FORMAT_OPTION,
} from './input/formats.ts';
import type { Io } from './io.ts';
import { oneOf } from './nearest.ts';
import { scanCommand } from './scan-command.ts';
import { printable } from './terminal.ts';

const DONE = 0;
const FAILED = 1;
const WRONG_USE = 2;

const EXIT_CODES = `
Exit code: 0 done, 1 failed, 2 wrong use, 130 interrupted (128 and the signal).
Files are written whole or not at all, however the run ends.
Colours on a terminal only; NO_COLOR=1 never, FORCE_COLOR=1 always.`;

const STORIES_HELP = `
A story is what an editor counts once: the first version, reprints, cut copies,
updates. «3 hurt» at 9:00 is the first, «13 hurt» at 10:00 an update: 3 → 13.
A carrier, as the round-up at 18:00, tells several stories and is none; a
follow-up has news of its own and prints the older story below. What was new
when it ran stays fresh in its first telling, whoever tells it again.`;

const KEEP = ['first', 'longest', 'fullest', 'typical', 'earliest', 'latest', 'preferSource', 'none'];

const READ = 'What is read:';
const WHAT = 'What is looked for:';
const REPORTED = 'What of it is reported:';
const WRITTEN = 'What is written:';
const RUN = 'How it runs:';

const FORMS_HELP = ': .jsonl .json .csv .tsv .parquet, each with .gz or .zst too; -: JSON lines to standard output';

const THREADS_OPTION = new Option('--threads <n>', 'workers that share the work, 1 to 64; the answer is the same')
  .argParser(number)
  .default(1);
const QUIET_OPTION = new Option('--quiet', 'no progress, notices and summary on standard error, only errors');

/** Runs the command with the arguments after its name. Writes to `io` only. @returns the exit code */
export async function run(argv: readonly string[], io: Io): Promise<number> {
  const program = commandOf(io);
  try {
    await program.parseAsync(argv, { from: 'user' });
    return DONE;
  } catch (error) {
    return exitCodeOf(error, program, io);
  }
}

function commandOf(io: Io): Command {
  const program = new Command('dejalu')
    .description('Finds what a set of texts keeps repeating: background, site furniture, versions of a story.')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      outputError: written,
      getOutHelpWidth: () => io.stdout.columns ?? 80,
      getErrHelpWidth: () => io.stderr.columns ?? 80,
    })
    .showHelpAfterError('dejalu --help and dejalu scan --help tell more.')
    .version(manifest.version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', examples('dejalu scan stories/', 'dejalu dedupe stories.jsonl --unit paragraph'))
    .addHelpText('after', '\ndejalu scan --help and dejalu dedupe --help have the options.');

  withInputs(program.command('scan'), 'scan')
    .description(
      'Prints what recurs, in which places and wordings, and how much of each document is fresh. ' +
        'All documents are compared, whatever of it is reported.',
    )
    .summary('what recurs, where and how worded, and what of each document is fresh')
    .optionsGroup(WHAT)
    .option('--min-stories <n>', 'in how many stories a passage must stand', number, 2)
    .option('--min-tokens <n>', 'the shortest background passage, in words', number, 8)
    .addOption(KNOWN_OPTION())
    .addOption(GROUP_OPTION())
    .optionsGroup(REPORTED)
    .option('--since <date>', 'passages last seen and documents published then or later: 2031-02-11, 2031-02 or 2031')
    .option('--min-sources <n>', 'passages that so many sources have', number, 0)
    .addOption(oneOf('--role <role>', 'passages of one role:', ['background', 'chrome', 'formula']))
    .option('--limit <n>', 'so many passages of each role, documents and stories are printed; 0: all', number, 50)
    .addOption(
      new Option('--explain <id>', 'print only this document, paragraph by paragraph: what each is, and why').conflicts(
        ['since', 'minSources', 'role'],
      ),
    )
    .optionsGroup(WRITTEN)
    .option('--html <file>', 'the report as a page to look at in a browser')
    .option(
      '--strip <dir>',
      'a text file per document with what is fresh of it; .offsets.jsonl in it says where that stood',
    )
    .option('--fresh <file>', `what is fresh of each document, with all its fields${FORMS_HELP}`)
    .option('--passages <file>', 'the passages, as JSON lines, or as a table: .csv')
    .option('--spans <file>', 'a JSON line per occurrence of a passage, or a row: .csv; -: to standard output')
    .option('--passim <file>', 'the occurrences as passim writes them: JSON lines, offsets in code points')
    .option('--json', 'print the whole report as one JSON document')
    .optionsGroup(RUN)
    .addOption(THREADS_OPTION)
    .addOption(QUIET_OPTION)
    .addHelpText('after', STORIES_HELP)
    .addHelpText('after', INPUT_HELP)
    .addHelpText(
      'after',
      examples(
        'dejalu scan stories/ more-stories.jsonl.gz',
        "dejalu scan 'pages/**/*.html' feed.csv --columns id=url,text=body",
        'dejalu scan feed.jsonl --min-sources 3 --role background --limit 0 | less -R',
        'dejalu scan archive/ today/ --since 2031-02-11 --html report.html',
        'dejalu scan feed.jsonl --explain post-17',
        'dejalu scan stories/ --strip fresh/',
        'zcat feed.jsonl.gz | dejalu scan - --skip-bad --quiet --spans - | jq .doc',
      ),
    )
    .addHelpText('after', EXIT_CODES)
    .action((inputs, options) => scanCommand(inputs, options, io));

  withInputs(program.command('dedupe'), 'dedupe')
    .description('Prints the clusters of near-duplicate documents or paragraphs, largest first. Deletes nothing.')
    .summary('clusters of near-duplicate documents or paragraphs, and what would stay')
    .optionsGroup(WHAT)
    .addOption(oneOf('--unit <unit>', 'what is compared:', ['document', 'paragraph'], 'document'))
    .option('--threshold <share>', 'from which similarity on, above 0 to 1', number, 0.8)
    .addOption(
      oneOf('--measure <name>', 'of what; containment also finds excerpts:', ['jaccard', 'containment'], 'jaccard'),
    )
    .addOption(oneOf('--method <name>', 'how pairs are looked for, all verified:', ['auto', 'exact', 'lsh'], 'auto'))
    .option('--min-tokens <n>', 'leave out what has fewer words', number, 1)
    .option('--shingle-size <n>', 'words or characters of a shingle, 1 to 64; else 3 words, 5 characters', number)
    .addOption(oneOf('--shingle-unit <unit>', 'what shingles are runs of:', ['word', 'char'], 'word'))
    .addOption(oneOf('--numbers <how>', 'mask: figures are all the same;', ['keep', 'mask'], 'keep'))
    .option('--slots <n>', 'for --method lsh: slots of a signature, 1 to 4096; else 128', number)
    .option('--seed <n>', 'for --method lsh: chooses its permutations; else 1', number)
    .option('--recall <share>', 'for --method lsh: of the pairs at the threshold that are found; else 0.99', number)
    .addOption(oneOf('--keep <which>', 'which member of a cluster stays; else first, fullest by containment;', KEEP))
    .option('--preferred-sources <list>', 'for --keep preferSource: sources, best first, commas between', sourceList)
    .addOption(oneOf('--linkage <name>', 'how clusters are made:', ['direct', 'group'], 'direct'))
    .option('--per-document', 'leave repeats inside one document alone, such as a refrain')
    .addOption(KNOWN_OPTION(' or indexes (LshIndex.toBytes)'))
    .addOption(GROUP_OPTION())
    .optionsGroup(REPORTED)
    .option(
      '--since <date>',
      'clusters with a member published then or later; --kept: documents published then or later',
    )
    .option('--min-documents <n>', 'clusters that stand in so many documents', number)
    .option('--min-sources <n>', 'clusters that so many sources have', number)
    .option('--min-days <n>', 'clusters that were seen over so many days', number)
    .option('--limit <n>', 'so many clusters are printed; 0: all', number, 50)
    .addOption(
      new Option('--explain <id>', 'print only this document: what of it stays and goes, and why').conflicts(['since']),
    )
    .optionsGroup(WRITTEN)
    .option('--kept <file>', `what stays, with all its fields${FORMS_HELP}`)
    .option('--ids <file>', 'the ids of what stays, one a line; .jsonl: as JSON strings; -: to standard output')
    .option('--pairs <file>', 'every pair that passes, as JSON lines, or as a table: .csv; -: to standard output')
    .option('--json', 'print one JSON line per cluster')
    .optionsGroup(RUN)
    .addOption(THREADS_OPTION)
    .addOption(QUIET_OPTION)
    .addHelpText('after', INPUT_HELP)
    .addHelpText(
      'after',
      examples(
        'dejalu dedupe stories/ --threshold 0.7',
        'dejalu dedupe stories.jsonl --unit paragraph --min-tokens 12 --json',
        'dejalu dedupe feed.jsonl.gz --keep earliest --kept - > once.jsonl',
        'dejalu dedupe archive/ today/ --since 2031-02-11 --kept new.jsonl',
        'dejalu dedupe stories/ --explain post-17',
      ),
    )
    .addHelpText('after', EXIT_CODES)
    .action((inputs, options) => dedupeCommand(inputs, options, io));
  return program;
}

const KNOWN_OPTION = (more = ''): Option =>
  new Option(
    '--known <file>',
    `what was there before, documents${more}: compared too, but only what is new is reported; may be repeated`,
  ).argParser((file, before: readonly string[] = []) => [...before, file]);
const GROUP_OPTION = (): Option =>
  new Option('--group-by <field>', 'compare only documents that have the same in this field');

function written(text: string, write: (text: string) => void): void {
  write(text.replace(/^error: /, 'dejalu: '));
}

/** What comes first in the help of every command that reads documents. */
function withInputs(command: Command, name: 'scan' | 'dedupe'): Command {
  return command
    .configureOutput({ outputError: (text, write) => written(withOurName(text, name), write) })
    .argument('<input...>', 'files, folders, globs or -')
    .optionsGroup(READ)
    .addOption(FORMAT_OPTION)
    .addOption(COLUMNS_OPTION)
    .addOption(DATE_FORMAT_OPTION)
    .addOption(TEXT_FORMAT_OPTION)
    .addOption(ENCODING_OPTION)
    .addOption(DELIMITER_OPTION)
    .option('--title <field>', 'a field with the headline, which is compared as the first paragraph of the text')
    .addOption(SKIP_BAD_OPTION);
}

function examples(...lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  ${line}`).join('\n')}`;
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
function exitCodeOf(error: unknown, program: Command, io: Io): number {
  // Commander has already printed its message, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? DONE : WRONG_USE;
  // The reader of our output has seen enough.
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'EPIPE') return DONE;
  if (error instanceof DejaluError) {
    io.stderr.write(`${printable(asOptions(error.message, program))}\n`);
    return error.code === 'bad-option' || error.code === 'unknown-option' ? WRONG_USE : FAILED;
  }
  const { stack } = error instanceof Error ? error : new Error(String(error));
  io.stderr.write(`dejalu: this is a fault of dejalu itself, please report it\n${stack}\n`);
  return FAILED;
}

/** The library names its options as they are in a program; here they are called otherwise. */
function asOptions(message: string, { commands }: Command): string {
  const options = new Map(commands.flatMap((c) => c.options.map((option) => [option.attributeName(), option.long])));
  return message.replace(/(option )?"([a-zA-Z]+)"/g, (quoted, before: string | undefined, name: string) => {
    // A short name is as likely to be a word that somebody wrote, such as an id.
    const isOption = options.has(name) && (before !== undefined || /[A-Z]/.test(name));
    return isOption ? `${before ?? ''}${options.get(name)}` : quoted;
  });
}
