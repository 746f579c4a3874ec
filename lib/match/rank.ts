/**
 * Bits in rows, each with the count of those set in earlier rows, so that the bits before a place are counted in constant
 * time and the place of the n-th set bit is found in logarithmic time.
 */
import { ROW } from './format';

/** Which of a row's bits. */
export type BitKind = typeof ROW.ends | typeof ROW.branches | typeof ROW.spellings;

export const hasBit = (rows: Uint32Array, kind: BitKind, place: number): boolean =>
  (((rows[ROW.words * (place >>> 5) + kind] as number) >>> (place & 31)) & 1) === 1;

/** How many of these bits are set before this place. */
export function rankOf(rows: Uint32Array, kind: BitKind, place: number): number {
  const at = ROW.words * (place >>> 5) + kind;
  return (rows[at + 1] as number) + countBits((rows[at] as number) & ((1 << (place & 31)) - 1));
}

/** The place before which exactly `rank` of these bits are set, and where one is. */
export function placeOf(rows: Uint32Array, kind: BitKind, rank: number): number {
  let low = 0;
  let high = rows.length / ROW.words - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[ROW.words * middle + kind + 1] as number) <= rank) low = middle;
    else high = middle - 1;
  }
  let bits = rows[ROW.words * low + kind] as number;
  for (let left = rank - (rows[ROW.words * low + kind + 1] as number); left > 0; left--) bits &= bits - 1;
  return 32 * low + 31 - Math.clz32(bits & -bits);
}

export function setBit(rows: Uint32Array, kind: BitKind, place: number): void {
  const at = ROW.words * (place >>> 5) + kind;
  rows[at] = (rows[at] as number) | (1 << (place & 31));
}

/** To be called once all bits are set. */
export function countRows(rows: Uint32Array): void {
  for (const kind of [ROW.ends, ROW.branches, ROW.spellings]) {
    let before = 0;
    for (let at = kind; at < rows.length; at += ROW.words) {
      rows[at + 1] = before;
      before += countBits(rows[at] as number);
    }
  }
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
