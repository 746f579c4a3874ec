/** How names are written and what they need, taken together; the many names that are alike in it share it. */
import { FLAGS } from './format';

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

/** Rules and shapes are fewer; the three stay whole as one number. */
const MOST_SHAPES = 2 ** 20;
/** Most names are written as one of a few before. */
const LATEST = 256;

export function createManners(): Manners {
  const all: Manner[] = [];
  const numbers = new Map<number, number>();
  const latestKeys = new Float64Array(LATEST).fill(-1);
  const latestManners = new Int32Array(LATEST);
  return {
    all,
    mannerOf(flags, rule, shape) {
      const key = (rule * MOST_SHAPES + shape) * FLAGS + flags;
      const at = (flags ^ (shape << 3) ^ (rule << 6)) & (LATEST - 1);
      if (latestKeys[at] === key) return latestManners[at] as number;
      const manner = numbers.get(key) ?? all.push({ flags, rule, shape }) - 1;
      numbers.set(key, manner);
      latestKeys[at] = key;
      latestManners[at] = manner;
      return manner;
    },
  };
}
