/**
 * Numbers that each take as many bits as the largest of them needs, one behind the other in words of 32 bits. Reading
 * outside gives some number and never throws.
 */

export interface Packed {
  readonly words: Uint32Array;
  /** Bits of each number, at most 31. */
  readonly width: number;
}

export const widthFor = (largest: number): number => 32 - Math.clz32(largest);

/** In words. Reading takes two at a time, so there is one more than the numbers fill. */
export const packedLength = (count: number, width: number): number => Math.ceil((count * width) / 32) + 1;

/** @param index counts numbers, not words */
export function readPacked({ words, width }: Packed, index: number): number {
  const bit = index * width;
  const at = bit >>> 5;
  const both = ((words[at] as number) >>> (bit & 31)) | (((words[at + 1] as number) << 1) << (31 - (bit & 31)));
  return both & ((1 << width) - 1);
}

/** @param packed holds 0 at this index */
export const writePacked = ({ words, width }: Packed, index: number, value: number): void =>
  writeBits(words, index * width, value);

/** Writes a number of at most 31 bits from this bit on, where nothing is written yet. */
export function writeBits(words: Uint32Array, bit: number, value: number): void {
  const at = bit >>> 5;
  const shift = bit & 31;
  words[at] = (words[at] as number) | (value << shift);
  // What does not fit; none where the number begins with the word.
  const rest = (value >>> 1) >>> (31 - shift);
  if (rest !== 0) words[at + 1] = (words[at + 1] as number) | rest;
}

/** Writes the first of these from index 0 on. */
export function writeAllPacked(packed: Packed, values: Uint32Array | Int32Array, count: number): void {
  for (let index = 0; index < count; index++) writePacked(packed, index, values[index] as number);
}
