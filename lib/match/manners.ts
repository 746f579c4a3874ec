/** How names are written and what they need, taken together; the many names that are alike in it share it. */

export interface Manner {
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly rule: number;
  readonly shape: number;
}

export interface Manners {
  /** By number. */
  readonly all: readonly Manner[];
  mannerOf(flags: number, rule: number, shape: number): number;
}

/** Shapes and flags fit below what the rule's number is multiplied by; all three stay whole as one number. */
const FACTOR = { rule: 2 ** 28, shape: 2 ** 4 } as const;

export function createManners(): Manners {
  const all: Manner[] = [];
  const numbers = new Map<number, number>();
  // Most names are written as the one before.
  let latest = { key: -1, manner: -1 };
  return {
    all,
    mannerOf(flags, rule, shape) {
      const key = rule * FACTOR.rule + shape * FACTOR.shape + flags;
      if (key === latest.key) return latest.manner;
      const manner = numbers.get(key) ?? all.push({ flags, rule, shape }) - 1;
      numbers.set(key, manner);
      latest = { key, manner };
      return manner;
    },
  };
}
