/**
 * The benchmark suite: asks each question in turn and prints a table for it. Exit code 1 if an output is wrong, or a
 * ratio misses its bar (bars.ts).
 *
 * What is measured is what is shipped: the built package, imported by its name. `npm run bench` builds it first.
 * Compare the figures of one run with each other; between machines, or on a busy one, only the ratios keep.
 */
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Argument, Command } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { tableOfBars, verdicts } from './bars.ts';
import { readOwn } from './own-stories.ts';
import type { Job, Outcome } from './part.ts';
import type { Answer, Measured } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { type Answered, HOW_TO_READ, type Results, settingOf } from './results.ts';
import { tableOf } from './table.ts';
import { versionsOfPackages } from './versions.ts';

interface Options {
  readonly quick?: boolean;
  readonly stories?: string;
  readonly json?: string;
}

/** Below this share of a core a measurement is worth telling about. */
const ENOUGH_CPU = 0.9;

const program = new Command('npm run bench --')
  .description('How fast is dejalu? A table per question; every output is verified before it is timed.')
  .addArgument(new Argument('[questions...]', 'which to ask').choices(Object.keys(QUESTIONS)).default([], 'all'))
  .option('--quick', 'fewer stories and shorter measurements, for CI')
  .option('--stories <file>', 'stories of your own, {"id", "text"} a line (.jsonl, .jsonl.gz), for the generated ones')
  .option('--json <file>', 'write the figures, not rounded, to this file')
  .parse();

try {
  await main(program.args, program.opts());
} catch (error) {
  console.error(`bench: ${(error as Error).message}`);
  process.exitCode = 1;
}

async function main(asked: readonly string[], { quick = false, stories: file, json }: Options): Promise<void> {
  const setting = {
    dejalu: manifest.version,
    date: new Date().toISOString().slice(0, 10),
    command: commandOf([...asked, ...(quick ? ['--quick'] : []), ...(file === undefined ? [] : ['--stories FILE'])]),
    quick,
    stories: file === undefined ? 'generated stories' : await ownStories(file),
    machine: machine(),
    versions: versionsOfPackages(),
  };
  console.log(settingOf(setting));
  console.log(HOW_TO_READ);

  const answers: Answered[] = [];
  const measured = new Map<string, Measured>();
  for (const [name, question] of Object.entries(QUESTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${question.title}\n`);
    const figures: Measured[] = [];
    const left: string[] = [];
    for (const part of quick ? (question.quickParts ?? question.parts) : question.parts) {
      showProgress(part);
      const one = await inOwnProcess({ question: name, part, quick, file });
      if (one) {
        figures.push(one);
        measured.set(`${name}: ${part}`, one);
      } else left.push(part);
    }
    showProgress('');
    const answer = figures.length > 0 ? question.answer(figures) : { head: [], rows: [], notes: [] };
    const notes = [...answer.notes, ...notesOn(figures, left)];
    console.log(shown({ ...answer, notes }));
    answers.push({ question: name, title: question.title, figures, ...answer, notes });
  }

  const bars = file === undefined ? await checked(measured, quick) : [];
  if (json !== undefined) {
    const results: Results = { ...setting, answers, bars };
    writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  }
}

/** Prints how the ratios stand to their bars. */
async function checked(measured: ReadonlyMap<string, Measured>, quick: boolean): Promise<Results['bars']> {
  const bars = await verdicts(
    async (question, part) => measured.get(`${question}: ${part}`),
    async (question, part) => {
      showProgress(`${part}, again`);
      return inOwnProcess({ question, part, quick, file: undefined });
    },
  );
  showProgress('');
  if (bars.length === 0) return bars;
  console.log(`\n${tableOf(tableOfBars(bars))}`);
  for (const { what, passed, why } of bars) {
    if (passed) continue;
    console.log(`MISSED, by the median of three measurements: ${what}. The bar: ${why}.`);
    process.exitCode = 1;
  }
  return bars;
}

function machine(): Results['machine'] {
  return {
    node: process.versions.node,
    v8: process.versions.v8,
    platform: process.platform,
    arch: process.arch,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cpus: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
  };
}

/** @param left the parts that the stories didn't allow to measure */
function notesOn(figures: readonly Measured[], left: readonly string[]): string[] {
  const notes: string[] = [];
  if (figures.length + left.length === 0) notes.push('In a full run only.');
  if (left.length > 0) notes.push(`Too few fitting texts in these stories for: ${left.join(', ')}.`);
  const busy = figures.filter(({ timing }) => timing && timing.cpuShare < ENOUGH_CPU).length;
  if (busy > 0) notes.push(`The machine was busy during ${busy} of ${figures.length} rows: they may be too slow.`);
  return notes;
}

function commandOf(args: readonly string[]): string {
  return ['npm run bench', ...(args.length > 0 ? ['--', ...args] : [])].join(' ');
}

/** What there is to say of them without naming them. */
async function ownStories(file: string): Promise<string> {
  const { documents, leftOut } = await readOwn(file);
  if (leftOut.length > 0) console.error(`bench: left out ${leftOut.length} of the lines, the first: ${leftOut[0]}`);
  return `own stories (${documents.length.toLocaleString('en-US')})`;
}

function shown({ head, rows, notes }: Answer): string {
  return [...(rows.length > 0 ? [tableOf({ head, rows }), ''] : []), ...notes].join('\n');
}

/** Under the same Node flags, and so the same TypeScript loader, as this process. */
function inOwnProcess(job: Job): Promise<Measured | undefined> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(new URL('part.ts', import.meta.url)), [JSON.stringify(job)]);
    child.on('message', ({ figures, fault }: Outcome) => {
      if (fault === undefined) resolve(figures);
      else reject(new Error(fault));
    });
    child.on('error', reject);
    const lost = (why: string) => reject(new Error(`${job.part}: its process ended without an answer${why}`));
    child.on('exit', (code, signal) => {
      if (code !== 0) lost(`, with ${signal ?? code}`);
    });
    // Comes after every message that was sent, so it changes nothing once there is an answer.
    child.on('disconnect', () => lost(''));
  });
}

function showProgress(part: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${part}`);
}
