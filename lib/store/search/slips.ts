/**
 * How many slips of the hand lie between two words: a letter left out, put in or taken for another, or two neighbours
 * swapped, each of which counts one.
 */

/** What may be wrong in a word of so many letters for it still to be meant. */
export const slipsAllowed = (letters: number): number => (letters <= 5 ? 1 : letters <= 8 ? 2 : 3);

/** Of two words of different lengths the shorter decides. */
export const slipsAllowedBetween = (one: string, other: string): number =>
  slipsAllowed(Math.min(one.length, other.length));

/** What stands for "more than the limit" is one above it. O(letters of one x letters of the other). */
export function slipsBetween(one: string, other: string, limit: number): number {
  if (Math.abs(one.length - other.length) > limit) return limit + 1;
  return Math.min(rowOf(one, other).at(-1) ?? 0, limit + 1);
}

/** The fewest slips between a word and any beginning of another. Cost as above. */
export const slipsFromBeginning = (typed: string, word: string): number => Math.min(...rowOf(typed, word));

/** Between a whole word and every beginning of the other, the empty one first. */
function rowOf(one: string, other: string): readonly number[] {
  let before: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const next = [row];
    for (let at = 1; at <= other.length; at++) {
      const isSame = one[row - 1] === other[at - 1];
      const replaced = (last[at - 1] ?? 0) + (isSame ? 0 : 1);
      const isSwapped = row > 1 && at > 1 && one[row - 1] === other[at - 2] && one[row - 2] === other[at - 1];
      const swapped = isSwapped ? (before[at - 2] ?? 0) + 1 : replaced;
      next.push(Math.min(replaced, swapped, (last[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    before = last;
    last = next;
  }
  return last;
}
