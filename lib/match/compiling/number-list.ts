/**
 * Lists of numbers of 32 bits that grow: a few bytes each, and nothing for the garbage collector to follow.
 *
 * A plain object and functions, as is all that compiling works on: what the engine has learnt of a class is lost with
 * its last instance, and compiling would begin slowly each time.
 */

export interface NumberList {
  length: number;
  /** Longer than the list. */
  values: Int32Array<ArrayBuffer>;
}

/** @param expected about how many numbers will come; more than that cost time, no harm */
export const createNumberList = (expected = 64): NumberList => ({
  length: 0,
  values: new Int32Array(Math.max(Math.ceil(expected), 16)),
});

/** @returns the number's index */
export function push(list: NumberList, value: number): number {
  if (list.length === list.values.length) grow(list);
  list.values[list.length] = value;
  return list.length++;
}

function grow(list: NumberList): void {
  const values = new Int32Array(2 * list.values.length);
  values.set(list.values);
  list.values = values;
}

/** What is in it now; a view that later changes may leave behind. */
export const numbersIn = ({ values, length }: NumberList): Int32Array<ArrayBuffer> => values.subarray(0, length);
