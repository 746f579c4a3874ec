/** The trie of names while a lexicon is compiled. */
import { NumberList, powerOfTwo } from './number-list';
import { type OrderedTrie, orderTrie } from './order-trie';

/**
 * A node of the first level is named by its token, as ~token; the others are numbered as they are made, from 0. So a
 * parent below 0 is of the first level.
 */
export interface NameTrie {
  /** The node that this token leads to; made if there is none. */
  child(parent: number, token: number): number;
  /** @param tokenPlaces for each token its number in the lexicon */
  inOrder(tokenPlaces: Uint32Array): OrderedTrie;
}

/** Slots to a node, at least. */
const ROOM = 1.5;

export const firstLevelNode = (token: number): number => ~token;

/** @param expected about how many nodes will come; more than that cost time, no harm */
export function createNameTrie(expected: number): NameTrie {
  const parents = new NumberList(expected);
  const tokens = new NumberList(expected);
  const levels = new NumberList(expected);
  /** Open addressing by parent and token; a node's number and one. */
  let slots = new Int32Array(powerOfTwo(ROOM * expected));

  const grow = (): void => {
    slots = new Int32Array(2 * slots.length);
    for (let node = 0; node < parents.length; node++) {
      let slot = firstSlot(slots, parents.at(node), tokens.at(node));
      while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = node + 1;
    }
  };

  return {
    child(parent, token) {
      let slot = firstSlot(slots, parent, token);
      for (; slots[slot] !== 0; slot = (slot + 1) & (slots.length - 1)) {
        const node = (slots[slot] as number) - 1;
        if (parents.at(node) === parent && tokens.at(node) === token) return node;
      }
      const node = parents.push(parent);
      tokens.push(token);
      levels.push(parent < 0 ? 0 : levels.at(parent) + 1);
      slots[slot] = node + 1;
      if (ROOM * parents.length > slots.length) grow();
      return node;
    },
    inOrder: (tokenPlaces) =>
      orderTrie({ parents: parents.values(), tokens: tokens.values(), levels: levels.values() }, tokenPlaces),
  };
}

function firstSlot(slots: Int32Array, parent: number, token: number): number {
  const mixed = Math.imul(Math.imul(parent, 0x9e3779b1) ^ token, 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 15)) & (slots.length - 1);
}
