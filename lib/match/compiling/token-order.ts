/** Numbers the tokens of a vocabulary as the lexicon keeps them, see `format.ts`, and writes their sections. */

import {
  alphabetFor,
  BUCKET,
  bucketOf,
  codesFor,
  codesOf,
  fingerprintOf,
  mixHash,
  type Sections,
  TEXT_BLOCK,
  writePacked,
  writeWord,
} from '../layout';
import { indices, sortByKey } from './counting-sort';
import { numbersIn } from './number-list';
import { textOf, type Vocabulary } from './vocabulary';

export interface TokenOrder {
  /** How many buckets tokens are looked for in. */
  readonly buckets: number;
  /** For each token of the vocabulary its number in the lexicon; and how many numbers there are. */
  readonly places: Uint32Array;
  readonly numbers: number;
  /** The tokens of the vocabulary in the order of their numbers. */
  readonly tokens: Uint32Array;
  readonly alphabet: Uint16Array;
  /** Of each unit, see `codesOf`. */
  readonly letterCodes: Uint8Array;
  /** How many codes the texts of all tokens take. */
  readonly codes: number;
}

/**
 * On average so many tokens share a bucket. The fewer, the more words are told by looking into one bucket only; a large
 * lexicon has few tokens to a name, so that what is left empty there weighs little.
 */
const TOKENS_PER_BUCKET = { few: 6.4, many: 4.8 } as const;
const MANY_TOKENS = 0x4000;

export function orderTokens(vocabulary: Vocabulary): TokenOrder {
  const { tokenCount, units } = vocabulary;
  const starts = vocabulary.starts.values;
  const tokens = sortByHash(vocabulary);
  const buckets = Math.ceil(tokenCount / TOKENS_PER_BUCKET[tokenCount < MANY_TOKENS ? 'few' : 'many']);
  const { places, numbers } = numberTokens(vocabulary, tokens, buckets);
  const counts = new Uint32Array(0x1_0000);
  for (let at = 0; at < (starts[tokenCount] as number); at++) {
    const unit = units[at] as number;
    counts[unit] = (counts[unit] as number) + 1;
  }
  const alphabet = alphabetFor(counts);
  const letterCodes = codesOf(alphabet);
  return {
    buckets,
    places,
    numbers,
    tokens,
    alphabet,
    letterCodes,
    codes: codesFor(letterCodes, tokenCount, counts),
  };
}

/** Each as early in its bucket, or behind it, as those before it leave room. Behind the last one a place stays empty. */
function numberTokens(vocabulary: Vocabulary, tokens: Uint32Array, buckets: number) {
  const hashes = vocabulary.hashes.values;
  const places = new Uint32Array(tokens.length);
  let next = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as number;
    next = Math.max(next, BUCKET.tokens * bucketOf(mixHash(hashes[token] as number), buckets));
    places[token] = next++;
  }
  const filled = Math.floor(next / BUCKET.tokens) + 1;
  return { places, numbers: BUCKET.tokens * Math.max(buckets, filled) };
}

export function writeTokens(sections: Sections, vocabulary: Vocabulary, order: TokenOrder): void {
  const { fingerprints, tokenStarts, tokenCodes } = sections;
  const { tokens, letterCodes } = order;
  const { units } = vocabulary;
  const [starts, hashes] = [vocabulary.starts.values, vocabulary.hashes.values];
  let textEnd = 0;
  let block = 0;
  sections.tokenAlphabet.set(order.alphabet);
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as number;
    const place = order.places[token] as number;
    const fingerprint = fingerprintOf(mixHash(hashes[token] as number));
    fingerprints[place >> 2] = (fingerprints[place >> 2] as number) | (fingerprint << (8 * (place & 3)));
    while (block * TEXT_BLOCK <= place) writePacked(tokenStarts, block++, textEnd);
    textEnd = writeWord(tokenCodes, letterCodes, textEnd, units, starts[token] as number, starts[token + 1] as number);
  }
}

/** By mixed hash, sixteen bits at a time; tokens of one hash by their texts. */
function sortByHash(vocabulary: Vocabulary): Uint32Array {
  const hashes = numbersIn(vocabulary.hashes);
  const [lower, upper] = [new Uint32Array(hashes.length), new Uint32Array(hashes.length)];
  for (let token = 0; token < hashes.length; token++) {
    const mixed = mixHash(hashes[token] as number);
    lower[token] = mixed & 0xffff;
    upper[token] = mixed >>> 16;
  }
  const tokens = sortByKey(sortByKey(indices(hashes.length), lower, 0x1_0000), upper, 0x1_0000);
  const hashAt = (place: number): number | undefined => hashes[tokens[place] as number];
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    do to++;
    while (to < tokens.length && hashAt(to) === hashAt(from));
    if (to - from > 1)
      tokens.subarray(from, to).sort((a, b) => (textOf(vocabulary, a) < textOf(vocabulary, b) ? -1 : 1));
  }
  return tokens;
}
