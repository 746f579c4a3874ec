/** Sorting by keys that are small numbers: linear, and items of one key keep their order. */

/**
 * @param keyOf for each item its key
 * @param keys how many keys there are, from 0
 */
export function sortByKey(items: Uint32Array, keyOf: Uint32Array | Int32Array, keys: number): Uint32Array {
  const starts = new Uint32Array(keys + 1);
  for (let index = 0; index < items.length; index++) {
    const next = (keyOf[items[index] as number] as number) + 1;
    starts[next] = (starts[next] as number) + 1;
  }
  for (let key = 1; key < keys; key++) starts[key] = (starts[key] as number) + (starts[key - 1] as number);
  const sorted = new Uint32Array(items.length);
  for (let index = 0; index < items.length; index++) {
    const item = items[index] as number;
    const key = keyOf[item] as number;
    const at = starts[key] as number;
    starts[key] = at + 1;
    sorted[at] = item;
  }
  return sorted;
}

/** The numbers from 0 up to this one. */
export function indices(count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  for (let index = 0; index < count; index++) numbers[index] = index;
  return numbers;
}
