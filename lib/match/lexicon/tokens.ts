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
  skipUnits,
  skipWord,
  TEXT_BLOCK,
} from '../layout';
import type { Lexicon } from './open-lexicon';

/** What a word of a text has behind the lexicon's token, in units; the longest ending stands for "y" as well. */
export const ENDING = { none: 0, s: 1, es: 2, ies: 3 } as const;
export type Ending = (typeof ENDING)[keyof typeof ENDING];

/** For each token of a text numbers of the lexicon's, -1 where there is none; longer than the text has tokens. */
export interface TokenNumbers {
  own: Int32Array;
  /** Of the word without its "s". */
  withoutS: Int32Array;
  /** Of the word without "es", or with "y" for its "ies". */
  withoutEs: Int32Array;
  /** The token that the word, compared letter by letter, was found to be. */
  compared: Int32Array;
}

/** Parts a capital of the plain alphabet from its small letter. */
const CASE = 0x20;
const S = 0x73;
const E = 0x65;
const I = 0x69;
const Y = 0x79;
const VOWELS: ReadonlySet<number> = new Set([...'aeiou'].map((vowel) => vowel.charCodeAt(0)));
const Y_UNITS = Uint16Array.of(Y);

export const createTokenNumbers = (): TokenNumbers => roomFor(1_024);

const roomFor = (count: number): TokenNumbers => ({
  own: new Int32Array(count),
  withoutS: new Int32Array(count),
  withoutEs: new Int32Array(count),
  compared: new Int32Array(count),
});

/**
 * Looks up every token of a text. A number says that the token is that one of the lexicon or none: its text is still to be
 * compared (`isToken`). Expected constant time for each.
 * @returns how many have a number
 */
export function lookUpTokens(lexicon: Lexicon, text: FoldedText, numbers: TokenNumbers): number {
  const { count, start, end, hash } = text.tokens;
  const { units } = text;
  const { fingerprints } = lexicon;
  const { buckets } = lexicon.counts;
  if (numbers.own.length < count) Object.assign(numbers, roomFor(2 * count));
  const { own, withoutS, withoutEs, compared } = numbers;
  let known = 0;
  for (let token = 0; token < count; token++) {
    own[token] = -1;
    withoutS[token] = -1;
    withoutEs[token] = -1;
    compared[token] = -1;
    const mixed = mixHash(hash[token] as number);
    const to = end[token] as number;
    const word = findFingerprint(fingerprints, buckets, mixed);
    if (word >= 0) own[token] = lookUpFrom(lexicon, word, mixed, units, start[token] as number, to, ENDING.none);
    if (((units[to - 1] as number) | CASE) === S && to - (start[token] as number) > 1) {
      lookUpSingular(lexicon, text, token, numbers);
      if ((withoutS[token] as number) >= 0 || (withoutEs[token] as number) >= 0) known++;
    }
    if ((own[token] as number) >= 0) known++;
  }
  return known;
}

/** @returns the word of the first bucket that may have a token of this hash, or -1: nearly always where none has. */
function findFingerprint(fingerprints: Uint32Array, buckets: number, mixed: number): number {
  const wanted = Math.imul(fingerprintOf(mixed), 0x01010101);
  for (let word = BUCKET.words * bucketOf(mixed, buckets); ; word += BUCKET.words) {
    const second = fingerprints[word + 1] as number;
    if (hasZeroByte((fingerprints[word] as number) ^ wanted) || hasZeroByte(second ^ wanted)) return word;
    if (!isFull(second)) return -1;
  }
}

const hasZeroByte = (word: number): boolean => ((word - 0x01010101) & ~word & 0x80808080) !== 0;

/** Whether a bucket with this second word is: only then tokens of it may stand behind it. */
const isFull = (second: number): boolean => second >>> 24 !== 0;

/** English plurals: of a word in x, z, ch or sh with "es"; of one in y behind no vowel with "ies" or "s"; none of one in s. */
function lookUpSingular(lexicon: Lexicon, { units, tokens }: FoldedText, token: number, numbers: TokenNumbers): void {
  const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
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
  const mixed = mixHash(hash);
  const word = findFingerprint(lexicon.fingerprints, lexicon.counts.buckets, mixed);
  return word < 0 ? -1 : lookUpFrom(lexicon, word, mixed, units, start, end, ending);
}

/** Of several tokens with this fingerprint only the text tells which it is. */
function lookUpFrom(
  lexicon: Lexicon,
  bucketWord: number,
  mixed: number,
  units: Uint16Array,
  start: number,
  end: number,
  ending: Ending,
): number {
  const { fingerprints } = lexicon;
  const wanted = Math.imul(fingerprintOf(mixed), 0x01010101);
  let number = -1;
  for (let word = bucketWord; ; word++) {
    const four = fingerprints[word] as number;
    for (let zeros = zeroBytes(four ^ wanted); zeros !== 0; zeros &= zeros - 1) {
      if (number >= 0 && isToken(lexicon, number, units, start, end, ending)) return number;
      number = 4 * word + ((31 - Math.clz32(zeros & -zeros)) >> 3);
    }
    if ((word - bucketWord) % BUCKET.words === 1 && !isFull(four)) return number;
  }
}

/** @returns the highest bit of each byte that is 0 */
const zeroBytes = (word: number): number => ~(((word & 0x7f7f7f7f) + 0x7f7f7f7f) | word | 0x7f7f7f7f);

/**
 * Whether these folded units, in whatever case, are the lexicon's token with this ending. Time is that of reading up to
 * eight tokens.
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
  let at = skipUnits(letters, startOf(lexicon, letters, token), units, start, end - ending);
  if (at >= 0 && ending === ENDING.ies) at = skipUnits(letters, at, Y_UNITS, 0, 1);
  return at >= 0 && isWordEnd(letters, at);
}

export function textOfToken(lexicon: Lexicon, token: number): string {
  const letters = lettersOf(lexicon);
  const units: number[] = [];
  readUnits(letters, startOf(lexicon, letters, token), units);
  return String.fromCharCode(...units);
}

const lettersOf = ({ tokenCodes, tokenAlphabet }: Lexicon): Letters => ({ codes: tokenCodes, alphabet: tokenAlphabet });

const isTaken = (fingerprints: Uint32Array, number: number): boolean =>
  (((fingerprints[number >> 2] as number) >>> (8 * (number & 3))) & 0xff) !== 0;

function startOf({ tokenStarts, fingerprints }: Lexicon, letters: Letters, token: number): number {
  let at = readPacked(tokenStarts, Math.floor(token / TEXT_BLOCK));
  for (let before = token - (token % TEXT_BLOCK); before < token; before++) {
    if (isTaken(fingerprints, before)) at = skipWord(letters, at);
  }
  return at;
}
