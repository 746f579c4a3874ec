/**
 * Whose name a last word is. "Maduro" is no president where "Michael" stands before it, and once a Michael Maduro has
 * been named, a bare "Maduro" may be either. Only the words of the text are asked, never an index.
 */
import type { Span } from '../../model';
import { isGivenName } from './given-names';

/** What the word before a name says of it. */
export type WordBefore =
  /** It begins a longer name of a person. */
  | 'given name'
  /** Within a sentence it has a capital and is no title: most likely a name as well. */
  | 'unknown name'
  | 'other';

const MONTH = '(?:jan|ene|feb|mar|a[pb]r|may|ju[nl]|aug|ago|sep|oct|nov|d[ei]c)\\p{L}*';
/** What parts it from the report; or the day, which has a number beside its month. */
const DATELINE_END = new RegExp(
  `^(?:,[^()—–-]*)?\\s*(?:\\(|—|–|--|-\\s)|^,\\s*(?:\\d{1,2}\\s+(?:de\\s+)?${MONTH}|${MONTH}\\.?\\s+\\d)`,
  'iu',
);
const AFTER = /^\s+(?<word>\p{Lu}[\p{L}\p{M}\u00ad’'-]*)\s+\p{Lu}/u;
/** Enough for a given name with initials. */
const REACH_UTF16 = 64;
const BEFORE = /(?<lead>\S*\s*)(?<![\p{L}\p{N}’'-])(?<word>\p{Lu}[\p{L}\p{M}\u00ad’'-]*)(?:\s+\p{Lu}\.?){0,2}\s+$/u;
/** What comes after a name within running text, as opposed to a headline that gives every word a capital. */
const RUNNING_ON = /^(?:['’]s)?(?:\s+\p{Ll}|\s*[.,;:!?)”"’]|\s*$)/u;
const SPACE = 0x20;
const NO_BREAK_SPACE = 0xa0;
const BLANK = /\s/u;
const FIRST_BEYOND_ASCII = 0x80;
const CAPITAL = /\p{Lu}/u;
const SIMPLE = /^[A-Za-z]+$/;
const MARK_OR_SIGN = /[^\p{L}\p{N}]/gu;
const SAINTS: ReadonlySet<string> = new Set(['san', 'santa', 'santo', 'sao', 'st']);
/** "In Florida Trump said". */
const BEFORE_PLACES: ReadonlySet<string> = new Set(['in', 'at', 'near', 'outside']);
const SHORTEST_UNKNOWN = 4;

/** Stand before a surname and are no part of the name. Words of nations and languages are told by their endings. */
const TITLES: ReadonlySet<string> = new Set(
  (
    'president presidente vice secretary senator sen governor gov congressman congresswoman representative rep mayor ' +
    'minister premier chancellor judge justice attorney general gen admiral adm colonel col captain capt lieutenant ' +
    'sergeant commander chairman chair speaker leader boss chief director candidate nominee mr mrs ms miss dr prof ' +
    'professor sir lord lady king queen prince princess pope father brother sister comrade comandante senor don ' +
    'doctor dictator autocrat strongman herr frau monsieur signor republican democrat democratic liberal ' +
    'conservative socialist chavista monday tuesday wednesday thursday friday saturday sunday january february march ' +
    'april may june july august september october november december today tonight yesterday'
  ).split(' '),
);
const NATION = /(?:an|ish|ese|ch|i)$/;

/** A word as names are compared by: in small letters, without accents and signs. */
export const plainWord = (word: string): string =>
  (SIMPLE.test(word) ? word : word.normalize('NFKD').replace(MARK_OR_SIGN, '')).toLowerCase();

/** Where the last word of a name begins, as an offset into it. */
export function lastWordStart(surface: string): number {
  let start = surface.length;
  while (start > 0 && !isBlank(surface.charCodeAt(start - 1))) start--;
  return start;
}

/**
 * @param startUtf16 where the name, or its last word, begins
 * @param endUtf16 where it ends
 */
export function readWordBefore(text: string, startUtf16: number, endUtf16: number): WordBefore {
  if (!isCapital(text.charCodeAt(startUtf16)) || !hasCapitalBefore(text, startUtf16)) return 'other';
  const found = plainBefore(text, startUtf16) ?? findBefore(text, startUtf16);
  if (!found) return 'other';
  const { lead, word } = found;
  const plain = plainWord(word);
  if (isGivenName(plain) && !SAINTS.has(plainWord(lead))) return 'given name';
  const withinSentence = /^\p{Ll}[\p{L}\p{M}’'-]*,?\s+$/u.test(lead) && !BEFORE_PLACES.has(lead.trim());
  const written = plain.length >= SHORTEST_UNKNOWN && /\p{Ll}/u.test(word) && !/['’]/u.test(word);
  if (!withinSentence || !written || TITLES.has(plain) || NATION.test(plain)) return 'other';
  return RUNNING_ON.test(text.slice(endUtf16, endUtf16 + 4)) ? 'unknown name' : 'other';
}

/** A word with a capital before a name, and what stands before that: another word with what follows it, or nothing. */
interface Before {
  readonly lead: string;
  readonly word: string;
}

function findBefore(text: string, startUtf16: number): Before | null {
  const found = BEFORE.exec(text.slice(Math.max(0, startUtf16 - REACH_UTF16), startUtf16))?.groups;
  return found ? { lead: found.lead ?? '', word: found.word ?? '' } : null;
}

/**
 * What `findBefore` finds, where that is told without the expression, which tries each place: two words of plain signs,
 * the second all letters and no initial, with one space behind each. Nearly all are so.
 * @returns null where it has to be asked
 */
function plainBefore(text: string, startUtf16: number): Before | null {
  const end = startUtf16 - 1;
  if (text.charCodeAt(end) !== SPACE) return null;
  let start = end;
  while (start > 0 && isAsciiLetter(text.charCodeAt(start - 1))) start--;
  if (end - start < 2 || !isAsciiCapital(text.charCodeAt(start))) return null;
  if (start > 0 && text.charCodeAt(start - 1) !== SPACE) return null;
  const reach = Math.max(0, startUtf16 - REACH_UTF16);
  if (start < reach) return null;
  let leadStart = Math.max(start - 1, reach);
  while (leadStart > reach && isAsciiSign(text.charCodeAt(leadStart - 1))) leadStart--;
  if (leadStart > reach && (leadStart >= start - 1 || text.charCodeAt(leadStart - 1) !== SPACE)) return null;
  return { lead: text.slice(leadStart, start), word: text.slice(start, end) };
}

/** Whether the word before this place, parted from it by white space, has a capital: most have none. */
function hasCapitalBefore(text: string, startUtf16: number): boolean {
  let end = startUtf16;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  if (end === startUtf16) return false;
  let start = end;
  let isAscii = true;
  for (; start > 0 && !isBlank(text.charCodeAt(start - 1)); start--) {
    const unit = text.charCodeAt(start - 1);
    if (isAsciiCapital(unit)) return true;
    isAscii &&= unit < FIRST_BEYOND_ASCII;
  }
  return !isAscii && CAPITAL.test(text.slice(start, end));
}

const isAsciiLetter = (unit: number): boolean => isAsciiCapital(unit & ~0x20);
/** Anything that is seen, letters among it. */
const isAsciiSign = (unit: number): boolean => unit > SPACE && unit < 0x7f;
const isAsciiCapital = (unit: number): boolean => unit >= 0x41 && unit <= 0x5a;

/** Most letters need no regular expression, and this is asked at most names of one word. */
const isCapital = (unit: number): boolean =>
  unit < FIRST_BEYOND_ASCII ? isAsciiCapital(unit) : CAPITAL.test(String.fromCharCode(unit));

const isBlank = (unit: number): boolean =>
  unit <= SPACE || (unit >= NO_BREAK_SPACE && BLANK.test(String.fromCharCode(unit)));

/** Whether a name may be a title as well: "Senator". */
export function beginsOrEndsInTitle(surface: string): boolean {
  const words = surface.split(/\s+/u);
  return TITLES.has(plainWord(words[0] ?? '')) || TITLES.has(plainWord(words.at(-1) ?? ''));
}

/**
 * Whether a title stands before the name of somebody whom the index does not know: "Senator" / "Jane Doe".
 * @param endUtf16 of the title
 * @param nextUtf16 where the next name of the index begins
 */
export function isStrangersTitle(text: string, endUtf16: number, nextUtf16: number): boolean {
  if (!isBlank(text.charCodeAt(endUtf16))) return false;
  const behind = text.slice(endUtf16, endUtf16 + REACH_UTF16);
  const word = AFTER.exec(behind)?.groups?.word;
  return word !== undefined && isGivenName(plainWord(word)) && endUtf16 + behind.indexOf(word) !== nextUtf16;
}

/**
 * Whether a name in capitals opens its text as the place that the report comes from: "CARACAS (Agency)", "CARACAS, 25
 * Nov".
 */
export const isDateline = (text: string, { startUtf16, endUtf16 }: Span): boolean =>
  !/\p{Ll}/u.test(text.slice(startUtf16, endUtf16)) &&
  text.slice(0, startUtf16).trim() === '' &&
  DATELINE_END.test(text.slice(endUtf16, endUtf16 + REACH_UTF16));
