/**
 * Names that are nothing but words, with one of a few signs between each two and perhaps a period behind the last: nearly
 * all are. They are read in one pass, without a string being made.
 */
import {
  addToHash,
  createFolder,
  DIGIT,
  HASH_SEED,
  hashToken,
  LETTER,
  LOWER,
  LOWER_CASE_UNIT,
  mayStandBeforeName,
  readUnitInfos,
  standsBeforeName,
  UPPER,
  unitInfo,
  WORD,
} from '../../text';
import { GAP, LETTERING, MOST_TOKENS } from '../layout';

/** The words of a name and how they are written; the arrays may be longer. */
export interface PlainName {
  count: number;
  /**
   * Holds all words in small letters, and a hyphen for a sign that stands alone between two; then of each word where it
   * begins and ends there, and its hash.
   */
  small: Uint16Array;
  length: number;
  /** Only letters and digits of ASCII, with one space, hyphen or apostrophe between each two words. */
  isSimple: boolean;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly hashes: Int32Array;
  /** One of `LETTERING`, but for mixed. */
  readonly letterings: Uint8Array;
  /** One of `GAP` behind each word but the last; none that stands for several signs. */
  readonly gaps: Uint8Array;
  trailingPeriod: boolean;
  /** 1 for each word of two to four letters that are all capitals: "US". */
  readonly acronyms: Uint8Array;
  hasAcronym: boolean;
  hasApostrophe: boolean;
}

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const LONGEST_ACRONYM = 4;
/** A name that begins with "The" is written with a small letter within a sentence. */
const ARTICLE = 'The';
const ARTICLE_HASH = hashToken(ARTICLE);

export function createPlainName(): PlainName {
  return {
    count: 0,
    small: new Uint16Array(512),
    length: 0,
    isSimple: false,
    starts: new Uint32Array(MOST_TOKENS),
    ends: new Uint32Array(MOST_TOKENS),
    hashes: new Int32Array(MOST_TOKENS),
    letterings: new Uint8Array(MOST_TOKENS),
    gaps: new Uint8Array(MOST_TOKENS),
    trailingPeriod: false,
    acronyms: new Uint8Array(MOST_TOKENS),
    hasAcronym: false,
    hasApostrophe: false,
  };
}

const folder = createFolder();
/** What is known of each unit of the name at hand. */
let infos = new Uint32Array(512);

/** @returns whether the name is plain; what it is then is in `plain` */
export function readPlainName(plain: PlainName, name: string): boolean {
  const bits = readUnitInfos(name, infos);
  if (bits < 0) return readFolded(plain, name);
  if (!readInfos(plain, name.length)) return false;
  // The one sign of ASCII that is read as another.
  plain.isSimple &&= bits < 0x80 && !(plain.hasApostrophe && name.includes('`'));
  return true;
}

function readFolded(plain: PlainName, name: string): boolean {
  const { units, length } = folder.fold(name, 'kept');
  if (length > infos.length) infos = new Uint32Array(length);
  for (let at = 0; at < length; at++) infos[at] = unitInfo(units[at] as number);
  const isPlain = readInfos(plain, length);
  plain.isSimple = false;
  return isPlain;
}

/** An acronym beside an initial or title has more spellings than are told here. */
function readInfos(plain: PlainName, length: number): boolean {
  if (plain.small.length < length) plain.small = new Uint16Array(infos.length);
  plain.length = length;
  plain.count = 0;
  plain.trailingPeriod = false;
  plain.hasAcronym = false;
  plain.hasApostrophe = false;
  plain.isSimple = true;
  if (!readWords(plain, length)) return false;
  return !plain.hasAcronym || !plain.gaps.subarray(0, plain.count - 1).includes(GAP.initial);
}

function readWords(plain: PlainName, length: number): boolean {
  const { small } = plain;
  for (let at = 0; at < length && plain.count < MOST_TOKENS; ) {
    const start = at;
    const first = infos[at] as number;
    let hash = HASH_SEED;
    let others = 0;
    let all = first;
    for (; at < length; at++) {
      const info = infos[at] as number;
      if (!(info & WORD)) break;
      hash = addToHash(hash, info);
      small[at] = info & LOWER_CASE_UNIT;
      all &= info;
      if (at > start) others |= info;
    }
    if (at === start || !addWord(plain, start, at, hash, letteringOf(first, others), all)) return false;
    if (at === length) return true;
    if (at === length - 1 && unitOf(infos[at]) === PERIOD) {
      plain.trailingPeriod = true;
      plain.isSimple = false;
      return true;
    }
    at = readGap(plain, at);
    if (at < 0) return false;
  }
  return false;
}

/** @returns false where it is written as no plain word is */
function addWord(plain: PlainName, start: number, end: number, hash: number, lettering: number, all: number): boolean {
  if (lettering === LETTERING.mixed) return false;
  const index = plain.count++;
  const isAcronym = (all & UPPER) !== 0 && end - start > 1 && end - start <= LONGEST_ACRONYM;
  plain.starts[index] = start;
  plain.ends[index] = end;
  plain.hashes[index] = hash;
  plain.letterings[index] = lettering;
  plain.acronyms[index] = isAcronym ? 1 : 0;
  plain.hasAcronym ||= isAcronym;
  return true;
}

