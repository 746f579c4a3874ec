/**
 * The tokens of names while a lexicon is compiled: words in small letters, each kept once. Numbers are given in the order
 * in which tokens are first met.
 */
import { hashToken, LOWER_CASE_UNIT, unitInfo } from '../../text';
import { createNumberList, type NumberList, powerOfTwo, push } from './number-list';

export interface Vocabulary {
  tokenCount: number;
  /** The units of all tokens, one token behind the other; longer than they are. */
  units: Uint16Array;
  /** Where the units of each token begin; then their number. */
  readonly starts: NumberList;
  readonly hashes: NumberList;
  /** Open addressing by hash: a token's number and one. */
  slots: Int32Array;
}

/** Slots to a token, at least: the table should stay in the processor's cache. */
const ROOM = 1.25;

/** @param expected about how many tokens will come; more than that cost time, no harm */
export function createVocabulary(expected: number): Vocabulary {
  const starts = createNumberList(expected + 1);
  push(starts, 0);
  return {
    tokenCount: 0,
    units: new Uint16Array(Math.ceil(8 * expected) + 64),
    starts,
    hashes: createNumberList(expected),
    slots: new Int32Array(powerOfTwo(ROOM * expected)),
  };
}

/**
 * @param units hold a word in small letters from `start` to `end`
 * @param hash of the word
 * @returns its token
 */
export function tokenAt(vocabulary: Vocabulary, units: Uint16Array, start: number, end: number, hash: number): number {
  const { slots } = vocabulary;
  const hashes = vocabulary.hashes.values;
  const mask = slots.length - 1;
  let at = firstSlot(hash) & mask;
  for (; slots[at] !== 0; at = (at + 1) & mask) {
    const token = (slots[at] as number) - 1;
    if (hashes[token] === hash && holds(vocabulary, token, units, start, end)) return token;
  }
  return add(vocabulary, units, start, end, hash, at);
}

/** @param word as it is folded, in any case */
export function tokenOf(vocabulary: Vocabulary, word: string): number {
  const units = Uint16Array.from({ length: word.length }, (_, at) => unitInfo(word.charCodeAt(at)) & LOWER_CASE_UNIT);
  return tokenAt(vocabulary, units, 0, units.length, hashToken(word));
}

export function textOf({ units, starts }: Vocabulary, token: number): string {
  return String.fromCharCode(...units.subarray(starts.values[token], starts.values[token + 1]));
}

function holds(
  { starts, units: own }: Vocabulary,
  token: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const from = starts.values[token] as number;
  if ((starts.values[token + 1] as number) - from !== end - start) return false;
  for (let at = start; at < end; at++) if (own[from + at - start] !== units[at]) return false;
  return true;
}

function add(
  vocabulary: Vocabulary,
  units: Uint16Array,
  start: number,
  end: number,
  hash: number,
  slot: number,
): number {
  const { starts, slots } = vocabulary;
  const token = vocabulary.tokenCount++;
  const from = starts.values[token] as number;
  const to = from + end - start;
  if (to > vocabulary.units.length) growUnits(vocabulary, to);
  for (let at = start; at < end; at++) vocabulary.units[from + at - start] = units[at] as number;
  push(vocabulary.hashes, hash);
  push(starts, to);
  slots[slot] = token + 1;
  if (ROOM * vocabulary.tokenCount > slots.length) growSlots(vocabulary);
  return token;
}

function growUnits(vocabulary: Vocabulary, atLeast: number): void {
  const units = new Uint16Array(2 * atLeast);
  units.set(vocabulary.units);
  vocabulary.units = units;
}

function growSlots(vocabulary: Vocabulary): void {
  const slots = new Int32Array(2 * vocabulary.slots.length);
  const hashes = vocabulary.hashes.values;
  for (let token = 0; token < vocabulary.tokenCount; token++) {
    let at = firstSlot(hashes[token] as number) & (slots.length - 1);
    while (slots[at] !== 0) at = (at + 1) & (slots.length - 1);
    slots[at] = token + 1;
  }
  vocabulary.slots = slots;
}

/** Spreads tokens over the table; only the lower bits count. */
const firstSlot = (hash: number): number => hash ^ (hash >>> 15);
