/** Numbers the tokens of a vocabulary as the lexicon keeps them, see `format.ts`, and writes their sections. */

import {
  alphabetFor,
  bucketShift,
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
  /** How many buckets the tokens are in. */
  readonly buckets: number;
  /** For each token of the vocabulary its number in the lexicon. */
  readonly places: Uint32Array;
  /** The reverse. */
  readonly tokens: Uint32Array;
  readonly alphabet: Uint16Array;
  /** Of each unit, see `codesOf`. */
  readonly letterCodes: Uint8Array;
  /** How many codes the texts of all tokens take. */
  readonly codes: number;
}

/** On average three to six tokens share a bucket: they lie side by side, so that all are looked at in one go. */
const FULLEST_BUCKET = 6;
const FEWEST_BUCKETS = 16;

export function orderTokens(vocabulary: Vocabulary): TokenOrder {
  const { tokenCount, units } = vocabulary;
  const starts = vocabulary.starts.values;
  const tokens = sortByHash(vocabulary);
  const places = new Uint32Array(tokenCount);
  for (let place = 0; place < tokenCount; place++) places[tokens[place] as number] = place;
  const counts = new Uint32Array(0x1_0000);
  for (let at = 0; at < (starts[tokenCount] as number); at++) {
    const unit = units[at] as number;
    counts[unit] = (counts[unit] as number) + 1;
  }
  const alphabet = alphabetFor(counts);
  const letterCodes = codesOf(alphabet);
  return {
    buckets: bucketsFor(tokenCount),
    places,
    tokens,
    alphabet,
    letterCodes,
    codes: codesFor(letterCodes, tokenCount, counts),
  };
}

export function writeTokens(sections: Sections, vocabulary: Vocabulary, order: TokenOrder): void {
  const { bucketStarts, fingerprints, tokenStarts, tokenCodes } = sections;
  const { tokens, letterCodes } = order;
  const { units } = vocabulary;
  const [starts, hashes] = [vocabulary.starts.values, vocabulary.hashes.values];
  const shift = bucketShift(order.buckets);
  let bucket = 0;
  let textEnd = 0;
  sections.tokenAlphabet.set(order.alphabet);
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as number;
    const mixed = mixHash(hashes[token] as number);
    while (bucket < mixed >>> shift) writePacked(bucketStarts, ++bucket, place);
    fingerprints[place] = fingerprintOf(mixed);
    if (place % TEXT_BLOCK === 0) writePacked(tokenStarts, place / TEXT_BLOCK, textEnd);
    textEnd = writeWord(tokenCodes, letterCodes, textEnd, units, starts[token] as number, starts[token + 1] as number);
  }
  while (bucket < order.buckets) writePacked(bucketStarts, ++bucket, tokens.length);
}

function bucketsFor(tokens: number): number {
  let buckets = FEWEST_BUCKETS;
  while (buckets * FULLEST_BUCKET < tokens) buckets *= 2;
  return buckets;
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
