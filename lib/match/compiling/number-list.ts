/**
 * Lists of numbers of 32 bits that grow: a few bytes each, and nothing for the garbage collector to follow.
 *
 * A plain object and functions, as is all that compiling works on: what the engine has learnt of a class is lost with its
 * last instance, and compiling would begin slowly each time.
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

/** Adds the first of these numbers. */
export function pushAll(list: NumberList, values: Int32Array, count: number): void {
  while (list.length + count > list.values.length) grow(list);
  for (let index = 0; index < count; index++) list.values[list.length + index] = values[index] as number;
  list.length += count;
}

function grow(list: NumberList): void {
  const values = new Int32Array(2 * list.values.length);
  values.set(list.values);
  list.values = values;
}

/** What is in it now; a view that later changes may leave behind. */
export const numbersIn = ({ values, length }: NumberList): Int32Array<ArrayBuffer> => values.subarray(0, length);

/** The least power of two that is not below this number, nor below 16: what a table with open addressing is long. */
export function powerOfTwo(atLeast: number): number {
  let power = 16;
  while (power < atLeast) power *= 2;
  return power;
}
