/**
 * Which of many texts are worth comparing with a misspelt one: those that share pairs of neighbouring letters with it.
 * Fuse.js reads every text it is given; over a shortlist its cost no longer follows the size of the index.
 */

export interface Shortlist {
  /**
   * The texts that share most pairs of letters with the typed one, best first, at most `limit`; never one that shares
   * fewer than two.
   */
  near(typed: string, limit: number): readonly string[];
}

const FEWEST_SHARED = 2;

/** @param texts folded, each once. O(letters) */
export function createShortlist(texts: readonly string[]): Shortlist {
  const byPair = new Map<string, number[]>();
  texts.forEach((text, index) => {
    for (const pair of letterPairs(text)) {
      const list = byPair.get(pair);
      if (list) list.push(index);
      else byPair.set(pair, [index]);
    }
  });
  return {
    near: (typed, limit) => {
      const shared = new Map<number, number>();
      for (const pair of letterPairs(typed)) {
        for (const index of byPair.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
      }
      const likeness = (index: number, count: number) => count / Math.max(typed.length, texts[index]?.length ?? 0);
      return [...shared]
        .filter(([, count]) => count >= FEWEST_SHARED)
        .map(([index, count]) => ({ text: texts[index] ?? '', likeness: likeness(index, count) }))
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, limit)
        .map(({ text }) => text);
    },
  };
}

/** Each pair once; the text's two ends count as letters, so that a right beginning tells. */
function letterPairs(text: string): ReadonlySet<string> {
  const bounded = ` ${text} `;
  const pairs = new Set<string>();
  for (let at = 0; at + 1 < bounded.length; at++) pairs.add(bounded.slice(at, at + 2));
  return pairs;
}
