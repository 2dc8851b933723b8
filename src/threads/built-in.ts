/** Node's own modules, asked for by name at run time: an import would end the file where there is no Node. */
interface BuiltIn {
  readonly worker_threads: typeof import('node:worker_threads');
  readonly os: typeof import('node:os');
}

/** A module of Node's, or undefined where there is no Node. */
export function builtIn<T extends keyof BuiltIn>(name: T): BuiltIn[T] | undefined {
  const { process } = globalThis as { process?: { getBuiltinModule?(name: string): BuiltIn[T] | undefined } };
  return process?.getBuiltinModule?.(`node:${name}`);
}