/**
 * Notes the gap behind the last word.
 * @returns where the next word should begin, or -1 where the gap is not plain
 */
function readGap(plain: PlainName, at: number): number {
  const index = plain.count - 1;
  const start = plain.starts[index] as number;
  const end = plain.ends[index] as number;
  const hash = plain.hashes[index] as number;
  if (index === 0 && hash === ARTICLE_HASH && wordAt(start, end) === ARTICLE) {
    plain.letterings[0] = LETTERING.small;
  }
  plain.small[at] = HYPHEN;
  switch (unitOf(infos[at])) {
    case SPACE:
      plain.gaps[index] = isBeforeName(start, end, hash) ? GAP.initial : GAP.space;
      return at + 1;
    case APOSTROPHE:
      plain.gaps[index] = GAP.apostrophe;
      plain.hasApostrophe = true;
      return at + 1;
    case HYPHEN:
      plain.gaps[index] = GAP.hyphen;
      return isLetterBesideDigit(infos[at - 1] ?? 0, infos[at + 1] ?? 0) ? -1 : at + 1;
    case PERIOD:
      plain.gaps[index] = GAP.initial;
      plain.isSimple = false;
      return unitOf(infos[at + 1]) === SPACE ? at + 2 : -1;
    default:
      return -1;
  }
}

/** Whether this is what the words of the name are in small letters, with a hyphen between each two; the name is simple. */
export function isInSmall({ small, length }: PlainName, id: string): boolean {
  if (id.length !== length) return false;
  for (let at = 0; at < length; at++) if (id.charCodeAt(at) !== small[at]) return false;
  return true;
}

const unitOf = (info: number | undefined): number => (info ?? 0) & LOWER_CASE_UNIT;

/** @param first what is known of a word's first unit. @param others ... and of any other */
function letteringOf(first: number, others: number): number {
  if (!((first | others) & UPPER)) return LETTERING.small;
  if (first & UPPER && !(others & UPPER)) return LETTERING.capitalized;
  return (first | others) & LOWER ? LETTERING.mixed : LETTERING.capitals;
}

function isBeforeName(start: number, end: number, hash: number): boolean {
  if (end - start === 1) return ((infos[start] as number) & LETTER) !== 0;
  return mayStandBeforeName(hash) && standsBeforeName(wordAt(start, end));
}

const isLetterBesideDigit = (one: number, other: number): boolean =>
  ((one & LETTER) !== 0 && (other & DIGIT) !== 0) || ((one & DIGIT) !== 0 && (other & LETTER) !== 0);

function wordAt(start: number, end: number): string {
  let word = '';
  for (let at = start; at < end; at++) {
    const letter = String.fromCharCode(unitOf(infos[at]));
    word += (infos[at] as number) & UPPER ? letter.toUpperCase() : letter;
  }
  return word;
}

/**
 * Acronyms written with periods: "US Navy" gives "U.S. Navy". Only where spaces part them from other words.
 * @param spelled receives it
 * @returns false where that changes nothing, or makes too many words
 */
export function spellOutAcronyms(plain: PlainName, spelled: PlainName): boolean {
  let changes = false;
  spelled.count = 0;
  spelled.small = plain.small;
  spelled.trailingPeriod = plain.trailingPeriod;
  for (let index = 0; index < plain.count; index++) {
    const isLast = index === plain.count - 1;
    const [start, end] = [plain.starts[index] as number, plain.ends[index] as number];
    const isSpelled = isPartedAcronym(plain, index);
    const words = isSpelled ? end - start : 1;
    if (spelled.count + words > MOST_TOKENS) return false;
    if (isSpelled) addLetters(spelled, start, end);
    else copyWord(plain, index, spelled);
    changes ||= isSpelled;
    spelled.trailingPeriod ||= isSpelled && isLast;
  }
  return changes;
}

function isPartedAcronym({ count, acronyms, gaps }: PlainName, index: number): boolean {
  if (acronyms[index] === 0 || (index > 0 && gaps[index - 1] !== GAP.space)) return false;
  return index === count - 1 || gaps[index] === GAP.space;
}

function copyWord(plain: PlainName, from: number, spelled: PlainName): void {
  const to = spelled.count++;
  for (const key of ['starts', 'ends', 'hashes', 'letterings', 'gaps'] as const) {
    spelled[key][to] = plain[key][from] as number;
  }
}

/** Each letter of a word as a word of its own, behind which a period stands. */
function addLetters(spelled: PlainName, start: number, end: number): void {
  for (let at = start; at < end; at++) {
    const to = spelled.count++;
    spelled.starts[to] = at;
    spelled.ends[to] = at + 1;
    spelled.hashes[to] = addToHash(HASH_SEED, spelled.small[at] as number);
    spelled.letterings[to] = LETTERING.capitalized;
    spelled.gaps[to] = at + 1 < end ? GAP.period : GAP.initial;
  }
}
