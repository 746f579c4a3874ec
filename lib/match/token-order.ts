/** Numbers the tokens of a vocabulary as the lexicon keeps them, see `format.ts`, and writes their sections. */
import { indices, sortByKey } from './counting-sort';
import { bucketShift, mixHash, type Sections, TEXT_BLOCK } from './format';
import type { Vocabulary } from './vocabulary';

export interface TokenOrder {
  /** How many buckets the tokens are in. */
  readonly buckets: number;
  /** For each token of the vocabulary its number in the lexicon. */
  readonly places: Uint32Array;
  /** The reverse. */
  readonly tokens: Uint32Array;
}

/** On average two to four tokens share a bucket: they lie side by side, so that all are looked at in one go. */
const FULLEST_BUCKET = 4;
const FEWEST_BUCKETS = 16;

export function orderTokens(vocabulary: Vocabulary): TokenOrder {
  const { tokenCount } = vocabulary;
  const buckets = bucketsFor(tokenCount);
  const shift = bucketShift(buckets);
  const mixed = new Uint32Array(tokenCount);
  for (let token = 0; token < tokenCount; token++) mixed[token] = mixHash(vocabulary.hashOf(token));
  const tokens = sortByKey(
    indices(tokenCount),
    mixed.map((hash) => hash >>> shift),
    buckets,
  );
  sortNearly(tokens, (a, b) => (mixed[a] as number) - (mixed[b] as number) || compareTexts(vocabulary, a, b));
  const places = new Uint32Array(tokenCount);
  for (let place = 0; place < tokenCount; place++) places[tokens[place] as number] = place;
  return { buckets, places, tokens };
}

export function writeTokens(sections: Sections, vocabulary: Vocabulary, { buckets, tokens }: TokenOrder): void {
  const { bucketStarts, fingerprints, textStarts, tokenText } = sections;
  const shift = bucketShift(buckets);
  let bucket = 0;
  let textEnd = 0;
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place] as number;
    const mixed = mixHash(vocabulary.hashOf(token));
    while (bucket < mixed >>> shift) bucketStarts[++bucket] = place;
    fingerprints[place] = mixed;
    if (place % TEXT_BLOCK === 0) textStarts[place / TEXT_BLOCK] = textEnd;
    textEnd = vocabulary.writeText(token, tokenText, textEnd);
  }
  bucketStarts.fill(tokens.length, bucket + 1);
}

function bucketsFor(tokens: number): number {
  let buckets = FEWEST_BUCKETS;
  while (buckets * FULLEST_BUCKET < tokens) buckets *= 2;
  return buckets;
}

/** By insertion: linear where every item is a few places from its own at most. */
function sortNearly(items: Uint32Array, compare: (a: number, b: number) => number): void {
  for (let index = 1; index < items.length; index++) {
    const item = items[index] as number;
    let at = index;
    for (; at > 0 && compare(items[at - 1] as number, item) > 0; at--) items[at] = items[at - 1] as number;
    items[at] = item;
  }
}

/** Only of tokens whose hashes are equal. */
const compareTexts = (vocabulary: Vocabulary, a: number, b: number): number =>
  vocabulary.textOf(a) < vocabulary.textOf(b) ? -1 : 1;
