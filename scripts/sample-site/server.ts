/**
 * The sample news site: a handful of pages of our own writing, each laid out like another newsroom's, for trying the
 * extension and for its end-to-end tests. Listens on 127.0.0.1 alone, opens no connection itself, remembers everything
 * that was asked of it, and answers only with files from a list that is drawn up before it starts.
 */
import { readdir, readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface SampleSite {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  readonly origin: string;
  /** The pages in reading order. The same page under the strictest policy: `/strict/<name>.html`. */
  readonly urls: readonly { readonly name: string; readonly url: string }[];
  /** Everything that has reached the server so far, oldest first, whatever the answer was. */
  requests(): readonly SampleRequest[];
  /** Ends open connections and frees the port. */
  close(): Promise<void>;
}

export interface SampleRequest {
  readonly method: string;
  /** As sent, query included. */
  readonly path: string;
  /** The Host header: which name the browser believed it was talking to. */
  readonly host: string;
}

interface Reply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const PAGES_DIRECTORY = join(import.meta.dirname, 'pages');
const PAGE_NAMES = ['plain', 'rich', 'hydrated', 'unrelated', 'plain-page'] as const;
const STRICT_PREFIX = '/strict/';
/** The one page that is nothing without its script. */
const SCRIPTED_PAGE = 'hydrated.html';

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What pages import by a bare name, and the file that answers for it; a browser resolves no package names. */
const LIBRARIES = [
  { specifier: 'preact', file: 'preact.mjs' },
  { specifier: 'preact/hooks', file: 'preact-hooks.mjs' },
] as const;

/**
 * Starts the site.
 * @param options.port the port to listen on; any free one when left out
 * @throws when the port is taken or the pages cannot be read
 */
export async function serveSampleSite(options: { port?: number } = {}): Promise<SampleSite> {
  const files = await listFiles();
  const seen: SampleRequest[] = [];
  const server = createServer((request, response) => {
    seen.push({ method: request.method ?? '', path: request.url ?? '', host: request.headers.host ?? '' });
    answer(request, files)
      .catch((error: unknown) => plainText(500, String(error)))
      .then((reply) => response.writeHead(reply.status, reply.headers).end(reply.body));
  });
  const origin = `http://127.0.0.1:${await listen(server, options.port ?? 0)}`;
  return {
    origin,
    urls: PAGE_NAMES.map((name) => ({ name, url: `${origin}/${name}.html` })),
    requests: () => [...seen],
    close: () => close(server),
  };
}

/** The address of one of its pages. Throws for a name that none has. */
export function addressOf(site: SampleSite, name: string): string {
  const found = site.urls.find((page) => page.name === name);
  if (!found) throw new Error(`the sample site has no page named ${name}`);
  return found.url;
}

/** Served name to file: the list outside of which nothing is read, so that no path can lead anywhere else. */
async function listFiles(): Promise<ReadonlyMap<string, string>> {
  const pages = await readdir(PAGES_DIRECTORY);
  return new Map([
    ...pages.map((name) => [name, join(PAGES_DIRECTORY, name)] as const),
    ...LIBRARIES.map(({ specifier, file }) => [file, fileURLToPath(import.meta.resolve(specifier))] as const),
    ['favicon.ico', join(PAGES_DIRECTORY, 'favicon.svg')],
  ]);
}

async function answer(request: IncomingMessage, files: ReadonlyMap<string, string>): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return plainText(405, 'Only GET and HEAD.');
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  if (path === '/') return { status: 302, headers: { location: `/${PAGE_NAMES[0]}.html` }, body: '' };
  const strict = path.startsWith(STRICT_PREFIX);
  const name = path.slice(strict ? STRICT_PREFIX.length : 1);
  const file = files.get(name);
  if (!file) return plainText(404, 'The sample site has no such page.');
  const content = await readFile(file, 'utf8');
  const headers = {
    'content-type': CONTENT_TYPES[extname(file)] ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...(strict && { 'content-security-policy': strictPolicy(name) }),
  };
  return { status: 200, headers, body: isScript(file) ? withServedImports(content) : content };
}

/** Nothing is allowed but the page's own style sheet, and for the scripted page its own script. */
function strictPolicy(name: string): string {
  return [
    "default-src 'none'",
    "style-src 'self'",
    ...(name === SCRIPTED_PAGE ? ["script-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; ');
}

const isScript = (file: string): boolean => CONTENT_TYPES[extname(file)] === CONTENT_TYPES['.js'];

/**
 * Package names become addresses beside the importing file; an import map would be an inline script, which the strict
 * pages forbid.
 */
const withServedImports = (script: string): string =>
  LIBRARIES.reduce(
    (text, { specifier, file }) =>
      text.replaceAll(`from"${specifier}"`, `from"./${file}"`).replaceAll(`from '${specifier}'`, `from './${file}'`),
    script,
  );

const plainText = (status: number, body: string): Reply => ({
  status,
  headers: { 'content-type': 'text/plain; charset=utf-8' },
  body: `${body}\n`,
});

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('The sample site got no port.'));
      else resolve(address.port);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
