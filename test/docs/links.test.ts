/** Links between the documents of the project: each leads to a file that is there, and to a heading that is in it. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const files = readdirSync(root, { withFileTypes: true })
  .flatMap((entry) =>
    entry.isDirectory() && ['bench', 'docs', 'examples'].includes(entry.name)
      ? readdirSync(join(root, entry.name), { recursive: true, encoding: 'utf8' }).map((path) => join(entry.name, path))
      : entry.name,
  )
  .filter((path) => path.endsWith('.md') && !path.startsWith(join('docs', 'api')))
  .sort();

/** What is not code: there brackets are no links and # is no heading. */
const proseOf = (path: string): string =>
  readFileSync(join(root, path), 'utf8')
    .replace(/^```.*?^```$/gms, '')
    .replace(/`[^`\n]*`/g, (code) => code.replace(/[[\]()]/g, ''));

/** The anchors that a heading gets where Markdown is shown: small letters, no punctuation, blanks as hyphens. */
function anchorsOf(path: string): string[] {
  const counts = new Map<string, number>();
  return [...proseOf(path).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading = '']) => {
    const anchor = heading
      .toLowerCase()
      .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = counts.get(anchor) ?? 0;
    counts.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  });
}

const links = files.flatMap((file) =>
  [...proseOf(file).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => ({ file, target }))
    .filter(({ target }) => !/^[a-z]+:/.test(target)),
);

describe('the documents', () => {
  it('are those that were looked for, with links', () => {
    expect(files).toEqual(expect.arrayContaining(['CHANGELOG.md', 'README.md', join('docs', 'design.md')]));
    expect(links.length).toBeGreaterThan(20);
  });

  it.each(links)('$file: $target leads somewhere', ({ file, target }) => {
    const [path = '', anchor] = target.split('#');
    const there = path === '' ? file : relative(root, resolve(root, dirname(file), path));
    expect(there.startsWith('..'), 'leads out of the project').toBe(false);
    expect(existsSync(join(root, there)), `${there} is there`).toBe(true);
    if (anchor !== undefined) expect(anchorsOf(there)).toContain(anchor);
  });
});
