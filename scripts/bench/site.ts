/**
 * The pages that are measured, and what the measurements keep for each other, on this machine alone. The headers
 * isolate pages from other origins, which gives them the browser's finest clock.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface BenchSite {
  /** An empty page. */
  readonly emptyUrl: string;
  /** A worker that matches as the extension's background does. */
  readonly backgroundUrl: string;
  /** The page of this name, once it is kept as `page NAME`. */
  urlOf(pageName: string): string;
  keep(name: string, value: string | Buffer): void;
  /** @throws where nothing was kept under the name */
  kept(name: string): Buffer;
  close(): Promise<void>;
}

const EMPTY = '<!doctype html><meta charset="utf-8"><title>Empty</title>';
const KEPT = '/kept/';
const PAGE = '/page/';
const BACKGROUND = '/background.js';

/** @param backgroundScript of the worker */
export async function serveBench(backgroundScript: string): Promise<BenchSite> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    if (request.method === 'PUT') void take(request, response, kept);
    else give(request, response, kept, backgroundScript);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    emptyUrl: `${origin}/`,
    backgroundUrl: `${origin}${BACKGROUND}`,
    urlOf: (name) => `${origin}${PAGE}${encodeURIComponent(name)}`,
    keep: (name, value) => kept.set(name, Buffer.from(value)),
    kept: (name) => {
      const value = kept.get(name);
      if (!value) throw new Error(`nothing is kept under "${name}"`);
      return value;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function take(request: IncomingMessage, response: ServerResponse, kept: Map<string, Buffer>): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  kept.set(decodeURIComponent((request.url ?? '').slice(KEPT.length)), Buffer.concat(chunks));
  response.writeHead(204).end();
}

function give(
  { url = '' }: IncomingMessage,
  response: ServerResponse,
  kept: ReadonlyMap<string, Buffer>,
  backgroundScript: string,
): void {
  const [body, type] = url.startsWith(KEPT)
    ? [kept.get(decodeURIComponent(url.slice(KEPT.length))), 'application/octet-stream']
    : url.startsWith(PAGE)
      ? [kept.get(`page ${decodeURIComponent(url.slice(PAGE.length))}`), 'text/html; charset=utf-8']
      : url === BACKGROUND
        ? [backgroundScript, 'text/javascript; charset=utf-8']
        : [url === '/' ? EMPTY : undefined, 'text/html; charset=utf-8'];
  response.writeHead(body === undefined ? 404 : 200, {
    'content-type': type,
    'cache-control': 'no-store',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-embedder-policy': 'require-corp',
    'cross-origin-resource-policy': 'same-origin',
    // A saved page must not change itself while it is measured.
    'content-security-policy': "script-src 'none'; worker-src 'self'",
  });
  response.end(body);
}
