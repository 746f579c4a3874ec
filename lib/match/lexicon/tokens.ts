/** Which of a lexicon's tokens the words of a text are, by themselves or as plurals. */
import { addToHash, type FoldedText, LOWER_CASE_UNIT, removeFromHash, unitInfo } from '../../text';
import {
  BUCKET,
  bucketOf,
  fingerprintOf,
  isWordEnd,
  type Letters,
  mixHash,
  readPacked,
  readUnits,
  skipUnit,
  skipUnits,
  skipWords,
  TEXT_BLOCK,
} from '../layout';
import type { Lexicon } from './open-lexicon';

/** What a word of a text has behind the lexicon's token, in units; the longest ending stands for "y" as well. */
export const ENDING = { none: 0, s: 1, es: 2, ies: 3 } as const;
export type Ending = (typeof ENDING)[keyof typeof ENDING];

/** What the lexicon has of a text's tokens; all lists are longer than that. */
export interface TokenNumbers {
  /** For each token a number of the lexicon's, -1 where there is none. */
  own: Int32Array;
  /** Of the word without its "s". */
  withoutS: Int32Array;
  /** Of the word without "es", or with "y" for its "ies". */
  withoutEs: Int32Array;
  /** The token that the word, compared letter by letter, was found to be. */
  compared: Int32Array;
  /** Those tokens that may have a number, ascending; and those that end in "s". */
  likely: Int32Array;
  endingInS: Int32Array;
}

/** Parts a capital of the plain alphabet from its small letter. */
const CASE = 0x20;
const S = 0x73;
const E = 0x65;
const I = 0x69;
const Y = 0x79;
const VOWELS: ReadonlySet<number> = new Set([...'aeiou'].map((vowel) => vowel.charCodeAt(0)));

export const createTokenNumbers = (): TokenNumbers => roomFor(1_024);

const roomFor = (count: number): TokenNumbers => ({
  own: new Int32Array(count),
  withoutS: new Int32Array(count),
  withoutEs: new Int32Array(count),
  compared: new Int32Array(count),
  likely: new Int32Array(count),
  endingInS: new Int32Array(count),
});

/**
 * Looks up every token of a text. A number says that the token is that one of the lexicon or none: its text is still to
 * be compared (`isToken`). Expected constant time for each; whether a word is known is not branched upon, since
 * processors cannot foresee it.
 * @returns how many are `likely`
 */
export function lookUpTokens(lexicon: Lexicon, text: FoldedText, numbers: TokenNumbers): number {
  const { count, start, end, hash } = text.tokens;
  const { units } = text;
  const { fingerprints } = lexicon;
  const { buckets } = lexicon.counts;
  if (numbers.own.length <= count) Object.assign(numbers, roomFor(2 * count));
  const { own, withoutS, withoutEs, compared, likely, endingInS } = numbers;
  let likelyCount = 0;
  let endingCount = 0;
  for (let token = 0; token < count; token++) {
    const mixed = mixHash(hash[token] as number);
    const word = BUCKET.words * bucketOf(mixed, buckets);
    const wanted = Math.imul(fingerprintOf(mixed), 0x01010101);
    const second = fingerprints[word + 1] as number;
    const places = placesOf((fingerprints[word] as number) ^ wanted, second ^ wanted);
    const to = end[token] as number;
    const number = isToldBy(places, second)
      ? numberAt(word, places) | maskOfZero(places)
      : lookUpAmong(lexicon, word, wanted, units, start[token] as number, to, ENDING.none);
    const endsInS = maskOfZero(((units[to - 1] as number) | CASE) ^ S);
    own[token] = number;
    withoutS[token] = -1;
    withoutEs[token] = -1;
    compared[token] = -1;
    likely[likelyCount] = token;
    likelyCount += (~number >>> 31) | (endsInS & 1);
    endingInS[endingCount] = token;
    endingCount += endsInS & 1;
  }
  for (let at = 0; at < endingCount; at++) lookUpSingular(lexicon, text, endingInS[at] as number, numbers);
  return likelyCount;
}

/** @returns all bits set for 0, else none */
const maskOfZero = (number: number): number => ~((number | -number) >> 31);

/**
 * English plurals: of a word in x, z, ch or sh with "es"; of one in y behind no vowel with "ies" or "s"; none of one in
 * s.
 */
function lookUpSingular(lexicon: Lexicon, { units, tokens }: FoldedText, token: number, numbers: TokenNumbers): void {
  const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
  if (end - start < 2) return;
  const withoutS = removeFromHash(tokens.hash[token] as number, S);
  const last = (units[end - 2] as number) | CASE;
  // Most words are told from all of the lexicon's by the look-up: their letters need not be asked.
  const singular = last === S ? -1 : lookUp(lexicon, units, withoutS, start, end, ENDING.s);
  if (singular >= 0 && !hisses(units, start, end - 1)) numbers.withoutS[token] = singular;
  if (last !== E || end - start < 4) return;
  const withoutEs = removeFromHash(withoutS, E);
  if (((units[end - 3] as number) | CASE) === I) {
    if (VOWELS.has(lowerAt(units, end - 4))) return;
    const hash = addToHash(removeFromHash(withoutEs, I), Y);
    numbers.withoutEs[token] = lookUp(lexicon, units, hash, start, end, ENDING.ies);
    return;
  }
  const stem = lookUp(lexicon, units, withoutEs, start, end, ENDING.es);
  if (stem >= 0 && hisses(units, start, end - 2)) numbers.withoutEs[token] = stem;
}

