/** Numbers the tokens of a vocabulary as the lexicon keeps them, see `format.ts`, and writes their sections. */
import { indices, sortByKey } from './counting-sort';
import { bucketShift, fingerprintOf, mixHash, type Sections, TEXT_BLOCK } from './format';
import { alphabetFor, createLetterWriter, type LetterWriter } from './letters';
import { writePacked } from './packed';
import type { Vocabulary } from './vocabulary';

export interface TokenOrder {
  /** How many buckets the tokens are in. */
  readonly buckets: number;
  /** For each token of the vocabulary its number in the lexicon. */
  readonly places: Uint32Array;
  /** The reverse. */
  readonly tokens: Uint32Array;
  readonly alphabet: Uint16Array;
  readonly writer: LetterWriter;
  /** How many codes the texts of all tokens take. */
  readonly codes: number;
}

/** On average three to six tokens share a bucket: they lie side by side, so that all are looked at in one go. */
const FULLEST_BUCKET = 6;
const FEWEST_BUCKETS = 16;

export function orderTokens(vocabulary: Vocabulary): TokenOrder {
  const { tokenCount } = vocabulary;
  const tokens = sortByHash(vocabulary);
  const places = new Uint32Array(tokenCount);
  for (let place = 0; place < tokenCount; place++) places[tokens[place] as number] = place;
  const counts = new Uint32Array(0x1_0000);
  for (const unit of vocabulary.units()) counts[unit] = (counts[unit] as number) + 1;
  const alphabet = alphabetFor(counts);
  const writer = createLetterWriter(alphabet);
  return {
    buckets: bucketsFor(tokenCount),
    places,
    tokens,
    alphabet,
    writer,
    codes: writer.codesFor(tokenCount, counts),
  };
}

export function writeTokens(sections: Sections, vocabulary: Vocabulary, order: TokenOrder): void {
  const { bucketStarts, fingerprints, tokenStarts, tokenCodes } = sections;
  const { tokens } = order;
  const units = vocabulary.units();
  const shift = bucketShift(order.buckets);
  let bucket = 0;
  let textEnd = 0;
  sections.tokenAlphabet.set(order.alphabet);
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as number;
    const mixed = mixHash(vocabulary.hashOf(token));
    while (bucket < mixed >>> shift) writePacked(bucketStarts, ++bucket, place);
    fingerprints[place] = fingerprintOf(mixed);
    if (place % TEXT_BLOCK === 0) writePacked(tokenStarts, place / TEXT_BLOCK, textEnd);
    textEnd = order.writer.write(tokenCodes, textEnd, units, vocabulary.startOf(token), vocabulary.endOf(token));
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
  const mixed = new Uint32Array(vocabulary.tokenCount);
  for (let token = 0; token < mixed.length; token++) mixed[token] = mixHash(vocabulary.hashOf(token));
  const byLower = sortByKey(
    indices(mixed.length),
    mixed.map((hash) => hash & 0xffff),
    0x1_0000,
  );
  const tokens = sortByKey(
    byLower,
    mixed.map((hash) => hash >>> 16),
    0x1_0000,
  );
  const hashAt = (place: number): number | undefined => mixed[tokens[place] as number];
  for (let from = 0, to = 0; from < tokens.length; from = to) {
    do to++;
    while (to < tokens.length && hashAt(to) === hashAt(from));
    if (to - from > 1) tokens.subarray(from, to).sort((a, b) => (vocabulary.textOf(a) < vocabulary.textOf(b) ? -1 : 1));
  }
  return tokens;
}
