/**
 * A trie of letters in the manner of FlashText: from each word's beginning as far as letters lead, never from within a
 * word, so that most words are left after a letter or two.
 */
import type { Search } from './find-spans';

interface Node {
  readonly next: Map<number, Node>;
  /** The pattern that ends here, or -1. */
  pattern: number;
}

const SPACE = 0x20;
const createNode = (): Node => ({ next: new Map(), pattern: -1 });

export function createFlashTrie(patterns: readonly string[]): Search {
  const root = createNode();
  for (const [index, pattern] of patterns.entries()) {
    let node = root;
    for (let at = 0; at < pattern.length; at++) {
      const unit = pattern.charCodeAt(at);
      let next = node.next.get(unit);
      if (!next) {
        next = createNode();
        node.next.set(unit, next);
      }
      node = next;
    }
    node.pattern = index;
  }
  return (text, hit) => {
    const { length } = text;
    for (let start = 1; start < length; start++) {
      let node: Node | undefined = root;
      let at = start;
      for (; node && at < length; at++) {
        const unit = text.charCodeAt(at);
        if (unit === SPACE && node.pattern >= 0) hit(node.pattern, start);
        node = node.next.get(unit);
      }
      start = text.indexOf(' ', start);
      if (start < 0) return;
    }
  };
}
