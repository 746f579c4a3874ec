/**
 * The pages that are measured, on this machine alone. Their headers isolate them from other origins, which gives them the
 * browser's finest clock.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchSite {
  /** An empty page. */
  readonly emptyUrl: string;
  urlOf(pageName: string): string;
  close(): Promise<void>;
}

const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title>';

/** @param pages HTML by name */
export async function serveBench(pages: ReadonlyMap<string, string>): Promise<BenchSite> {
  const byPath = new Map([...pages].map(([name, html]) => [`/pages/${encodeURIComponent(name)}`, html]));
  byPath.set('/', EMPTY);
  const server = createServer((request, response) => {
    const html = byPath.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-embedder-policy': 'require-corp',
    });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    emptyUrl: `${origin}/`,
    urlOf: (name) => `${origin}/pages/${encodeURIComponent(name)}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
