/**
 * Packages that only some formats need. They are no dependencies of dejalu; who reads such a format installs them.
 */
import { unsupported } from './unreadable.ts';

/**
 * What `load` imports, or an error that says how to install it.
 * @param done what is done with it @param otherwise how to do without, as the end of that sentence
 */
export async function peer<T>(
  load: () => Promise<T>,
  name: string,
  what: string,
  { done = 'read', otherwise = '' } = {},
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_MODULE_NOT_FOUND') throw error;
    const install = `install it beside dejalu: npm install ${name}, or npx -p dejalu -p ${name} dejalu`;
    throw unsupported(`${what} is ${done} with the npm package ${name}; ${install}${otherwise}`, error);
  }
}
