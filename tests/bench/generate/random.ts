/**
 * Chance that is the same on every machine and in every run: all that is generated for the benchmark is drawn from it.
 */

export interface Random {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number from 0, below the limit. */
  below(limit: number): number;
  /** True in this share of calls. */
  chance(share: number): boolean;
  pick<Item>(items: readonly Item[]): Item;
  /**
   * A rank from 0, below the limit: the first is met most often, each other one about in inverse proportion to its
   * place.
   */
  rank(limit: number): number;
}

/** A 32-bit state that steps by an odd constant and is mixed by shifts and products. */
export function createRandom(seed: number): Random {
  let state = seed | 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    return mix(state) / 0x1_0000_0000;
  };
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    fraction,
    below,
    chance: (share) => fraction() < share,
    pick: (items) => {
      if (items.length === 0) throw new Error('nothing to pick from');
      return items[below(items.length)] as (typeof items)[number];
    },
    rank: (limit) => Math.min(limit, Math.floor(Math.exp(fraction() * Math.log(limit + 1)))) - 1,
  };
}

/** Spreads a number over 32 bits. */
export function mix(number: number): number {
  let mixed = number | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x21f0aaad);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
