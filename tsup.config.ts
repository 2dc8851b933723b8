import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Options } from 'tsup';

// Here and not with tsup's `clean`: the builds below run side by side, and one would delete what the other wrote.
rmSync('dist', { recursive: true, force: true });

const library: Options = {
  target: 'es2022',
  // So that an import of a node: module in the core fails the build; tsup would quietly leave it in the output.
  platform: 'neutral',
  removeNodeProtocol: false,
};

/** Without white space and comments of others. The names stay, for the stack in a report. */
const compact: Options['esbuildOptions'] = (options) => {
  options.minifyWhitespace = true;
  options.minifySyntax = true;
};

export default defineConfig([
  {
    ...library,
    entry: {
      index: 'src/index.ts',
      threads: 'src/threads/pool.ts',
      worker: 'src/threads/worker.ts',
      natural: 'src/adapters/natural.ts',
      minhash: 'src/adapters/minhash.ts',
      report: 'src/report/render-html.ts',
    },
    format: 'esm',
    // What they have in common is in the package once, so that a Signature is a Signature wherever it comes from.
    splitting: true,
    dts: {
      entry: {
        index: 'src/index.ts',
        threads: 'src/threads/pool.ts',
        natural: 'src/adapters/natural.ts',
        minhash: 'src/adapters/minhash.ts',
        report: 'src/report/render-html.ts',
      },
    },
  },
  {
    ...library,
    // The whole of it once more, for bundlers and Jest: Node itself takes the modules above for require() too.
    entry: { index: 'src/index.ts' },
    format: 'cjs',
    dts: true,
    esbuildOptions: compact,
  },
  {
    entry: { cli: 'src/cli/main.ts', 'cli-worker': 'src/cli/worker.ts' },
    format: 'esm',
    target: 'node20',
    // devDependencies are bundled, so installing dejalu installs nothing else.
    platform: 'node',
    removeNodeProtocol: false,
    splitting: false,
    esbuildOptions: compact,
    // The bundled CommonJS packages call require('node:...'), which an ES module has to make for itself.
    banner: { js: `import { createRequire } from 'node:module';\nconst require = createRequire(import.meta.url);` },
    esbuildPlugins: [libraryFromDist(), thirdPartyNotices('dist/THIRD-PARTY-NOTICES.txt')],
  },
]);

type Plugin = NonNullable<Options['esbuildPlugins']>[number];

/** The command runs the library that stands beside it in dist/, rather than a second copy of it. */
function libraryFromDist(): Plugin {
  return {
    name: 'library-from-dist',
    setup(build) {
      for (const [source, built] of [
        [/^(\.\.\/)+index\.ts$/, './index.js'],
        [/^(\.\.\/)+threads\/pool\.ts$/, './threads.js'],
        [/^\.\.\/report\/render-html\.ts$/, './report.js'],
      ] as const) {
        build.onResolve({ filter: source }, () => ({ path: built, external: true, sideEffects: false }));
      }
    },
  };
}

/**
 * Writes name, version and licence text of every package that has code in the bundle. The list comes from esbuild's own
 * account of the bundle, so it can't fall behind; a package without a licence file fails the build.
 */
function thirdPartyNotices(path: string): Plugin {
  return {
    name: 'third-party-notices',
    setup(build) {
      build.initialOptions.metafile = true;
      build.onEnd(({ metafile, errors }) => {
        if (!metafile || errors.length > 0) return;
        const folders = new Set<string>();
        for (const output of Object.values(metafile.outputs)) {
          for (const [input, { bytesInOutput }] of Object.entries(output.inputs)) {
            const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
            if (folder && bytesInOutput > 0) folders.add(folder);
          }
        }
        const notices = [...folders].map(noticeOf).sort();
        const opening = `The dejalu command (dist/cli.js, dist/cli-worker.js) contains code of the ${notices.length} packages below.\n`;
        mkdirSync('dist', { recursive: true });
        writeFileSync(path, [opening, ...notices].join(`\n${'-'.repeat(80)}\n\n`));
      });
    },
  };
}

function noticeOf(folder: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((entry) => /^(licen[cs]e|copying)/i.test(entry));
  if (!file) throw new Error(`${name} is bundled into the command, but has no licence file to reproduce`);
  return `${name} ${version} (${license})\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`;
}
