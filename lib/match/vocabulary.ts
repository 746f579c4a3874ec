/**
 * The tokens of names while a lexicon is compiled: words in small letters, each kept once. Numbers are given in the order
 * in which tokens are first met.
 */
import { hashToken, LOWER_CASE_UNIT, unitInfo } from '../text';
import { NumberList, powerOfTwo } from './number-list';
import { textBytesOf, writeTokenText } from './token-text';

export interface Vocabulary {
  readonly tokenCount: number;
  /** Of the texts of all tokens together, as the lexicon has them. */
  readonly textBytes: number;
  /**
   * @param units holds a word, in any case, from `start` to `end`
   * @param hash of the word
   * @returns its token
   */
  tokenAt(units: Uint16Array, start: number, end: number, hash: number): number;
  /** @param word as it is folded, in any case */
  tokenOf(word: string): number;
  hashOf(token: number): number;
  textOf(token: number): string;
  /** Writes the token's text as the lexicon has it. @returns where the next one begins */
  writeText(token: number, bytes: Uint8Array, start: number): number;
}

/** Slots to a token, at least. */
const ROOM = 1.5;
/** What lies together of a token in the table. The number is its own and one. */
const SLOT = { size: 2, number: 0, hash: 1 } as const;

/** @param expected about how many tokens will come; more than that cost time, no harm */
export function createVocabulary(expected: number): Vocabulary {
  return new TokenTable(expected);
}

class TokenTable implements Vocabulary {
  tokenCount = 0;
  textBytes = 0;
  #unitCount = 0;
  /** Open addressing by hash. */
  #slots: Int32Array;
  /** In small letters, one token behind the other. */
  #units: Uint16Array;
  readonly #hashes: NumberList;
  readonly #starts: NumberList;

  constructor(expected: number) {
    this.#slots = new Int32Array(SLOT.size * powerOfTwo(ROOM * expected));
    this.#units = new Uint16Array(Math.ceil(8 * expected) + 64);
    this.#hashes = new NumberList(expected);
    this.#starts = new NumberList(expected);
  }

  tokenAt(units: Uint16Array, start: number, end: number, hash: number): number {
    const slots = this.#slots;
    let at = firstSlot(slots, hash);
    for (; slots[at] !== 0; at = nextSlot(slots, at)) {
      if (slots[at + SLOT.hash] !== hash) continue;
      const token = (slots[at] as number) - 1;
      if (this.#is(token, units, start, end)) return token;
    }
    return this.#add(units, start, end, hash, at);
  }

  tokenOf(word: string): number {
    const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
    return this.tokenAt(units, 0, units.length, hashToken(word));
  }

  hashOf(token: number): number {
    return this.#hashes.at(token);
  }

  textOf(token: number): string {
    return String.fromCharCode(...this.#units.subarray(this.#starts.at(token), this.#endOf(token)));
  }

  writeText(token: number, bytes: Uint8Array, start: number): number {
    return writeTokenText(bytes, start, this.#units, this.#starts.at(token), this.#endOf(token));
  }

  #endOf(token: number): number {
    return token + 1 < this.tokenCount ? this.#starts.at(token + 1) : this.#unitCount;
  }

  #is(token: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.#starts.at(token);
    if (this.#endOf(token) - from !== end - start) return false;
    for (let at = start; at < end; at++) {
      if (this.#units[from + at - start] !== (unitInfo(units[at] as number) & LOWER_CASE_UNIT)) return false;
    }
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const token = this.tokenCount++;
    const from = this.#unitCount;
    this.#unitCount += end - start;
    if (this.#unitCount > this.#units.length) this.#growUnits();
    for (let at = start; at < end; at++) {
      this.#units[from + at - start] = unitInfo(units[at] as number) & LOWER_CASE_UNIT;
    }
    this.textBytes += textBytesOf(this.#units, from, this.#unitCount);
    this.#hashes.push(hash);
    this.#starts.push(from);
    this.#slots[slot] = token + 1;
    this.#slots[slot + SLOT.hash] = hash;
    if (ROOM * SLOT.size * this.tokenCount > this.#slots.length) this.#growSlots();
    return token;
  }

  #growUnits(): void {
    const units = new Uint16Array(2 * this.#unitCount);
    units.set(this.#units);
    this.#units = units;
  }

  #growSlots(): void {
    const slots = new Int32Array(2 * this.#slots.length);
    for (let from = 0; from < this.#slots.length; from += SLOT.size) {
      if (this.#slots[from] === 0) continue;
      let at = firstSlot(slots, this.#slots[from + SLOT.hash] as number);
      while (slots[at] !== 0) at = nextSlot(slots, at);
      slots.set(this.#slots.subarray(from, from + SLOT.size), at);
    }
    this.#slots = slots;
  }
}

const firstSlot = (slots: Int32Array, hash: number): number =>
  (SLOT.size * (hash ^ (hash >>> 15))) & (slots.length - 1);

const nextSlot = (slots: Int32Array, at: number): number => (at + SLOT.size) & (slots.length - 1);
