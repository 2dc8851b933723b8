/** bench/RESULTS.md: where and with what it was measured, then each question's table and notes as they were printed. */
import { tableOfBars } from '../bars.ts';
import type { Measured } from '../question.ts';
import { HOW_TO_READ, type Results } from '../results.ts';
import { figureColumns } from '../table.ts';

/** A chart that has been drawn. */
export interface Drawn {
  readonly file: string;
  readonly question: string;
  readonly alt: string;
}

export function resultsPage(results: Results, charts: readonly Drawn[]): string {
  const { bars, answers } = results;
  const sections = answers.map(({ question, title, head, rows, notes }) => {
    const images = charts
      .filter((chart) => chart.question === question)
      .map(({ file, alt }) => `![${alt}](charts/${file})`);
    return [`## ${title}`, ...images, ...(rows.length > 0 ? [markdownTable({ head, rows })] : []), listOf(notes)];
  });
  return [
    '# Benchmark results',
    `Made by \`npm run bench:report\` from the figures of \`${results.command}\`. ${HOW_TO_READ}`,
    markdownTable({ head: ['', ''], rows: settingRows(results) }),
    ...sections.flat(),
    ...(bars.length > 0 ? ['## Bars', 'Checked after each run.', markdownTable(tableOfBars(bars))] : []),
  ]
    .filter((block) => block !== '')
    .map((block) => `${block}\n`)
    .join('\n');
}

export function markdownTable({
  head,
  rows,
}: {
  head: readonly string[];
  rows: readonly (readonly string[])[];
}): string {
  const right = figureColumns({ head, rows });
  const rules = head.map((_, i) => (right[i] ? '--:' : '---'));
  return [head.map(escaped), rules, ...rows.map((row) => row.map(escaped))]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function settingRows({ date, machine, dejalu, versions, answers, stories, quick }: Results): string[][] {
  const { cpus, cpu, memoryGB, platform, arch, node, v8 } = machine;
  const python = pythonVersions(answers.flatMap(({ figures }) => figures));
  return [
    ['date', date],
    ['machine', `${cpus} x ${cpu}, ${memoryGB} GB, ${platform} ${arch}`],
    ['Node', `${node} (V8 ${v8})`],
    ['dejalu', dejalu],
    ['npm packages', listOfVersions(versions)],
    ...(Object.keys(python).length > 0 ? [['Python and its packages', listOfVersions(python)]] : []),
    ['texts', stories],
    ...(quick ? [['run', 'quick: short measurements, for a first look']] : []),
  ];
}

/** What the rivals outside npm say of themselves. */
function pythonVersions(figures: readonly (Measured & { versions?: Readonly<Record<string, string>> })[]) {
  return Object.assign({}, ...figures.map(({ versions }) => versions)) as Record<string, string>;
}

function listOfVersions(versions: Readonly<Record<string, string>>): string {
  return Object.entries(versions)
    .map((one) => one.join(' '))
    .join(', ');
}

function listOf(notes: readonly string[]): string {
  return notes.map((note) => `- ${note}`).join('\n');
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|');
}
