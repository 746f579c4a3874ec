/**
 * The tokens of names while a lexicon is compiled: words in small letters, each kept once. Numbers are given in the order
 * in which tokens are first met.
 */
import { hashToken, LOWER_CASE_UNIT, unitInfo } from '../text';
import { createNumberList, type NumberList, powerOfTwo, push } from './number-list';

export interface Vocabulary {
  tokenCount: number;
  /** The units of all tokens, one token behind the other; longer than they are. */
  units: Uint16Array;
  /** Where the units of each token begin; then their number. */
  readonly starts: NumberList;
  readonly hashes: NumberList;
  /** Open addressing by hash. */
  slots: Int32Array;
}

/** Slots to a token, at least. */
const ROOM = 1.5;
/** What lies together of a token in the table, so that one look is enough. The number is its own and one. */
const SLOT_SHIFT = 2;
const SLOT = { size: 1 << SLOT_SHIFT, number: 0, hash: 1, start: 2, end: 3 } as const;

/** @param expected about how many tokens will come; more than that cost time, no harm */
export function createVocabulary(expected: number): Vocabulary {
  const starts = createNumberList(expected + 1);
  push(starts, 0);
  return {
    tokenCount: 0,
    units: new Uint16Array(Math.ceil(8 * expected) + 64),
    starts,
    hashes: createNumberList(expected),
    slots: new Int32Array(SLOT.size * powerOfTwo(ROOM * expected)),
  };
}

/**
 * @param units hold a word in small letters from `start` to `end`
 * @param hash of the word
 * @returns its token
 */
export function tokenAt(vocabulary: Vocabulary, units: Uint16Array, start: number, end: number, hash: number): number {
  const { slots } = vocabulary;
  let at = firstSlot(slots, hash);
  for (; slots[at] !== 0; at = nextSlot(slots, at)) {
    if (slots[at + SLOT.hash] === hash && holds(vocabulary, at, units, start, end)) return (slots[at] as number) - 1;
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

/** Whether the token in this slot has these units. */
function holds(
  { slots, units: own }: Vocabulary,
  slot: number,
  units: Uint16Array,
  start: number,
  end: number,
): boolean {
  const from = slots[slot + SLOT.start] as number;
  if ((slots[slot + SLOT.end] as number) - from !== end - start) return false;
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
  slots[slot + SLOT.hash] = hash;
  slots[slot + SLOT.start] = from;
  slots[slot + SLOT.end] = to;
  if (ROOM * SLOT.size * vocabulary.tokenCount > slots.length) growSlots(vocabulary);
  return token;
}

function growUnits(vocabulary: Vocabulary, atLeast: number): void {
  const units = new Uint16Array(2 * atLeast);
  units.set(vocabulary.units);
  vocabulary.units = units;
}

function growSlots(vocabulary: Vocabulary): void {
  const { slots: from } = vocabulary;
  const slots = new Int32Array(2 * from.length);
  for (let slot = 0; slot < from.length; slot += SLOT.size) {
    if (from[slot] === 0) continue;
    let at = firstSlot(slots, from[slot + SLOT.hash] as number);
    while (slots[at] !== 0) at = nextSlot(slots, at);
    for (let part = 0; part < SLOT.size; part++) slots[at + part] = from[slot + part] as number;
  }
  vocabulary.slots = slots;
}

const firstSlot = (slots: Int32Array, hash: number): number =>
  ((hash ^ (hash >>> 15)) << SLOT_SHIFT) & (slots.length - 1);

const nextSlot = (slots: Int32Array, at: number): number => (at + SLOT.size) & (slots.length - 1);
