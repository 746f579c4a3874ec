/**
 * Addresses of passages: a page's own address with a text directive that makes the browser scroll to the passage.
 * Syntax: WICG "URL Fragment Text Directives", https://wicg.github.io/scroll-to-text-fragment/
 */
import type { Evidence } from '../../model';

/**
 * The page at the passage, or null without a page. A browser that knows no text directives, or does not find the
 * words, opens the page at its own fragment or top.
 */
export function passageUrl(pageUrl: string | null, { startWords, endWords }: Evidence): string | null {
  if (pageUrl === null) return null;
  const [page = '', fragment = ''] = splitOnce(pageUrl, '#');
  const [ownFragment = ''] = splitOnce(fragment, DIRECTIVE);
  return `${page}#${ownFragment}${DIRECTIVE}text=${textDirective(startWords.trim(), endWords.trim())}`;
}

const DIRECTIVE = ':~:';

const splitOnce = (text: string, separator: string): readonly [string, string] => {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
};

/**
 * The end must stand after the start. Of a short passage the first and last words are the same or overlap: then they
 * are one exact text. One shared word alone is no sign of that ("the ... of the").
 */
function textDirective(startWords: string, endWords: string): string {
  const start = startWords.split(/\s+/);
  const end = endWords.split(/\s+/);
  const shared = sharedWords(start, end);
  if (shared === end.length || shared >= 2) return encodeWords([...start, ...end.slice(shared)].join(' '));
  return `${encodeWords(startWords)},${encodeWords(endWords)}`;
}

/** How many of the last words of `start` are the first words of `end`. */
function sharedWords(start: readonly string[], end: readonly string[]): number {
  for (let count = Math.min(start.length, end.length); count > 0; count--) {
    if (start.slice(-count).join(' ') === end.slice(0, count).join(' ')) return count;
  }
  return 0;
}

/**
 * The directive's own signs are ',' '&' and '-'; encodeURIComponent leaves the last one alone, and throws on half a
 * surrogate pair.
 */
const encodeWords = (words: string): string => encodeURIComponent(words.toWellFormed()).replaceAll('-', '%2D');
