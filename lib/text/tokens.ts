/**
 * Tokens: the longest stretches of letters, digits and their marks in a folded text. Everything else parts tokens, so
 * "F-35" has two and "Maduro's" has two. The hash of a token ignores case; equal words always have equal hashes, and
 * whoever finds a hash compares the units. Nothing is allocated per token.
 */
import { foldedInfo, LETTER, LOWER, LOWER_CASE_UNIT, UPPER, unitInfo, WORD } from './fold-unit';

/** How a token is written, as far as capitals tell names apart. */
export const TOKEN_SHAPES = {
  /** Holds a small letter. */
  written: 0,
  /** At least two capitals and no small letter. */
  capitals: 1,
  /** Digits, a single capital, or letters that have no case: says nothing. */
  neutral: 2,
} as const;
export type TokenShape = (typeof TOKEN_SHAPES)[keyof typeof TOKEN_SHAPES];

/** The arrays are longer than `count` and are overwritten with the folded text that they belong to. */
export interface TokenList {
  readonly count: number;
  /** Indices of folded units, end exclusive. */
  readonly start: Uint32Array;
  readonly end: Uint32Array;
  readonly hash: Int32Array;
}

/**
 * A list that is being written. Until it is closed only the edges count: where a token begins, where it ends, where the
 * next one begins. So every unit is taken the same way, and nothing has to be foreseen of where words end, which
 * processors do badly.
 */
export interface TokenWork extends TokenList {
  count: number;
  start: Uint32Array;
  end: Uint32Array;
  hash: Int32Array;
  /** An odd count: the last token is still open. */
  edgeCount: number;
  edges: Uint32Array;
  /** At the edge that ends a token, its hash. */
  edgeHashes: Int32Array;
  /** Of the token that is open; else `HASH_SEED`. */
  openHash: number;
}

/** What a token's hash begins with. */
export const HASH_SEED = 0x811c9dc5 | 0;
const HASH_PRIME = 0x01000193;
/** What the prime times it leaves 1 of, in 32 bits. */
const HASH_PRIME_INVERSE = 0x359c449b;
const INITIAL_CAPACITY = 1_024;

export const createTokenWork = (): TokenWork => ({
  count: 0,
  start: new Uint32Array(INITIAL_CAPACITY),
  end: new Uint32Array(INITIAL_CAPACITY),
  hash: new Int32Array(INITIAL_CAPACITY),
  edgeCount: 0,
  edges: new Uint32Array(INITIAL_CAPACITY),
  edgeHashes: new Int32Array(INITIAL_CAPACITY),
  openHash: HASH_SEED,
});

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

/** @returns all bits set where the unit belongs to a word, else none. @param info what `unitInfo` says of it */
export const wordMask = (info: number): number => (info << WORD_TO_SIGN) >> 31;

/** As many bits as `WORD` stands below the sign. */
const WORD_TO_SIGN = Math.clz32(WORD);

/** @returns the hash where `mask` has all bits set, `HASH_SEED` where it has none */
export const hashWithin = (hash: number, mask: number): number => ((hash ^ HASH_SEED) & mask) ^ HASH_SEED;

/** Forgets all tokens; the room for them is kept. */
export function clearTokens(work: TokenWork): void {
  work.edgeCount = 0;
  work.openHash = HASH_SEED;
}

/**
 * Takes the unit at this place of the folded text; the one before it was taken last. @param info what `unitInfo` says
 */
export function takeUnit(work: TokenWork, at: number, info: number): void {
  const mask = wordMask(info);
  work.edges[work.edgeCount] = at;
  work.edgeHashes[work.edgeCount] = work.openHash;
  work.openHash = hashWithin(addToHash(work.openHash, info), mask);
  work.edgeCount += (mask ^ work.edgeCount) & 1;
}

/** What ended the last token, here, is taken back: it goes on. Nothing where none ended here, or it is open. */
export function reopenToken(work: TokenWork, at: number): void {
  const last = work.edgeCount - 1;
  if (last < 1 || (last & 1) === 0 || work.edges[last] !== at) return;
  work.edgeCount = last;
  work.openHash = work.edgeHashes[last] as number;
}

/** Makes the list, once the text has ended here. */
export function closeTokens(work: TokenWork, textEnd: number): void {
  const { edges, edgeHashes } = work;
  edges[work.edgeCount] = textEnd;
  edgeHashes[work.edgeCount] = work.openHash;
  const count = (work.edgeCount + 1) >> 1;
  if (work.start.length < count) growList(work, 2 * count);
  const { start, end, hash } = work;
  for (let token = 0; token < count; token++) {
    start[token] = edges[2 * token] as number;
    end[token] = edges[2 * token + 1] as number;
    hash[token] = edgeHashes[2 * token + 1] as number;
  }
  work.count = count;
}

function growList(work: TokenWork, capacity: number): void {
  work.start = new Uint32Array(capacity);
  work.end = new Uint32Array(capacity);
  work.hash = new Int32Array(capacity);
}

/** Makes room for the edges of a folded text of this length; those that are there stay. */
export function ensureEdges(work: TokenWork, textLength: number): void {
  // One before each unit and one behind the last.
  if (work.edges.length > textLength) return;
  const { edges, edgeHashes } = work;
  work.edges = new Uint32Array(Math.max(textLength + 1, 2 * edges.length));
  work.edges.set(edges);
  work.edgeHashes = new Int32Array(work.edges.length);
  work.edgeHashes.set(edgeHashes);
}

/** Looks at the units up to the first small letter, which is nearly always the first or the second. */
export function shapeOfToken(units: Uint16Array, { start, end }: TokenList, token: number): TokenShape {
  let seen = 0;
  let capitals = 0;
  for (let at = start[token] as number; at < (end[token] as number); at++) {
    const info = foldedInfo[units[at] as number] as number;
    seen |= info;
    if (seen & LOWER && seen & LETTER) return TOKEN_SHAPES.written;
    if (info & UPPER) capitals++;
  }
  return capitals > 1 ? TOKEN_SHAPES.capitals : TOKEN_SHAPES.neutral;
}
