/** Gives each key the number of its place in a list that grows with the keys. */
export interface Numbering<Key, Given extends readonly unknown[]> {
  numberOf(key: Key, ...given: Given): number;
}

/** @param make the item of a key that is met for the first time */
export function createNumbering<Key, Item, Given extends readonly unknown[] = []>(
  make: (key: Key, ...given: Given) => Item,
): Numbering<Key, Given> & { readonly items: readonly Item[] } {
  const numbers = new Map<Key, number>();
  const items: Item[] = [];
  return {
    items,
    numberOf: (key, ...given) => {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, items.length);
      return items.push(make(key, ...given)) - 1;
    },
  };
}
