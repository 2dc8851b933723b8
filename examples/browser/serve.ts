/**
 * A static server, for trying the page on this machine; any other will do as well. Sends the page's policy with every
 * file, since a worker is under the policy that came with its script and not under that of the page.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.jsonl': 'application/jsonl; charset=utf-8',
};

export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/**
 * @param policy undefined sends none, as many a static host
 * @param port 0 for any that is free
 */
export async function serve(folder: string, policy: string | undefined, port = 0): Promise<Server> {
  const server = createServer(async ({ url = '/', method }, response) => {
    // normalize leaves no '..' behind a leading slash, so nothing outside the folder is read.
    const path = normalize(url.split('?', 1)[0]);
    const file = path.endsWith('/') ? `${path}index.html` : path;
    const type = TYPES[extname(file)];
    const body =
      type && (method === 'GET' || method === 'HEAD') && (await readFile(join(folder, file)).catch(() => ''));
    if (!body) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('Not found\n');
      return;
    }
    response.writeHead(200, {
      'content-type': type,
      ...(policy === undefined ? {} : { 'content-security-policy': policy }),
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-cache',
    });
    response.end(method === 'HEAD' ? undefined : body);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
