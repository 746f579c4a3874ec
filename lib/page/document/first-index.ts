/**
 * The first index from 0 on at which `isReached` is true, `length` where it is nowhere; from that index on it stays
 * true. Asks about the logarithm of `length` times.
 */
export function firstIndex(length: number, isReached: (index: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isReached(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
