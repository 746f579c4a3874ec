/**
 * Words in five bits a letter: an alphabet has the thirty units that the words use most, in whatever script; any other
 * unit takes five times as much. Each word ends in a code of its own, so words can lie side by side.
 */
import { foldedInfo, LOWER_CASE_UNIT } from '../../text';
import { type Packed, readPacked, writeBits, writePacked } from './packed';

export interface Letters {
  /** Numbers of five bits. */
  readonly codes: Packed;
  /** The unit of code 1 first. */
  readonly alphabet: Uint16Array;
}

export const CODE_BITS = 5;
export const ALPHABET_LENGTH = 30;
const END = 0;
/** The unit follows in four codes of four bits and one, so that none of them is the code of an end. */
const OTHER = 31;
const OTHER_CODES = 5;

/** @param counts how often each unit stands in the words. */
export function alphabetFor(counts: Uint32Array): Uint16Array<ArrayBuffer> {
  const used: number[] = [];
  for (let unit = 0; unit < counts.length; unit++) if (counts[unit] !== 0) used.push(unit);
  used.sort((a, b) => (counts[b] as number) - (counts[a] as number) || a - b);
  return Uint16Array.from(used.slice(0, ALPHABET_LENGTH));
}

/** @returns of each unit its code, for writing */
export function codesOf(alphabet: Uint16Array): Uint8Array {
  const codes = new Uint8Array(0x1_0000).fill(OTHER);
  for (let index = 0; index < alphabet.length; index++) codes[alphabet[index] as number] = index + 1;
  return codes;
}

/** How many codes that many words take which use each unit so often. */
export function codesFor(letterCodes: Uint8Array, words: number, counts: Uint32Array): number {
  let codes = words;
  for (let unit = 0; unit < counts.length; unit++)
    codes += (counts[unit] as number) * lengthOf(letterCodes[unit] as number);
  return codes;
}

/** Writes the word that these units are. @returns where the next one begins */
export function writeWord(
  codes: Packed,
  letterCodes: Uint8Array,
  start: number,
  units: Uint16Array,
  from: number,
  to: number,
): number {
  let at = start;
  // Codes are gathered, since writing each by itself would read and write the same words again and again.
  let gathered = 0;
  let bits = 0;
  for (let place = from; place < to; place++) {
    const code = letterCodes[units[place] as number] as number;
    gathered |= code << bits;
    bits += CODE_BITS;
    if (bits < CODE_BITS * CODES_AT_ONCE && code !== OTHER) continue;
    writeBits(codes.words, at * CODE_BITS, gathered);
    at += bits / CODE_BITS;
    if (code === OTHER) at = writeOther(codes, at, units[place] as number);
    gathered = 0;
    bits = 0;
  }
  if (bits > 0) writeBits(codes.words, at * CODE_BITS, gathered);
  return at + bits / CODE_BITS + 1;
}

/** @returns where the code behind those of the unit is to be */
function writeOther(codes: Packed, start: number, unit: number): number {
  for (let place = 1; place < OTHER_CODES; place++) {
    writePacked(codes, start + place - 1, ((unit >>> (4 * (OTHER_CODES - 1 - place))) & 0xf) + 1);
  }
  return start + OTHER_CODES - 1;
}

/**
 * Compares a word from some letter on.
 * @param letterCodes see `codesOf`
 * @param units are those of a folded text, in any case
 * @returns where the letter behind these units stands in the word, or -1 where it has others
 */
export function skipUnits(
  letters: Letters,
  letterCodes: Uint8Array,
  from: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const { words } = letters.codes;
  let at = from;
  for (let place = start; place < end; place++) {
    const unit = (foldedInfo[units[place] as number] as number) & LOWER_CASE_UNIT;
    const code = letterCodes[unit] as number;
    if ((readCodes(words, at) & CODE) !== code) return -1;
    if (code === OTHER) return skipRareUnits(letters, letterCodes, at, units, place, end);
    at++;
  }
  return at;
}

/** As `skipUnits`, where the first unit is none of the alphabet. */
function skipRareUnits(
  letters: Letters,
  letterCodes: Uint8Array,
  from: number,
  units: Uint16Array,
  start: number,
  end: number,
): number {
  const unit = (foldedInfo[units[start] as number] as number) & LOWER_CASE_UNIT;
  if (unitAt(letters, from, OTHER) !== unit) return -1;
  return skipUnits(letters, letterCodes, from + OTHER_CODES, units, start + 1, end);
}

/** @returns where the letter behind this one stands, or -1 where the word has another */
export const skipUnit = (letters: Letters, at: number, unit: number): number => {
  const code = readPacked(letters.codes, at);
  return code !== END && unitAt(letters, at, code) === unit ? at + lengthOf(code) : -1;
};

export const isWordEnd = ({ codes }: Letters, at: number): boolean => readPacked(codes, at) === END;

const CODE = (1 << CODE_BITS) - 1;

/** @returns six codes from this one on, the first lowest */
function readCodes(words: Uint32Array, at: number): number {
  const bit = at * CODE_BITS;
  const word = bit >>> 5;
  return ((words[word] as number) >>> (bit & 31)) | (((words[word + 1] as number) << 1) << (31 - (bit & 31)));
}

/**
 * @returns where the word stands that comes so many words behind this one. Time is that of a step for each six codes
 * between the two.
 */
export function skipWords({ codes: { words } }: Letters, start: number, count: number): number {
  if (count === 0) return start;
  let left = count;
  for (let at = start; ; at += CODES_AT_ONCE) {
    const codes = readCodes(words, at);
    // Of each code whether it is an end, in its highest bit.
    let ends = ~(((codes & LOWER_BITS) + LOWER_BITS) | codes) & HIGHEST_BITS;
    // Counted, since how many there are is nothing that a processor foresees.
    const here = (Math.imul(ends >>> (CODE_BITS - 1), LOWEST_BITS) >>> COUNT_SHIFT) & CODE;
    if (here < left) {
      left -= here;
      continue;
    }
    while (--left > 0) ends &= ends - 1;
    return at + (((31 - Math.clz32(ends & -ends)) / CODE_BITS) | 0) + 1;
  }
}

const CODES_AT_ONCE = 6;
/** Of each of these codes. */
const LOWER_BITS = 0b01111_01111_01111_01111_01111_01111;
const HIGHEST_BITS = 0b10000_10000_10000_10000_10000_10000;
const LOWEST_BITS = 0b00001_00001_00001_00001_00001_00001;
/** What is multiplied with the lowest bits has the sum of all codes in the last. */
const COUNT_SHIFT = CODE_BITS * (CODES_AT_ONCE - 1);

/** Adds the units of a word from some letter on. @returns where the word behind this one begins */
export function readUnits(letters: Letters, from: number, units: number[]): number {
  let at = from;
  for (let code = readPacked(letters.codes, at); code !== END; code = readPacked(letters.codes, at)) {
    units.push(unitAt(letters, at, code));
    at += lengthOf(code);
  }
  return at + 1;
}

const lengthOf = (code: number): number => (code === OTHER ? OTHER_CODES : 1);

function unitAt({ codes, alphabet }: Letters, at: number, code: number): number {
  if (code !== OTHER) return alphabet[code - 1] as number;
  let unit = 0;
  for (let place = 1; place < OTHER_CODES; place++) unit = (unit << 4) | (readPacked(codes, at + place) - 1);
  return unit;
}
