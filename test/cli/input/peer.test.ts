import { describe, expect, it } from 'vitest';
import { peer } from '../../../src/cli/input/peer.ts';
import { unreadable } from '../../../src/cli/input/unreadable.ts';

describe('a package that is not installed', () => {
  it('is named with the line that installs it', async () => {
    const load = () => import('no-such-package' as string);
    const error = await peer(load, 'no-such-package', 'Such a file').catch((reason) => unreadable('a.x', reason));
    expect(error).toMatchObject({
      name: 'DejaluError',
      code: 'unsupported',
      message:
        'dejalu: a.x: Such a file is read with the npm package no-such-package; install it beside dejalu: npm install no-such-package, or npx -p dejalu -p no-such-package dejalu',
    });
  });

  it('is told from one that is broken', async () => {
    const load = () => Promise.reject(new SyntaxError('Unexpected token'));
    await expect(peer(load, 'x', 'X')).rejects.toThrow(SyntaxError);
  });
});
