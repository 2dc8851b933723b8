/**
 * Makes schema/ of printed.ts: `npm run build:schema`, after every change there. JSON Schema, draft 07.
 * No part of the package. test/cli/schema.test.ts makes them once more and compares.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createGenerator } from 'ts-json-schema-generator';

const root = resolve(import.meta.dirname, '../..');

/** Each file with the type of what it describes: a whole document for `scan`, a line for the others. */
export const SCHEMAS = {
  scan: 'PrintedScan',
  spans: 'PrintedSpan',
  text: 'PrintedText',
  cluster: 'PrintedCluster',
  pair: 'PrintedPair',
  passim: 'PrintedReuse',
} as const;

/** The text of every file, by its name. Takes a few seconds. */
export function compileSchemas(): Map<string, string> {
  const generator = createGenerator({
    path: join(root, 'src/printed.ts'),
    tsconfig: join(root, 'tsconfig.json'),
    additionalProperties: false,
    skipTypeCheck: true,
    topRef: false,
  });
  return new Map(
    Object.entries(SCHEMAS).map(([name, type]) => {
      return [`${name}.json`, `${JSON.stringify(generator.createSchema(type), undefined, 2)}\n`];
    }),
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(join(root, 'schema'), { recursive: true });
  for (const [name, text] of compileSchemas()) writeFileSync(join(root, 'schema', name), text);
}
