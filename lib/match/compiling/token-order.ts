/** Numbers the words of names as the tokens that the lexicon keeps, see `format.ts`, and writes their sections. */
import {
  alphabetFor,
  BUCKET,
  bucketOf,
  codesFor,
  codesOf,
  fingerprintOf,
  type Sections,
  TEXT_BLOCK,
  writePacked,
  writeWord,
} from '../layout';
import { isSameWord, type NameList, wordText } from './names';
import { sortByNumber } from './number-sort';

export interface TokenOrder {
  /** How many buckets tokens are looked for in. */
  readonly buckets: number;
  /** All words of all names in the order of their tokens, those of one token as they come; and their hashes. */
  readonly words: Uint32Array;
  readonly hashes: Uint32Array;
  /** For each token, in the order of their numbers, where its words end in `words`; longer than there are tokens. */
  readonly wordEnds: Uint32Array;
  /** ... and its number; and how many numbers there are. */
  readonly places: Uint32Array;
  readonly tokenCount: number;
  readonly numbers: number;
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

/** Linear in the words of all names, but for sorting them by hash. */
export function orderTokens(names: NameList): TokenOrder {
  const { items: words, keys: hashes } = sortByNumber(names.hashes, names.wordCount);
  const wordEnds = new Uint32Array(names.wordCount);
  const tokenCount = partTokens(names, words, hashes, wordEnds);
  const buckets = Math.ceil(tokenCount / TOKENS_PER_BUCKET[tokenCount < MANY_TOKENS ? 'few' : 'many']);
  const { places, numbers } = numberTokens(hashes, wordEnds, tokenCount, buckets);
  const counts = countUnits(names, words, wordEnds, tokenCount);
  const alphabet = alphabetFor(counts);
  const letterCodes = codesOf(alphabet);
  return {
    buckets,
    words,
    hashes,
    wordEnds,
    places,
    tokenCount,
    numbers,
    alphabet,
    letterCodes,
    codes: codesFor(letterCodes, tokenCount, counts),
  };
}

/**
 * Notes where the words of each token end; different ones of one hash are put in the order of their texts.
 * @param words in the order of their hashes
 * @returns how many tokens there are
 */
function partTokens(names: NameList, words: Uint32Array, hashes: Uint32Array, wordEnds: Uint32Array): number {
  let tokens = 0;
  for (let from = 0, to = 0; from < words.length; from = to) {
    const first = words[from] as number;
    const hash = hashes[from];
    let isOne = true;
    for (to++; to < words.length && hashes[to] === hash; to++) isOne &&= isSameWord(names, first, words[to] as number);
    if (isOne) wordEnds[tokens++] = to;
    else tokens = partByText(names, words.subarray(from, to), from, wordEnds, tokens);
  }
  return tokens;
}

/** @param words of one hash, which begin at `from` among all. @returns how many tokens there are then */
function partByText(names: NameList, words: Uint32Array, from: number, wordEnds: Uint32Array, tokens: number): number {
  const texts = new Map(Array.from(words, (word) => [word, wordText(names, word)]));
  const textOf = (word: number): string => texts.get(word) ?? '';
  words.sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : a - b));
  let count = tokens;
  for (let at = 1; at <= words.length; at++) {
    if (at === words.length || textOf(words[at] as number) !== textOf(words[at - 1] as number)) {
      wordEnds[count++] = from + at;
    }
  }
  return count;
}

/**
 * Each as early in its bucket, or behind it, as those before it leave room. Behind the last one a place stays empty.
 */
function numberTokens(
  hashes: Uint32Array,
  wordEnds: Uint32Array,
  tokenCount: number,
  buckets: number,
): Pick<TokenOrder, 'places' | 'numbers'> {
  const places = new Uint32Array(tokenCount);
  let next = 0;
  for (let token = 0; token < tokenCount; token++) {
    const hash = hashes[(wordEnds[token] as number) - 1] as number;
    next = Math.max(next, BUCKET.tokens * bucketOf(hash, buckets));
    places[token] = next++;
  }
  const filled = Math.floor(next / BUCKET.tokens) + 1;
  return { places, numbers: BUCKET.tokens * Math.max(buckets, filled) };
}

/** How often each unit stands in the tokens. */
function countUnits(
  { bounds, units }: NameList,
  words: Uint32Array,
  wordEnds: Uint32Array,
  tokenCount: number,
): Uint32Array {
  const counts = new Uint32Array(0x1_0000);
  for (let token = 0; token < tokenCount; token++) {
    const word = words[(wordEnds[token] as number) - 1] as number;
    const end = bounds[2 * word + 1] as number;
    for (let at = bounds[2 * word] as number; at < end; at++) {
      const unit = units[at] as number;
      counts[unit] = (counts[unit] as number) + 1;
    }
  }
  return counts;
}

/** @param order of these names; the sections it fills hold only zeros */
export function writeTokens(sections: Sections, { bounds, units }: NameList, order: TokenOrder): void {
  const { fingerprints, tokenStarts, tokenCodes } = sections;
  const { words, hashes, wordEnds, places, letterCodes } = order;
  let textEnd = 0;
  let block = 0;
  sections.tokenAlphabet.set(order.alphabet);
  for (let token = 0; token < order.tokenCount; token++) {
    const last = (wordEnds[token] as number) - 1;
    const word = words[last] as number;
    const place = places[token] as number;
    const fingerprint = fingerprintOf(hashes[last] as number);
    fingerprints[place >> 2] = (fingerprints[place >> 2] as number) | (fingerprint << (8 * (place & 3)));
    while (block * TEXT_BLOCK <= place) writePacked(tokenStarts, block++, textEnd);
    textEnd = writeWord(
      tokenCodes,
      letterCodes,
      textEnd,
      units,
      bounds[2 * word] as number,
      bounds[2 * word + 1] as number,
    );
  }
}
