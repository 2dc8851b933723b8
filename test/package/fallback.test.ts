/** Where WASM is missing or forbidden the shipped package does the same in plain JavaScript, and says so when asked for WASM. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { expect, it } from 'vitest';
import { MinHasher } from '../../src/sketch/minhash.ts';

const library = resolve(import.meta.dirname, '../../dist/index.cjs');
const TEXT = 'The ferry of Port Ellery left at 9.5 knots; «Çavuşoğlu» was aboard.';

const expected = [...new MinHasher({ kernel: 'js' }).sign(TEXT).slots.slice(0, 4)];
const forced = 'needs WebAssembly with SIMD, which is missing or forbidden here; use "auto" or "js"';

/** What a program that has `dejalu` can say of itself. */
const PROGRAM = `
  const slots = [...new dejalu.MinHasher().sign(TEXT).slots.slice(0, 4)];
  let wasm = 'runs';
  try { new dejalu.MinHasher({ kernel: 'wasm' }); } catch ({ code, message }) { wasm = code + ': ' + message; }
  JSON.stringify({ slots, wasm });
`;

it.each([
  ['allowed', true],
  ['forbidden, as by a content-security policy', false],
])('where WASM is %s', (_, wasm) => {
  const module = { exports: {} };
  const context = createContext(
    { module, TextEncoder, TextDecoder, TEXT },
    { codeGeneration: { strings: false, wasm } },
  );
  runInContext(`(function (exports) { ${readFileSync(library, 'utf8')}\n})(module.exports)`, context);
  const said = JSON.parse(runInContext(`const dejalu = module.exports; ${PROGRAM}`, context));
  expect(said.slots).toEqual(expected);
  if (wasm) expect(said.wasm).toBe('runs');
  else expect(said.wasm).toMatch(/^unsupported: /);
});

it('where there is no WebAssembly at all', () => {
  const program = `
    const TEXT = ${JSON.stringify(TEXT)};
    const dejalu = require(${JSON.stringify(library)});
    if (typeof WebAssembly !== 'undefined') throw new Error('this is no engine without WebAssembly');
    process.stdout.write(eval(${JSON.stringify(PROGRAM)}));
  `;
  const said = JSON.parse(
    execFileSync(process.execPath, ['--jitless', '-e', program], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  expect(said.slots).toEqual(expected);
  expect(said.wasm).toContain(forced);
});
