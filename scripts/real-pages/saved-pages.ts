/** Saved pages in a folder, the names that stand on each, and a server for them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

export interface SavedPage {
  readonly name: string;
  readonly html: string;
  /** Names that stand on it, most frequent first. */
  readonly names: readonly string[];
}

/** Long enough to be a news page, and not a test of a parser. */
const MIN_HTML_CHARACTERS = 15_000;
const NAMES_PER_PAGE = 4;
/** A shorter paragraph is a teaser, a notice or an advertisement. */
const PROSE_CHARACTERS = 120;

/** Every `<name>/source.html` of the folder that has the size of a news page and names on it, in order of name. */
export function readSavedPages(folder: string): SavedPage[] {
  return readdirSync(folder)
    .sort()
    .map((name) => ({ name, path: join(folder, name, 'source.html') }))
    .filter(({ path }) => existsSync(path))
    .map(({ name, path }) => ({ name, html: readFileSync(path, 'utf8') }))
    .filter(({ html }) => html.length >= MIN_HTML_CHARACTERS)
    .map(({ name, html }) => ({ name, html, names: frequentNames(html) }))
    .filter(({ names }) => names.length > 0);
}

/** What is not the article's own prose, or is a link's text, is not marked: names are looked for elsewhere. */
const NOT_PROSE = /<(a|nav|form|footer|aside|script|style|noscript)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->/gi;

/** Runs of two or three capitalized words within paragraphs, the most frequent first. */
function frequentNames(html: string): string[] {
  const prose = [...html.replace(NOT_PROSE, ' | ').matchAll(/<p\b[^>]*>([\s\S]*?)<\/p>/gi)]
    .map(([, inside]) => (inside ?? '').replace(/<[^>]*>/g, ''))
    .filter((paragraph) => paragraph.length >= PROSE_CHARACTERS)
    .join('\n');
  const counts = new Map<string, number>();
  for (const [, name = ''] of prose.matchAll(/(?<=[a-z,] )(\p{Lu}\p{Ll}{2,}(?: \p{Lu}\p{Ll}{2,}){1,2})\b/gu)) {
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, NAMES_PER_PAGE)
    .map(([name]) => name);
}

export interface SavedPagesSite {
  readonly origin: string;
  close(): Promise<void>;
}

/** Serves each page at /<name>/ on this machine; whatever else a page asks for is not found. */
export async function serveSavedPages(pages: readonly SavedPage[]): Promise<SavedPagesSite> {
  const byPath = new Map(pages.map(({ name, html }) => [`/${encodeURIComponent(name)}/`, html]));
  const server = createServer((request, response) => {
    const html = byPath.get(request.url ?? '');
    response.writeHead(html === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(html ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
