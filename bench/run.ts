/**
 * The benchmark suite: asks each question in turn and prints a table for it. Exit code 1 if an output is wrong.
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
import { readOwn } from './own-stories.ts';
import type { Job, Outcome } from './part.ts';
import type { Answer, Measured } from './question.ts';
import { QUESTIONS } from './questions.ts';
import { tableOf } from './table.ts';

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
  const machine = {
    node: process.versions.node,
    v8: process.versions.v8,
    platform: process.platform,
    arch: process.arch,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
    cpus: cpus().length,
    memoryGB: Math.round(totalmem() / 1e9),
  };
  const stories = file === undefined ? 'generated stories' : await ownStories(file);
  const { node, cpu, cpus: count } = machine;
  console.log(`dejalu ${manifest.version}, Node ${node}, ${count} x ${cpu}, ${stories}${quick ? ', quick' : ''}`);
  console.log('CPU time, medians. spread: median absolute deviation. margin: 95 % interval of the mean.');

  const answers: object[] = [];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    if (asked.length > 0 && !asked.includes(name)) continue;
    console.log(`\n${question.title}\n`);
    const figures: Measured[] = [];
    for (const part of question.parts) {
      showProgress(part);
      const measured = await inOwnProcess({ question: name, part, quick, file });
      if (measured) figures.push(measured);
    }
    showProgress('');
    console.log(figures.length > 0 ? shown(question.answer(figures)) : 'There is nothing to measure in these stories.');
    const busy = figures.filter(({ timing }) => timing.cpuShare < ENOUGH_CPU).length;
    if (busy > 0) console.log(`The machine was busy during ${busy} of ${figures.length} rows: they may be too slow.`);
    answers.push({ question: name, title: question.title, figures });
  }

  if (json !== undefined) {
    const date = new Date().toISOString().slice(0, 10);
    const results = { dejalu: manifest.version, date, quick, stories, machine, answers };
    writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
  }
}

/** What there is to say of them without naming them. */
async function ownStories(file: string): Promise<string> {
  const { documents, leftOut } = await readOwn(file);
  if (leftOut.length > 0) console.error(`bench: left out ${leftOut.length} of the lines, the first: ${leftOut[0]}`);
  return `own stories (${documents.length.toLocaleString('en-US')})`;
}

function shown(answer: Answer): string {
  return [tableOf(answer), '', ...answer.notes].join('\n');
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
