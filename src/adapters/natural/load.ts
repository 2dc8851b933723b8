/**
 * Parts of npm `natural`, each loaded by its own path when it is first asked for.
 *
 * Its root loads database clients, reads .env and prints; a stemmer by its path is five to nine small files. natural
 * does not promise these paths, so what comes back is checked. Needs Node, or what has Node's modules (Bun, Deno).
 */
import { DejaluError } from '../../errors.ts';

/** Where natural keeps something, as its own files would name it; `name` of the export if the file has several. */
export interface Part {
  readonly path: string;
  readonly name?: string;
}

export interface Stemmer {
  stem(word: string): string;
}

export interface Splitter {
  tokenize(text: string): readonly string[] | null;
}

/** @throws DejaluError `unsupported` where natural is not installed or has no such part */
export function load({ path, name }: Part): unknown {
  const fromNatural = requireOfNatural();
  try {
    const loaded = fromNatural(path);
    return name === undefined ? loaded : loaded[name];
  } catch (cause) {
    throw unlike(path, cause);
  }
}

/** An object that a class of natural makes. */
export function make<T>(part: Part, method: keyof T & string, ...given: unknown[]): T {
  const Class = load(part);
  if (typeof Class !== 'function') throw unlike(part.path);
  return withMethod(new (Class as new (...given: unknown[]) => unknown)(...given), method, part);
}

export function loadStemmer(part: Part): Stemmer {
  const loaded = load(part);
  // The Japanese one is a class, the others are objects.
  return typeof loaded === 'function' ? make(part, 'stem') : withMethod(loaded, 'stem', part);
}

export function loadList(part: Part): readonly string[] {
  const list = load(part);
  if (Array.isArray(list)) return list;
  throw unlike(part.path);
}

function withMethod<T>(value: unknown, method: keyof T & string, { path }: Part): T {
  if (typeof (value as Record<string, unknown> | undefined)?.[method] === 'function') return value as T;
  throw unlike(path);
}

function unlike(path: string, cause?: unknown): DejaluError {
  const message = `the package natural that is installed is unlike version 8 in ${path}; npm install natural@8`;
  return new DejaluError('unsupported', message, { cause });
}

/** `require` as natural's own files have it, for what natural depends on too. */
function requireOfNatural(): NodeJS.Require {
  // Asked for at run time, as an import would end the file where there is no Node.
  type Modules = { getBuiltinModule?(name: 'module'): typeof import('node:module') | undefined };
  const modules = (globalThis as { process?: Modules }).process?.getBuiltinModule?.('module');
  if (!modules) {
    throw new DejaluError('unsupported', 'natural runs in Node, Bun and Deno only; elsewhere leave its tokenizer out');
  }
  try {
    return modules.createRequire(modules.createRequire(import.meta.url).resolve('natural/package.json'));
  } catch (cause) {
    const message = 'dejalu/natural needs the package natural, which is not installed: npm install natural@8';
    throw new DejaluError('unsupported', message, { cause });
  }
}
