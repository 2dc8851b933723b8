/**
 * `npm run bench:report`: runs the whole suite, then writes bench/RESULTS.md, the charts in bench/charts/ and the figures
 * of the README. `-- --from FILE` makes the same of results that `npm run bench -- --json FILE` has written. The same
 * results give the same files. Exit code 1 if an output is wrong or a ratio misses its bar, like the suite's.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Results } from '../results.ts';
import { svgOf } from './chart.ts';
import { CHARTS } from './charts.ts';
import { type Drawn, resultsPage } from './markdown.ts';
import { withBlock } from './readme.ts';

const pathOf = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

const RESULTS = pathOf('bench/RESULTS.md');
const CHARTS_FOLDER = pathOf('bench/charts');
const README = pathOf('README.md');
/** Where the figures of the last run stay, so that the report can be made again. */
const CACHE = pathOf('node_modules/.cache/dejalu-bench');

const { from } = new Command('npm run bench:report --')
  .description('Measures everything, and writes bench/RESULTS.md, bench/charts/ and the figures of the README.')
  .option('--from <file>', 'make the report of these results instead of measuring')
  .parse()
  .opts<{ from?: string }>();

try {
  await report(from ?? measured());
} catch (error) {
  console.error(`bench:report: ${(error as Error).message}`);
  process.exitCode = 1;
}

/** Runs the suite. @returns the file of its results, which are there too if a bar was missed */
function measured(): string {
  mkdirSync(CACHE, { recursive: true });
  const file = `${CACHE}/results.json`;
  rmSync(file, { force: true });
  const run = [...process.execArgv, pathOf('bench/run.ts'), '--json', file];
  const { status } = spawnSync(process.execPath, run, { stdio: 'inherit' });
  if (!existsSync(file)) throw new Error('the suite ended without results');
  if (status !== 0) process.exitCode = 1;
  console.log(`\nfigures: ${relative(process.cwd(), file)}`);
  return file;
}

async function report(file: string): Promise<void> {
  const results = JSON.parse(readFileSync(file, 'utf8')) as Results;
  if (!Array.isArray(results.answers)) throw new Error(`${file} is not what \`npm run bench -- --json\` writes`);
  mkdirSync(CHARTS_FOLDER, { recursive: true });
  const drawn: Drawn[] = [];
  for (const chart of CHARTS) {
    const spec = chart.draw(results);
    if (!spec) continue;
    write(`${CHARTS_FOLDER}/${chart.file}`, `${await svgOf(spec, chart.alt)}\n`);
    drawn.push(chart);
  }
  write(RESULTS, resultsPage(results, drawn));

  const readme = withBlock(readFileSync(README, 'utf8'), results);
  if ('readme' in readme) write(README, readme.readme);
  else console.log(`README.md is as it was: ${readme.kept}.`);
}

function write(path: string, text: string): void {
  writeFileSync(path, text);
  console.log(`wrote ${relative(process.cwd(), path)}`);
}
