/** How names are written and what they need, taken together; the many names that are alike in it share it. */
import { FLAGS } from '../layout';

export interface Manner {
  /** Bits of `FLAG`. */
  readonly flags: number;
  readonly rule: number;
  readonly shape: number;
}

export interface Manners {
  /** By number. */
  readonly all: Manner[];
  readonly numbers: Map<number, number>;
  /** Most names are written as one of a few before: their keys, and their manners. */
  readonly latestKeys: Float64Array;
  readonly latest: Int32Array;
}

/** Shapes are fewer; rule, shape and flags stay whole as one number. */
const MOST_SHAPES = 2 ** 20;
const LATEST = 256;

export const createManners = (): Manners => ({
  all: [],
  numbers: new Map(),
  latestKeys: new Float64Array(LATEST).fill(-1),
  latest: new Int32Array(LATEST),
});

/** @returns the number of the manner with these bits of `FLAG`, this rule and this shape, which is added where it is new */
export function mannerOf(
  { all, numbers, latestKeys, latest }: Manners,
  flags: number,
  rule: number,
  shape: number,
): number {
  const key = (rule * MOST_SHAPES + shape) * FLAGS + flags;
  const at = (flags ^ (shape << 3) ^ (rule << 6)) & (LATEST - 1);
  if (latestKeys[at] === key) return latest[at] as number;
  const manner = numbers.get(key) ?? all.push({ flags, rule, shape }) - 1;
  numbers.set(key, manner);
  latestKeys[at] = key;
  latest[at] = manner;
  return manner;
}
