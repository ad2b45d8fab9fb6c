import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type OutgoingHttpHeaders } from 'node:http';
import path from 'node:path';

/** The strictest policy under which the elements have to work. */
export const strictPolicy: OutgoingHttpHeaders = { 'content-security-policy': "script-src 'self'; style-src 'self'" };

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};

export interface Site {
  /** Address of the root, ending in a slash: on localhost, so a secure context. */
  readonly address: string;
  close(): Promise<void>;
}

export interface Served {
  /** Folders by the path under which they are served, such as `{ '/': 'site', '/fluxion/': 'dist' }`; the longest match counts. */
  readonly folders?: Readonly<Record<string, string>>;
  /** Pages written in the test, by their path. */
  readonly pages?: Readonly<Record<string, string>>;
  /** Sent with every answer. */
  readonly headers?: OutgoingHttpHeaders;
}

/** Serves folders, relative to the repository, and pages on a free port. */
export async function serve({ folders = {}, pages = {}, headers = {} }: Served): Promise<Site> {
  async function body(location: string): Promise<Buffer | string | undefined> {
    const page = pages[location];
    if (page !== undefined) return page;
    const [prefix] = Object.keys(folders)
      .filter((candidate) => location.startsWith(candidate))
      .sort((a, b) => b.length - a.length);
    if (prefix === undefined) return undefined;
    const file = path.join(folders[prefix] ?? '', location.slice(prefix.length));
    return existsSync(file) ? readFile(file) : undefined;
  }

  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const location = pathname.endsWith('/') ? `${pathname}index.html` : pathname;
    void body(location).then((content) => {
      const type = types[path.extname(location)] ?? 'application/octet-stream';
      response.writeHead(content === undefined ? 404 : 200, { ...headers, 'content-type': type });
      response.end(content ?? 'Not found');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    address: `http://localhost:${String(address.port)}/`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => {
          if (error === undefined) resolve();
          else reject(error);
        });
        server.closeAllConnections();
      }),
  };
}
