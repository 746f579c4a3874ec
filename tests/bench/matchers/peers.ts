/**
 * Published matchers, each as its makers mean it to be used: built once, with its fastest backends, on text that was
 * prepared for it. Patterns are searched with the spaces around them, so that no hit within a word has to be thrown
 * away.
 *
 * The packages come from outside of this bundle; here stands what is used of them.
 */
import type { Search } from './find-spans';

/** What `scripts/bench/peers.ts` puts into the page; what is not installed is missing. */
export interface Peers {
  readonly ModernAhoCorasick?: Modern;
  readonly ClassicAhoCorasick?: Classic;
  readonly MonyoneAhoCorasick?: new (
    keywords: readonly string[],
  ) => { matchInText(text: string): readonly { readonly begin: number; readonly keyword: string }[] };
  readonly Mark?: new (within: Element) => { mark(keywords: readonly string[], options: MarkOptions): void };
}

type Modern = new (
  patterns: readonly string[],
) => { search(text: string): readonly { readonly patternIndex: number; readonly start: number }[] };

type Classic = new (
  keywords: readonly string[],
) => { search(text: string): readonly (readonly [lastUnit: number, keywords: readonly string[]])[] };

export interface MarkOptions {
  readonly accuracy: 'exactly';
  readonly separateWordSearch: false;
  readonly acrossElements: boolean;
  readonly caseSensitive: boolean;
  /** Called for each match; the page is changed where it gives true. */
  filter(node: Text, term: string): boolean;
  done(): void;
}

export const givenPeers = (): Peers => (globalThis as { sidelightPeers?: Peers }).sidelightPeers ?? {};

const padded = (patterns: readonly string[]): string[] => patterns.map((pattern) => ` ${pattern} `);

/** modern-ahocorasick. */
export function createModern(Matcher: Modern, patterns: readonly string[]): Search {
  const matcher = new Matcher(padded(patterns));
  return (text, hit) => {
    for (const { patternIndex, start } of matcher.search(text)) hit(patternIndex, start + 1);
  };
}

/** @monyone/aho-corasick, double array. */
export function createMonyone(Matcher: NonNullable<Peers['MonyoneAhoCorasick']>, patterns: readonly string[]): Search {
  const keywords = padded(patterns);
  const numbers = new Map(keywords.map((keyword, index) => [keyword, index]));
  const matcher = new Matcher(keywords);
  return (text, hit) => {
    for (const { begin, keyword } of matcher.matchInText(text)) hit(numbers.get(keyword) ?? -1, begin + 1);
  };
}

/** ahocorasick, which tells where keywords end. */
export function createClassic(Matcher: Classic, patterns: readonly string[]): Search {
  const keywords = padded(patterns);
  const numbers = new Map(keywords.map((keyword, index) => [keyword, index]));
  const matcher = new Matcher(keywords);
  return (text, hit) => {
    for (const [lastUnit, found] of matcher.search(text)) {
      for (const keyword of found) hit(numbers.get(keyword) ?? -1, lastUnit + 2 - keyword.length);
    }
  };
}
