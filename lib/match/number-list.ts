/** A list of numbers of 32 bits that grows: a few bytes each, and nothing for the garbage collector to follow. */
export class NumberList {
  length = 0;
  #values: Int32Array<ArrayBuffer>;

  /** @param expected about how many numbers will come */
  constructor(expected = 64) {
    this.#values = new Int32Array(Math.max(Math.ceil(expected), 16));
  }

  /** @returns the number's index */
  push(value: number): number {
    if (this.length === this.#values.length) {
      const values = new Int32Array(2 * this.#values.length);
      values.set(this.#values);
      this.#values = values;
    }
    this.#values[this.length] = value;
    return this.length++;
  }

  /** @param index below the length */
  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  at(index: number): number {
    return this.#values[index] as number;
  }

  /** What is in it now; a view that later changes may leave behind. */
  values(): Int32Array<ArrayBuffer> {
    return this.#values.subarray(0, this.length);
  }
}

/** The least power of two that is not below this number, nor below 16: what a table with open addressing is long. */
export function powerOfTwo(atLeast: number): number {
  let power = 16;
  while (power < atLeast) power *= 2;
  return power;
}
