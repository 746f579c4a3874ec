/**
 * Names that are nothing but words, with one of a few signs between each two and perhaps a period behind the last:
 * nearly all are. They are read without a string being made.
 */
import {
  addToHash,
  createFolder,
  DIGIT,
  HASH_SEED,
  hashToken,
  infoOfSource,
  LETTER,
  LOWER,
  LOWER_CASE_UNIT,
  mayStandBeforeName,
  standsBeforeName,
  UPPER,
  WORD,
} from '../../text';
import { GAP, LETTERING, MOST_TOKENS } from '../layout';
import { endName, makeRoom, type NameList, putCopy, putWord } from './names';

/** How the words of a name are written, which stand behind the last of the names; the arrays may be longer. */
export interface PlainName {
  count: number;
  /**
   * Where the name's units begin among those of all names: all words in small letters, and a hyphen for a sign that
   * stands alone between two.
   */
  unitStart: number;
  length: number;
  /** Only letters and digits of ASCII, with one space, hyphen or apostrophe between each two words. */
  isSimple: boolean;
  /** One of `LETTERING`, but for mixed. */
  readonly letterings: Uint8Array;
  /** One of `GAP` behind each word but the last; none that stands for several signs. */
  readonly gaps: Uint8Array;
  trailingPeriod: boolean;
  /** 1 for each word of two to four letters that are all capitals: "US". */
  readonly acronyms: Uint8Array;
  hasAcronym: boolean;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const LONGEST_ACRONYM = 4;
const FIRST_BEYOND_ASCII = 0x80;
/** A name that begins with "The" is written with a small letter within a sentence. */
const ARTICLE = 'The';
const ARTICLE_HASH = hashToken(ARTICLE);

export const createPlainName = (): PlainName => ({
  count: 0,
  unitStart: 0,
  length: 0,
  isSimple: false,
  letterings: new Uint8Array(MOST_TOKENS),
  gaps: new Uint8Array(MOST_TOKENS),
  trailingPeriod: false,
  acronyms: new Uint8Array(MOST_TOKENS),
  hasAcronym: false,
});

const folder = createFolder();

/** @returns whether the name is plain; its words are then written behind the last of the names, see `endPlainName` */
export function readPlainName(plain: PlainName, names: NameList, name: string): boolean {
  if (readSource(plain, names, name)) return true;
  // What no unit by itself stands for is read as the units that it folds to.
  const { units, length } = folder.fold(name, 'kept');
  const folded = String.fromCharCode(...units.subarray(0, length));
  const isPlain = folded !== name && readSource(plain, names, folded);
  plain.isSimple = false;
  return isPlain;
}

/** An acronym beside an initial or title has more spellings than are told here. */
function readSource(plain: PlainName, names: NameList, name: string): boolean {
  makeRoom(names, name.length);
  plain.unitStart = names.unitCount;
  plain.length = name.length;
  plain.count = 0;
  plain.trailingPeriod = false;
  plain.hasAcronym = false;
  plain.isSimple = true;
  if (!readWords(plain, names, name)) return false;
  return !plain.hasAcronym || !plain.gaps.subarray(0, plain.count - 1).includes(GAP.initial);
}

/** Makes the last of the names of what was read. */
export function endPlainName({ count, length }: PlainName, names: NameList): void {
  names.unitCount += length;
  endName(names, count);
}

function readWords(plain: PlainName, names: NameList, name: string): boolean {
  const { units, unitCount } = names;
  const { length } = name;
  let bits = 0;
  for (let at = 0; at < length && plain.count < MOST_TOKENS; ) {
    const start = at;
    let hash = HASH_SEED;
    let first = 0;
    let seen = 0;
    let capitals = 0;
    for (; at < length; at++) {
      const unit = name.charCodeAt(at);
      const info = infoOfSource(unit);
      if (!(info & WORD)) break;
      hash = addToHash(hash, info);
      units[unitCount + at] = info & LOWER_CASE_UNIT;
      seen |= info;
      capitals += info & UPPER;
      bits |= unit;
      if (at === start) first = info;
    }
    const lettering = letteringOf(first, seen, capitals);
    if (at === start || lettering === LETTERING.mixed) return false;
    putWord(names, plain.count, unitCount + start, unitCount + at, hash);
    noteWord(plain, at - start, lettering, capitals === UPPER * (at - start));
    if (bits >= FIRST_BEYOND_ASCII) plain.isSimple = false;
    if (at === length) return true;
    if (at === length - 1 && unitAt(name, at) === PERIOD) {
      plain.trailingPeriod = true;
      plain.isSimple = false;
      return true;
    }
    units[unitCount + at] = HYPHEN;
    at = readGap(plain, names, name, start, at, hash);
    if (at < 0) return false;
  }
  return false;
}

function noteWord(plain: PlainName, length: number, lettering: number, isAllUpper: boolean): void {
  const index = plain.count++;
  const isAcronym = isAllUpper && length > 1 && length <= LONGEST_ACRONYM;
  plain.letterings[index] = lettering;
  plain.acronyms[index] = isAcronym ? 1 : 0;
  plain.hasAcronym ||= isAcronym;
}

/**
 * Notes the gap behind the last word.
 * @param start where the word begins; it ends at `end`
 * @returns where the next word should begin, or -1 where the gap is not plain
 */
function readGap(plain: PlainName, names: NameList, name: string, start: number, end: number, hash: number): number {
  const index = plain.count - 1;
  if (index === 0 && hash === ARTICLE_HASH && lastWord(plain, names, start, end) === ARTICLE) {
    plain.letterings[0] = LETTERING.small;
  }
  const unit = unitAt(name, end);
  if (unit !== name.charCodeAt(end)) plain.isSimple = false;
  switch (unit) {
    case SPACE:
      plain.gaps[index] = isBeforeName(plain, names, name, start, end, hash) ? GAP.initial : GAP.space;
      return end + 1;
    case APOSTROPHE:
      plain.gaps[index] = GAP.apostrophe;
      return end + 1;
    case HYPHEN:
      plain.gaps[index] = GAP.hyphen;
      return isLetterBesideDigit(infoAt(name, end - 1), infoAt(name, end + 1)) ? -1 : end + 1;
    case PERIOD:
      plain.gaps[index] = GAP.initial;
      plain.isSimple = false;
      return unitAt(name, end + 1) === SPACE ? end + 2 : -1;
    default:
      return -1;
  }
}

/**
 * Whether this is what the words of the name are in small letters, with a hyphen between each two; the name is simple.
 */
export function isInSmall({ unitStart, length }: PlainName, { units }: NameList, id: string): boolean {
  if (id.length !== length) return false;
  for (let at = 0; at < length; at++) if (id.charCodeAt(at) !== units[unitStart + at]) return false;
  return true;
}

/** @returns what is known of a unit of the name; 0 outside */
const infoAt = (name: string, at: number): number => (at < name.length ? infoOfSource(name.charCodeAt(at)) : 0);

/** @returns what the unit of the name folds to, in small letters; 0 outside */
const unitAt = (name: string, at: number): number => infoAt(name, at) & LOWER_CASE_UNIT;

/**
 * @param first what is known of a word's first unit
 * @param seen ... and of any of them
 * @param capitals how many are capitals, times `UPPER`
 */
function letteringOf(first: number, seen: number, capitals: number): number {
  if (capitals === 0) return LETTERING.small;
  if (capitals === UPPER && first & UPPER) return LETTERING.capitalized;
  return seen & LOWER ? LETTERING.mixed : LETTERING.capitals;
}

function isBeforeName(
  plain: PlainName,
  names: NameList,
  name: string,
  start: number,
  end: number,
  hash: number,
): boolean {
  if (end - start === 1) return (infoAt(name, start) & LETTER) !== 0;
  return mayStandBeforeName(hash) && standsBeforeName(lastWord(plain, names, start, end));
}

const isLetterBesideDigit = (one: number, other: number): boolean =>
  ((one & LETTER) !== 0 && (other & DIGIT) !== 0) || ((one & DIGIT) !== 0 && (other & LETTER) !== 0);

/** The last word as it is written, which stands from `start` to `end` in the name. */
function lastWord(
  { count, letterings, unitStart }: PlainName,
  { units }: NameList,
  start: number,
  end: number,
): string {
  const small = String.fromCharCode(...units.subarray(unitStart + start, unitStart + end));
  switch (letterings[count - 1]) {
    case LETTERING.small:
      return small;
    case LETTERING.capitalized:
      return small.charAt(0).toUpperCase() + small.slice(1);
    default:
      return small.toUpperCase();
  }
}

/**
 * Acronyms written with periods: "US Navy" gives "U.S. Navy". Only where spaces part them from other words.
 * @param plain the last of the names
 * @param spelled receives it; its words are written behind the last of the names, their units are those of `plain`
 * @returns false where that changes nothing, or makes too many words
 */
export function spellOutAcronyms(plain: PlainName, names: NameList, spelled: PlainName): boolean {
  makeRoom(names, 0);
  let changes = false;
  spelled.count = 0;
  spelled.trailingPeriod = plain.trailingPeriod;
  for (let index = 0; index < plain.count; index++) {
    const word = names.wordCount - plain.count + index;
    const isLast = index === plain.count - 1;
    const [start, end] = [names.bounds[2 * word] as number, names.bounds[2 * word + 1] as number];
    const isSpelled = isPartedAcronym(plain, index);
    const words = isSpelled ? end - start : 1;
    if (spelled.count + words > MOST_TOKENS) return false;
    if (isSpelled) addLetters(spelled, names, start, end);
    else copyWord(plain, index, names, word, spelled);
    changes ||= isSpelled;
    spelled.trailingPeriod ||= isSpelled && isLast;
  }
  return changes;
}

function isPartedAcronym({ count, acronyms, gaps }: PlainName, index: number): boolean {
  if (acronyms[index] === 0 || (index > 0 && gaps[index - 1] !== GAP.space)) return false;
  return index === count - 1 || gaps[index] === GAP.space;
}

function copyWord(plain: PlainName, from: number, names: NameList, word: number, spelled: PlainName): void {
  const to = spelled.count++;
  putCopy(names, to, word);
  spelled.letterings[to] = plain.letterings[from] as number;
  spelled.gaps[to] = plain.gaps[from] as number;
}

/** Each letter of a word as a word of its own, behind which a period stands. */
function addLetters(spelled: PlainName, names: NameList, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const to = spelled.count++;
    putWord(names, to, at, at + 1, addToHash(HASH_SEED, names.units[at] as number));
    spelled.letterings[to] = LETTERING.capitalized;
    spelled.gaps[to] = at + 1 < end ? GAP.period : GAP.initial;
  }
}
