/** Gives each key a number, from 0 in the order in which keys are first met. */
export interface Numbering {
  readonly keys: readonly string[];
  number(key: string): number;
}

/** With no key yet. */
export function createNumbering(): Numbering {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  return {
    keys,
    number(key) {
      const known = numbers.get(key);
      if (known !== undefined) return known;
      numbers.set(key, keys.length);
      return keys.push(key) - 1;
    },
  };
}
