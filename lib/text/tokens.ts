/**
 * Tokens: the longest stretches of letters, digits and their marks in a folded text. Everything else parts tokens, so
 * "F-35" has two and "Maduro's" has two. The hash of a token ignores case; equal words always have equal hashes, and
 * whoever finds a hash compares the units. Nothing is allocated per token.
 */
import { LETTER, LOWER, LOWER_CASE_UNIT, UPPER, unitInfo } from './fold-unit';

/** How a token is written, as far as capitals tell names apart. */
export const TOKEN_SHAPES = {
  /** Holds a small letter. */
  written: 0,
  /** At least two capitals and no small letter. */
  capitals: 1,
  /** Digits, a single capital, or letters that have no case: says nothing. */
  neutral: 2,
} as const;

/** The arrays are longer than `count` and are overwritten with the folded text that they belong to. */
export interface TokenList {
  readonly count: number;
  /** Indices of folded units, end exclusive. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Int32Array;
  /** One of `TOKEN_SHAPES`. */
  readonly shape: Uint8Array;
}

/** A list that is written to. */
export interface TokenWork extends TokenList {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  shape: Uint8Array;
}

/** What a token's hash begins with. */
export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** What the prime times it leaves 1 of, in 32 bits. */
const HASH_PRIME_INVERSE = 0x359c449b;
const INITIAL_CAPACITY = 1_024;

export const createTokenWork = (): TokenWork => emptyWork(INITIAL_CAPACITY);

/** @param info what `unitInfo` says of the token's next unit */
export const addToHash = (hash: number, info: number): number => Math.imul(hash ^ (info & LOWER_CASE_UNIT), HASH_PRIME);

/** @param unit the last one in small letters. @returns the hash of what stands before it */
export const removeFromHash = (hash: number, unit: number): number => Math.imul(hash, HASH_PRIME_INVERSE) ^ unit;

/** @param word folded units of one token */
export function hashToken(word: string): number {
  let hash = HASH_SEED;
  for (let at = 0; at < word.length; at++) hash = addToHash(hash, unitInfo(word.charCodeAt(at)));
  return hash;
}

/**
 * @param seen what is said of any of its units
 * @param capitals `UPPER` for each capital
 */
export function addToken(
  work: TokenWork,
  start: number,
  end: number,
  hash: number,
  seen: number,
  capitals: number,
): void {
  const at = work.count++;
  work.start[at] = start;
  work.end[at] = end;
  work.hash[at] = hash;
  work.shape[at] = shapeOf(seen, capitals);
}

function shapeOf(seen: number, capitals: number): number {
  if (seen & LETTER && seen & LOWER) return TOKEN_SHAPES.written;
  return capitals > UPPER ? TOKEN_SHAPES.capitals : TOKEN_SHAPES.neutral;
}

/** Makes room for a text of this length: no token comes from less than one of its units. */
export function clearTokens(work: TokenWork, textUtf16: number): void {
  work.count = 0;
  if (work.start.length < textUtf16) Object.assign(work, emptyWork(Math.max(textUtf16, 2 * work.start.length)));
}

const emptyWork = (capacity: number): TokenWork => ({
  count: 0,
  start: new Uint32Array(capacity),
  end: new Uint32Array(capacity),
  hash: new Int32Array(capacity),
  shape: new Uint8Array(capacity),
});