/** Which ending was taken off for `withoutEs`. */
export const longEndingOf = (units: Uint16Array, end: number): Ending =>
  lowerAt(units, end - 3) === I ? ENDING.ies : ENDING.es;

/** Whether a word is one in x, z, ch or sh. */
function hisses(units: Uint16Array, start: number, end: number): boolean {
  const last = lowerAt(units, end - 1);
  if (last === 0x78 || last === 0x7a) return true;
  if (last !== 0x68 || end - start < 2) return false;
  const before = lowerAt(units, end - 2);
  return before === 0x63 || before === S;
}

const lowerAt = (units: Uint16Array, at: number): number => unitInfo(units[at] as number) & LOWER_CASE_UNIT;

function lookUp(
  lexicon: Lexicon,
  units: Uint16Array,
  hash: number,
  start: number,
  end: number,
  ending: Ending,
): number {
  const { fingerprints, counts } = lexicon;
  const mixed = mixHash(hash);
  const word = BUCKET.words * bucketOf(mixed, counts.buckets);
  const wanted = Math.imul(fingerprintOf(mixed), 0x01010101);
  const second = fingerprints[word + 1] as number;
  const places = placesOf((fingerprints[word] as number) ^ wanted, second ^ wanted);
  return isToldBy(places, second)
    ? numberAt(word, places) | maskOfZero(places)
    : lookUpAmong(lexicon, word, wanted, units, start, end, ending);
}

/** Whether one bucket, of this second word, tells of a token: that it is none, or at most one. Nearly always so. */
const isToldBy = (places: number, second: number): boolean => !isFull(second) && (places & (places - 1)) === 0;

/** Of several tokens with this fingerprint only the text tells which it is. */
function lookUpAmong(
  lexicon: Lexicon,
  bucketWord: number,
  wanted: number,
  units: Uint16Array,
  start: number,
  end: number,
  ending: Ending,
): number {
  const { fingerprints } = lexicon;
  let number = -1;
  for (let word = bucketWord; ; word += BUCKET.words) {
    const second = fingerprints[word + 1] as number;
    let places = placesOf((fingerprints[word] as number) ^ wanted, second ^ wanted);
    for (; places !== 0; places &= places - 1) {
      if (number >= 0 && isToken(lexicon, number, units, start, end, ending)) return number;
      number = numberAt(word, places & -places);
    }
    if (!isFull(second)) return number;
  }
}

/** Whether a bucket with this second word is: only then tokens of it may stand behind it. */
const isFull = (second: number): boolean => second >>> 24 !== 0;

/** @returns a bit for each byte of the two words that is 0, in the lowest two bits of each byte; see `numberAt` */
const placesOf = (first: number, second: number): number => (zeroBytes(first) >>> 7) | (zeroBytes(second) >>> 6);

/** @param place one bit of what `placesOf` gives. @returns the token's number that stands there; none for no bit */
function numberAt(word: number, place: number): number {
  const bit = 31 - Math.clz32(place);
  return 4 * (word + (bit & 1)) + (bit >> 3);
}

/** @returns the highest bit of each byte that is 0 */
const zeroBytes = (word: number): number => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);

/**
 * Whether these folded units, in whatever case, are the lexicon's token with this ending. Time is that of passing over
 * up to seven tokens, six letters at a time, and of comparing one.
 */
export function isToken(
  lexicon: Lexicon,
  token: number,
  units: Uint16Array,
  start: number,
  end: number,
  ending: Ending,
): boolean {
  const letters = lettersOf(lexicon);
  const stem = startOf(lexicon, letters, token);
  let at = skipUnits(letters, lexicon.tokenLetterCodes, stem, units, start, end - ending);
  if (at >= 0 && ending === ENDING.ies) at = skipUnit(letters, at, Y);
  return at >= 0 && isWordEnd(letters, at);
}

/** The token's folded letters. Costs reading up to `TEXT_BLOCK` tokens. */
export function textOfToken(lexicon: Lexicon, token: number): string {
  const letters = lettersOf(lexicon);
  const units: number[] = [];
  readUnits(letters, startOf(lexicon, letters, token), units);
  return String.fromCharCode(...units);
}

const lettersOf = ({ tokenCodes, tokenAlphabet }: Lexicon): Letters => ({ codes: tokenCodes, alphabet: tokenAlphabet });

/** Taken numbers come first in their bucket, so all those before a token are. */
function startOf({ tokenStarts }: Lexicon, letters: Letters, token: number): number {
  return skipWords(letters, readPacked(tokenStarts, (token / TEXT_BLOCK) | 0), token % TEXT_BLOCK);
}
