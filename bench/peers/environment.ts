/**
 * The Python environment in which the rivals of this folder run: a virtual one, made once beside node_modules' other
 * caches, with what requirements.txt pins, installed by pip as it is configured. `npm ci` takes it away.
 *
 * A rival that cannot be had (no Python, no network, no wheel for this machine) is left out with the reason, which is
 * kept in the environment's folder, for each part of a run is a process of its own; the next run tries again.
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Peer {
  readonly name: string;
  /** Its program in this folder. */
  readonly file: string;
  /** As requirements.txt names them, with those that they need. */
  readonly packages: readonly string[];
}

interface State {
  /** Process id of the run that wrote it last. */
  readonly run: number;
  /** The packages that are installed, in groups as peers need them, each name after the other. */
  readonly ready: readonly string[];
  /** Why other groups are not. */
  readonly faults: Readonly<Record<string, string>>;
}

const REQUIREMENTS = fileURLToPath(new URL('requirements.txt', import.meta.url));
const FOLDER = fileURLToPath(new URL('../../node_modules/.cache/dejalu-peers', import.meta.url));
/** Other requirements, another environment. */
const HERE = join(FOLDER, createHash('sha256').update(readFileSync(REQUIREMENTS)).digest('hex').slice(0, 12));
const STATE = join(HERE, 'state.json');
const VENV = join(HERE, 'venv');
const PYTHON = process.platform === 'win32' ? join(VENV, 'Scripts', 'python.exe') : join(VENV, 'bin', 'python');

/** The oldest Python that has all of what peer.py uses. */
const OLDEST = [3, 9];

const TEN_MINUTES = 600_000;

/**
 * @param install whether to install what is not there yet
 * @param trial a job to see by whether the peer runs on this machine
 * @returns why it can't be asked, undefined if it can
 */
export function faultOf(peer: Peer, install: boolean, trial: unknown): string | undefined {
  const group = peer.packages.join(' ');
  const { ready, faults, run } = readState();
  if (ready.includes(group)) return undefined;
  if (!install) return 'not installed; a run without --quick does that, once';
  // Faults of earlier runs are none of this one.
  const known = run === process.ppid ? faults : {};
  if (group in known) return known[group];
  let fault: string | undefined;
  try {
    if (!existsSync(PYTHON)) makeEnvironment();
    pipInstall(peer.packages.map(pinned));
    ask(peer, trial);
  } catch (error) {
    fault = (error as Error).message;
  }
  if (fault === undefined) writeState([...ready, group], known);
  else writeState(ready, { ...known, [group]: fault });
  return fault;
}

/** Gives a peer's program a job. @returns its answer */
export function ask<Answer>({ file }: Peer, job: unknown): Answer {
  const program = fileURLToPath(new URL(file, import.meta.url));
  // -E and -s: nothing of the user's own; -B: no compiled files in the source tree.
  return JSON.parse(execute(PYTHON, ['-E', '-s', '-B', program], JSON.stringify(job)));
}

/** Takes away what is left of others, since one has a quarter of a gigabyte. */
function makeEnvironment(): void {
  const python = findPython();
  mkdirSync(FOLDER, { recursive: true });
  for (const name of readdirSync(FOLDER)) {
    if (join(FOLDER, name) !== HERE) rmSync(join(FOLDER, name), { recursive: true, force: true });
  }
  rmSync(VENV, { recursive: true, force: true });
  execute(python, ['-m', 'venv', VENV]);
}

function findPython(): string {
  const faults: string[] = [];
  for (const name of ['python3', 'python']) {
    try {
      const version = execute(name, ['-c', 'import ensurepip, sys, venv; print(sys.version.split()[0])']).trim();
      const [major, minor] = version.split('.').map(Number);
      if (major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1])) return name;
      faults.push(`${name} is ${version}, ${OLDEST.join('.')} is asked`);
    } catch (error) {
      faults.push((error as Error).message);
    }
  }
  throw new Error(`no Python to make a virtual environment with (${faults.join('; ')})`);
}

/** Its line in requirements.txt. The file as pip's constraints would have it say of what is not there that it conflicts. */
function pinned(name: string): string {
  const lines = readFileSync(REQUIREMENTS, 'utf8').split(/\r?\n/);
  const line = lines.find((line) => line.startsWith(`${name}==`));
  if (line === undefined) throw new Error(`requirements.txt has no ${name}`);
  return line;
}

function pipInstall(requirements: readonly string[]): void {
  execute(PYTHON, ['-m', 'pip', '--disable-pip-version-check', '--no-input', '--quiet', 'install', ...requirements]);
}

/** One thread for everybody, and rensa without the switches that its environment variables are. */
function environment(): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('RENSA_'));
  return { ...Object.fromEntries(own), RAYON_NUM_THREADS: '1', OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' };
}

/** Throws with pip's first error, or with the last line, where Python tells its own. @returns what it prints */
function execute(program: string, args: readonly string[], input?: string): string {
  try {
    return execFileSync(program, args, {
      input,
      encoding: 'utf8',
      env: environment(),
      maxBuffer: 2 ** 28,
      stdio: 'pipe',
      timeout: TEN_MINUTES,
    });
  } catch (error) {
    const { code, signal, status, stderr } = error as NodeJS.ErrnoException & {
      readonly signal?: string | null;
      readonly status?: number | null;
      readonly stderr?: string;
    };
    const lines = stderr?.trim().split(/\r?\n/) ?? [];
    const complaint = lines.find((line) => line.startsWith('ERROR: '))?.slice('ERROR: '.length) ?? lines.at(-1);
    const end = code === 'ENOENT' ? 'not found' : (code ?? signal ?? `exit code ${status}`);
    throw new Error(complaint || `${basename(program)}: ${end}`);
  }
}

/** Nothing is ready where the Python has gone that the environment was made with. */
function readState(): State {
  const state: State = existsSync(STATE) ? JSON.parse(readFileSync(STATE, 'utf8')) : { run: 0, ready: [], faults: {} };
  return existsSync(PYTHON) ? state : { ...state, ready: [] };
}

function writeState(ready: State['ready'], faults: State['faults']): void {
  mkdirSync(HERE, { recursive: true });
  writeFileSync(STATE, JSON.stringify({ run: process.ppid, ready, faults } satisfies State));
}
