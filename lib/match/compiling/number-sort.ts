/** Sorting by numbers of 32 bits: linear, and items of one number keep their order. */

const DIGIT_BITS = 11;
const DIGITS = 1 << DIGIT_BITS;
const DIGIT_COUNT = 3;

export interface Sorted {
  /** Ascending. */
  readonly keys: Uint32Array;
  /** For each of them its index before. */
  readonly items: Uint32Array;
}

/** Sorts the first `count` of these keys, which stay as they are. */
export function sortByNumber(keys: Uint32Array, count: number): Sorted {
  const starts = digitStarts(keys, count);
  const startsOf = (digit: number) => starts.subarray(digit * DIGITS, (digit + 1) * DIGITS);
  const [one, other] = [roomFor(count), roomFor(count)];
  for (let at = 0; at < count; at++) other.items[at] = at;
  sortByDigit({ keys, items: other.items }, one, startsOf(0), 0);
  sortByDigit(one, other, startsOf(1), DIGIT_BITS);
  sortByDigit(other, one, startsOf(2), 2 * DIGIT_BITS);
  return one;
}

const roomFor = (count: number): Sorted => ({ keys: new Uint32Array(count), items: new Uint32Array(count) });

/** For each value of each digit how many keys have a lower one. */
function digitStarts(keys: Uint32Array, count: number): Uint32Array {
  const starts = new Uint32Array(DIGIT_COUNT * DIGITS);
  for (let at = 0; at < count; at++) {
    const key = keys[at] as number;
    const low = key & (DIGITS - 1);
    const middle = DIGITS + ((key >>> DIGIT_BITS) & (DIGITS - 1));
    const high = 2 * DIGITS + (key >>> (2 * DIGIT_BITS));
    starts[low] = (starts[low] as number) + 1;
    starts[middle] = (starts[middle] as number) + 1;
    starts[high] = (starts[high] as number) + 1;
  }
  for (let at = 0, before = 0; at < starts.length; at++) {
    if (at % DIGITS === 0) before = 0;
    const here = starts[at] as number;
    starts[at] = before;
    before += here;
  }
  return starts;
}

/** @param starts of the values of this digit; they are counted up */
function sortByDigit(from: Sorted, to: Sorted, starts: Uint32Array, shift: number): void {
  const { keys, items } = from;
  const count = items.length;
  for (let at = 0; at < count; at++) {
    const key = keys[at] as number;
    const digit = (key >>> shift) & (DIGITS - 1);
    const place = starts[digit] as number;
    starts[digit] = place + 1;
    to.keys[place] = key;
    to.items[place] = items[at] as number;
  }
}
