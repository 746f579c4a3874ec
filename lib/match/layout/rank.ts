/**
 * Bits in rows of 128, each row behind the count of those set in earlier ones, so that the bits before a place are
 * counted in constant time and the place of the n-th set bit is found in logarithmic time.
 */

const BIT_WORDS = 4;
const ROW_WORDS = 1 + BIT_WORDS;

/** In words. */
export const rowsLength = (bits: number): number => ROW_WORDS * Math.ceil(bits / (32 * BIT_WORDS));

const rowOf = (place: number): number => ROW_WORDS * (place >>> 7);
const wordOf = (place: number): number => rowOf(place) + 1 + ((place >>> 5) & 3);

export const hasBit = (rows: Uint32Array, place: number): boolean =>
  (((rows[wordOf(place)] as number) >>> (place & 31)) & 1) === 1;

/** How many bits are set before this place. */
export function rankOf(rows: Uint32Array, place: number): number {
  const row = rowOf(place);
  const word = wordOf(place);
  let before = (rows[row] as number) + countBits((rows[word] as number) & ((1 << (place & 31)) - 1));
  for (let at = row + 1; at < word; at++) before += countBits(rows[at] as number);
  return before;
}

/** The place of a set bit before which exactly `rank` others are set. */
export function placeOf(rows: Uint32Array, rank: number): number {
  let low = 0;
  let high = rows.length / ROW_WORDS - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((rows[ROW_WORDS * middle] as number) <= rank) low = middle;
    else high = middle - 1;
  }
  const row = ROW_WORDS * low;
  let left = rank - (rows[row] as number);
  let word = 0;
  for (; word < BIT_WORDS - 1; word++) {
    const within = countBits(rows[row + 1 + word] as number);
    if (left < within) break;
    left -= within;
  }
  let bits = rows[row + 1 + word] as number;
  for (; left > 0; left--) bits &= bits - 1;
  return 32 * (BIT_WORDS * low + word) + 31 - Math.clz32(bits & -bits);
}

/** Sets the bit of a place. Ranks are right once `countRows` was called. */
export function setBit(rows: Uint32Array, place: number): void {
  const at = wordOf(place);
  rows[at] = (rows[at] as number) | (1 << (place & 31));
}

/** To be called once all bits are set. */
export function countRows(rows: Uint32Array): void {
  let before = 0;
  for (let row = 0; row < rows.length; row += ROW_WORDS) {
    rows[row] = before;
    for (let at = row + 1; at <= row + BIT_WORDS; at++) before += countBits(rows[at] as number);
  }
}

function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
