/**
 * A real Chromium for the tests of pages, driven by playwright-core: the one that CHROMIUM_PATH names, else Debian's or
 * another that is installed, else playwright's own. Downloads none: where there is none `missing` says where it was
 * looked for, and the tests are skipped with that reason.
 */
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const places = process.env['CHROMIUM_PATH'] ? [process.env['CHROMIUM_PATH']] : [...INSTALLED, playwrightsOwn()];
const executablePath = places.find((path) => path !== '' && existsSync(path));

/** Why there is no Chromium here; undefined where there is one. */
export const missing =
  executablePath === undefined
    ? `no Chromium at ${places.filter(Boolean).join(', ')}; install Debian's package chromium, or set CHROMIUM_PATH`
    : undefined;

/** Starts it without a window; the caller closes it. */
export function launchChromium(): Promise<Browser> {
  if (executablePath === undefined) return Promise.reject(new Error(missing));
  // In containers /dev/shm is often 64 MB, and a tab that needs more of it crashes.
  return chromium.launch({ executablePath, args: ['--disable-dev-shm-usage'], timeout: 100_000 });
}

/** Where playwright would have put one; it knows none for some systems. */
function playwrightsOwn(): string {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}
