/**
 * Tokens: the longest stretches of letters, digits and their marks in a folded text. Everything else parts tokens, so
 * "F-35" has two and "Maduro's" has two. The hash of a token ignores case; equal words always have equal hashes, and
 * whoever finds a hash compares the units. One pass, nothing allocated per token.
 */
import type { FoldedText } from './fold';
import { LETTER, LOWER, LOWER_CASE_UNIT, UPPER, unitInfo, WORD } from './fold-unit';

/** How a token is written, as far as capitals tell names apart. */
export const TOKEN_SHAPES = {
  /** Holds a small letter. */
  written: 0,
  /** At least two capitals and no small letter. */
  capitals: 1,
  /** Digits, a single capital, or letters that have no case: says nothing. */
  neutral: 2,
} as const;

/** The arrays are longer than `count` and are overwritten when the same tokenizer runs again. */
export interface TokenList {
  readonly count: number;
  /** Indices of folded units, end exclusive. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Int32Array;
  /** One of `TOKEN_SHAPES`. */
  readonly shape: Uint8Array;
}

export interface Tokenizer {
  /** @returns the same object each time */
  tokenize(folded: FoldedText): TokenList;
}

interface Work {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  shape: Uint8Array;
}

const HASH_SEED = 0x811c9dc5;
const HASH_PRIME = 0x01000193;
const INITIAL_CAPACITY = 1_024;

export function createTokenizer(): Tokenizer {
  const work = emptyWork(INITIAL_CAPACITY);
  return {
    tokenize(folded) {
      work.count = 0;
      tokenizeInto(work, folded);
      return work;
    },
  };
}

/** @param word folded units of one token */
export function hashToken(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = addUnit(hash, unitInfo(word.charCodeAt(at)));
  return hash;
}

const addUnit = (hash: number, info: number): number => Math.imul(hash ^ (info & LOWER_CASE_UNIT), HASH_PRIME);

function tokenizeInto(work: Work, { units, length }: FoldedText): void {
  let at = 0;
  while (at < length) {
    let info = unitInfo(units[at] as number);
    if (!(info & WORD)) {
      at++;
      continue;
    }
    const start = at;
    let hash = HASH_SEED;
    let seen = 0;
    let capitals = 0;
    do {
      hash = addUnit(hash, info);
      seen |= info;
      if (info & UPPER) capitals++;
      at++;
      info = at < length ? unitInfo(units[at] as number) : 0;
    } while (info & WORD);
    add(work, start, at, hash, shapeOf(seen, capitals));
  }
}

function shapeOf(seen: number, capitals: number): number {
  if (seen & LETTER && seen & LOWER) return TOKEN_SHAPES.written;
  return capitals > 1 ? TOKEN_SHAPES.capitals : TOKEN_SHAPES.neutral;
}

function add(work: Work, start: number, end: number, hash: number, shape: number): void {
  if (work.count === work.start.length) grow(work);
  const at = work.count++;
  work.start[at] = start;
  work.end[at] = end;
  work.hash[at] = hash;
  work.shape[at] = shape;
}

function grow(work: Work): void {
  const { start, end, hash, shape } = work;
  Object.assign(work, emptyWork(start.length * 2), { count: work.count });
  work.start.set(start);
  work.end.set(end);
  work.hash.set(hash);
  work.shape.set(shape);
}

const emptyWork = (capacity: number): Work => ({
  count: 0,
  start: new Uint32Array(capacity),
  end: new Uint32Array(capacity),
  hash: new Int32Array(capacity),
  shape: new Uint8Array(capacity),
});
