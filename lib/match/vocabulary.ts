/**
 * The tokens of names while a lexicon is compiled: words in small letters, each kept once. Numbers are given in the order
 * in which tokens are first met.
 */
import { hashToken, LOWER_CASE_UNIT, unitInfo } from '../text';
import { NumberList, powerOfTwo } from './number-list';

/** Slots to a token, at least. */
const ROOM = 1.5;
/** What lies together of a token in the table. The number is its own and one. */
const SLOT = { size: 2, number: 0, hash: 1 } as const;

export class Vocabulary {
  tokenCount = 0;
  /** Open addressing by hash. */
  #slots: Int32Array;
  /** One token behind the other. */
  #units: Uint16Array;
  #unitCount = 0;
  readonly #hashes: NumberList;
  readonly #starts: NumberList;

  /** @param expected about how many tokens will come; more than that cost time, no harm */
  constructor(expected: number) {
    this.#slots = new Int32Array(SLOT.size * powerOfTwo(ROOM * expected));
    this.#units = new Uint16Array(Math.ceil(8 * expected) + 64);
    this.#hashes = new NumberList(expected);
    this.#starts = new NumberList(expected);
  }

  /**
   * @param units hold a word in small letters from `start` to `end`
   * @param hash of the word
   * @returns its token
   */
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

  /** @param word as it is folded, in any case */
  tokenOf(word: string): number {
    const units = Uint16Array.from({ length: word.length }, (_, at) => unitInfo(word.charCodeAt(at)) & LOWER_CASE_UNIT);
    return this.tokenAt(units, 0, units.length, hashToken(word));
  }

  hashOf(token: number): number {
    return this.#hashes.at(token);
  }

  textOf(token: number): string {
    return String.fromCharCode(...this.#units.subarray(this.startOf(token), this.endOf(token)));
  }

  /** The units of all tokens, one behind the other. */
  units(): Uint16Array {
    return this.#units.subarray(0, this.#unitCount);
  }

  startOf(token: number): number {
    return this.#starts.at(token);
  }

  endOf(token: number): number {
    return token + 1 < this.tokenCount ? this.#starts.at(token + 1) : this.#unitCount;
  }

  #is(token: number, units: Uint16Array, start: number, end: number): boolean {
    const from = this.startOf(token);
    if (this.endOf(token) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (this.#units[from + at - start] !== units[at]) return false;
    return true;
  }

  #add(units: Uint16Array, start: number, end: number, hash: number, slot: number): number {
    const token = this.tokenCount++;
    const from = this.#unitCount;
    this.#unitCount += end - start;
    if (this.#unitCount > this.#units.length) this.#growUnits();
    for (let at = start; at < end; at++) this.#units[from + at - start] = units[at] as number;
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
      slots[at] = this.#slots[from] as number;
      slots[at + SLOT.hash] = this.#slots[from + SLOT.hash] as number;
    }
    this.#slots = slots;
  }
}

const firstSlot = (slots: Int32Array, hash: number): number =>
  (SLOT.size * (hash ^ (hash >>> 15))) & (slots.length - 1);

const nextSlot = (slots: Int32Array, at: number): number => (at + SLOT.size) & (slots.length - 1);
