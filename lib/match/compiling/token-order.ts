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
import { isSameText, type NameList, wordText } from './names';
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
  readonly texts: TokenTexts;
  readonly alphabet: Uint16Array;
  /** Of each unit, see `codesOf`. */
  readonly letterCodes: Uint8Array;
  /** How many codes the texts of all tokens take. */
  readonly codes: number;
}

/** What the tokens are, in the order of their numbers; the arrays are longer. */
interface TokenTexts {
  readonly units: Uint16Array;
  /** For each token where it ends among the units; the next one begins there. */
  readonly ends: Uint32Array;
  /** How often each unit stands in them. */
  readonly unitCounts: Uint32Array;
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
  const { wordEnds, tokenCount, texts } = partTokens(names, words, hashes);
  const buckets = Math.ceil(tokenCount / TOKENS_PER_BUCKET[tokenCount < MANY_TOKENS ? 'few' : 'many']);
  const { places, numbers } = numberTokens(hashes, wordEnds, tokenCount, buckets);
  const alphabet = alphabetFor(texts.unitCounts);
  const letterCodes = codesOf(alphabet);
  return {
    buckets,
    words,
    hashes,
    wordEnds,
    places,
    tokenCount,
    numbers,
    texts,
    alphabet,
    letterCodes,
    codes: codesFor(letterCodes, tokenCount, texts.unitCounts),
  };
}

/** Tokens that are being told apart. */
interface Parting {
  readonly names: NameList;
  /** In the order of their hashes; where the units of each begin, and where they end. */
  readonly words: Uint32Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly wordEnds: Uint32Array;
  tokenCount: number;
  readonly texts: TokenTexts;
  unitCount: number;
}

/**
 * Notes where the words of each token end, and what the token is; different ones of one hash are put in the order of
 * their texts. Words of one hash lie all over memory: each is looked at once, while it is at hand.
 * @param words in the order of their hashes
 */
function partTokens(names: NameList, words: Uint32Array, hashes: Uint32Array): Parting {
  const parting = startParting(names, words);
  const { starts, ends } = parting;
  for (let from = 0, to = 0; from < words.length; from = to) {
    const hash = hashes[from];
    const start = starts[from] as number;
    const end = ends[from] as number;
    let isOne = true;
    for (to++; to < words.length && hashes[to] === hash; to++) {
      isOne &&= isSameText(names.units, start, end, starts[to] as number, ends[to] as number);
    }
    if (isOne) addToken(parting, to);
    else partByText(parting, from, to);
  }
  return parting;
}

function startParting(names: NameList, words: Uint32Array): Parting {
  const { bounds } = names;
  const [starts, ends] = [new Uint32Array(words.length), new Uint32Array(words.length)];
  let units = 0;
  // By itself, since the reads of such a loop, none of which waits for another, overlap.
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    const start = bounds[2 * word] as number;
    const end = bounds[2 * word + 1] as number;
    starts[at] = start;
    ends[at] = end;
    units += end - start;
  }
  const wordEnds = new Uint32Array(words.length);
  const texts = {
    units: new Uint16Array(units),
    ends: new Uint32Array(words.length),
    unitCounts: new Uint32Array(0x1_0000),
  };
  return { names, words, starts, ends, wordEnds, tokenCount: 0, texts, unitCount: 0 };
}

/** @param wordEnd where the words of the token end, the last of which is what it is */
function addToken(parting: Parting, wordEnd: number): void {
  const { names, starts, ends, wordEnds, texts } = parting;
  const { units } = names;
  const { unitCounts } = texts;
  const end = ends[wordEnd - 1] as number;
  let to = parting.unitCount;
  for (let at = starts[wordEnd - 1] as number; at < end; at++) {
    const unit = units[at] as number;
    unitCounts[unit] = (unitCounts[unit] as number) + 1;
    texts.units[to++] = unit;
  }
  parting.unitCount = to;
  texts.ends[parting.tokenCount] = to;
  wordEnds[parting.tokenCount++] = wordEnd;
}

/** Tokens of one hash: their words stand from one place to the other. */
function partByText(parting: Parting, from: number, to: number): void {
  const { names, starts, ends } = parting;
  const words = parting.words.subarray(from, to);
  const texts = new Map(Array.from(words, (word) => [word, wordText(names, word)]));
  const textOf = (word: number): string => texts.get(word) ?? '';
  words.sort((a, b) => (textOf(a) < textOf(b) ? -1 : textOf(a) > textOf(b) ? 1 : a - b));
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as number;
    starts[from + at] = names.bounds[2 * word] as number;
    ends[from + at] = names.bounds[2 * word + 1] as number;
  }
  for (let at = 1; at <= words.length; at++) {
    if (at === words.length || textOf(words[at] as number) !== textOf(words[at - 1] as number)) {
      addToken(parting, from + at);
    }
  }
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

/** @param order the sections it fills hold only zeros */
export function writeTokens(sections: Sections, order: TokenOrder): void {
  const { fingerprints, tokenStarts, tokenCodes } = sections;
  const { hashes, wordEnds, places, letterCodes, texts } = order;
  let textEnd = 0;
  let block = 0;
  let unit = 0;
  sections.tokenAlphabet.set(order.alphabet);
  for (let token = 0; token < order.tokenCount; token++) {
    const place = places[token] as number;
    const fingerprint = fingerprintOf(hashes[(wordEnds[token] as number) - 1] as number);
    fingerprints[place >> 2] = (fingerprints[place >> 2] as number) | (fingerprint << (8 * (place & 3)));
    while (block * TEXT_BLOCK <= place) writePacked(tokenStarts, block++, textEnd);
    const end = texts.ends[token] as number;
    textEnd = writeWord(tokenCodes, letterCodes, textEnd, texts.units, unit, end);
    unit = end;
  }
}
