/**
 * The state of folding, and the rules for all units that are not simply written as they are. Invariant between two
 * steps: what is written is right whatever follows, but that a space at the end may still turn out to be part of a
 * longer stretch of white space, and that white space may be waiting to be written.
 */
import {
  BLANK,
  EXPANDED,
  expansionOf,
  FIRST_INSTRUCTION,
  foldAstral,
  foldUnit,
  LINE_END,
  MARK,
  OTHER,
  PARAGRAPH_END,
  SURROGATE,
  unitInfo,
  WORD,
} from './fold-unit';
import { createOffsetMap, type OffsetMap } from './offset-map';
import {
  clearTokens,
  closeTokens,
  createTokenWork,
  ensureEdges,
  reopenToken,
  type TokenWork,
  takeUnit,
} from './tokens';

export interface FoldWork {
  length: number;
  units: Uint16Array;
  readonly tokens: TokenWork;
  readonly map: OffsetMap;
  readonly startUtf16: (index: number) => number;
  readonly endUtf16: (index: number) => number;
  lineHyphensUtf16: number[];
  joining: boolean;
  /** Where the white space begins that is waiting to be written, or -1. */
  blankStart: number;
  lineEnds: number;
  softHyphenEnd: number;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
const PARAGRAPH_SEPARATOR = 0x2029;
const CARRIAGE_RETURN = 0x0d;
const HYPHEN = 0x2d;
const SOFT_HYPHEN = 0xad;
const REPLACEMENT = 0xfffd;
const INITIAL_CAPACITY = 4_096;

/** Room for one text at a time, which grows to the longest. */
export function createFoldWork(): FoldWork {
  const map = createOffsetMap();
  const tokens = createTokenWork();
  ensureEdges(tokens, INITIAL_CAPACITY);
  return {
    length: 0,
    units: new Uint16Array(INITIAL_CAPACITY),
    tokens,
    map,
    startUtf16: map.startOf,
    endUtf16: map.endOf,
    lineHyphensUtf16: [],
    joining: false,
    blankStart: -1,
    lineEnds: 0,
    softHyphenEnd: -1,
  };
}

/**
 * Makes ready for a text of so many UTF-16 units, and forgets the one before.
 * @param joining whether words divided at a line's end are joined
 */
export function startText(work: FoldWork, length: number, joining: boolean): void {
  work.length = 0;
  clearTokens(work.tokens);
  work.map.clear();
  if (work.lineHyphensUtf16.length > 0) work.lineHyphensUtf16 = [];
  work.joining = joining;
  work.blankStart = -1;
  work.softHyphenEnd = -1;
  ensureRoom(work, length);
}

/** White space at the end belongs to nothing. */
export function endText(work: FoldWork): void {
  if (work.length > 0 && work.units[work.length - 1] === SPACE) work.length--;
  closeTokens(work.tokens, work.length);
}

/** @returns the last source unit that was used up by the rule for the one at this place */
export function followRules(work: FoldWork, text: string, at: number): number {
  const folded = foldUnit(text.charCodeAt(at));
  if (folded < FIRST_INSTRUCTION) {
    put(work, folded, at, at + 1);
    return at;
  }
  if (work.blankStart < 0 && work.length > 0 && work.units[work.length - 1] === SPACE) takeBackSpace(work, at - 1);
  const last = follow(work, text, at, folded);
  if (work.blankStart < 0 && last + 1 - work.length !== work.map.lead) work.map.addStart(work.length, last + 1);
  return last;
}

function follow(work: FoldWork, text: string, at: number, instruction: number): number {
  switch (instruction) {
    case MARK:
      if (work.length > 0 && work.blankStart < 0) work.map.setEnd(work.length - 1, at + 1);
      return at;
    case BLANK:
      waitBlank(work, at, 0);
      return at;
    case LINE_END:
      waitBlank(work, at, isFirstOfPair(text, at) ? 0 : 1);
      return at;
    case PARAGRAPH_END:
      waitBlank(work, at, 2);
      return at;
    case EXPANDED:
      putSeveral(work, expansionOf(text.charCodeAt(at)), at, at + 1, text.length);
      return at;
    case SURROGATE:
      return putAstral(work, text, at);
    case OTHER:
      put(work, REPLACEMENT, at, at + 1);
      return at;
    default:
      if (text.charCodeAt(at) === SOFT_HYPHEN) work.softHyphenEnd = at + 1;
      return at;
  }
}

function put(work: FoldWork, unit: number, start: number, end: number): void {
  if (work.blankStart >= 0) putBlank(work, unit, start);
  const at = work.length;
  if (start - at !== work.map.lead) work.map.addStart(at, start);
  if (end - start !== 1) work.map.setEnd(at, end);
  takeUnit(work.tokens, at, unitInfo(unit));
  work.units[at] = unit;
  work.length = at + 1;
}

const isFirstOfPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;

/** A space was written that is only the first of the white space here. */
function takeBackSpace(work: FoldWork, start: number): void {
  work.length--;
  work.blankStart = start;
  work.lineEnds = 0;
}

function waitBlank(work: FoldWork, at: number, lineEnds: number): void {
  if (work.blankStart < 0) {
    work.blankStart = at;
    work.lineEnds = 0;
  }
  work.lineEnds += lineEnds;
}

/** Writes the white space that was waiting, now that the unit after it is known. */
function putBlank(work: FoldWork, next: number, nextStart: number): void {
  const start = work.blankStart;
  work.blankStart = -1;
  if (work.length === 0) return;
  if (work.lineEnds === 1) {
    const isSoft = work.softHyphenEnd === start;
    const divides = !isSoft && dividesWord(work, next);
    if (divides) work.lineHyphensUtf16.push(work.map.startOf(work.length - 1));
    if (isSoft || (divides && work.joining)) {
      joinWord(work, divides);
      return;
    }
  }
  put(work, work.lineEnds > 1 ? PARAGRAPH_SEPARATOR : SPACE, start, nextStart);
}

function dividesWord({ length, units }: FoldWork, next: number): boolean {
  if (length < 2 || units[length - 1] !== HYPHEN) return false;
  return (unitInfo(units[length - 2] as number) & unitInfo(next) & WORD) !== 0;
}

function putAstral(work: FoldWork, text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? REPLACEMENT);
  const folded = character.length === 2 ? foldAstral(character) : '';
  const end = at + character.length;
  if (folded === '') put(work, REPLACEMENT, at, end);
  else putSeveral(work, folded, at, end, text.length);
  return end - 1;
}

function putSeveral(work: FoldWork, folded: string, start: number, end: number, sourceLength: number): void {
  ensureRoom(work, work.length + folded.length + sourceLength - start);
  for (let index = 0; index < folded.length; index++) put(work, folded.charCodeAt(index), start, end);
}

/** What ended the last token turned out to be nothing: its word goes on, without the hyphen if it has one. */
function joinWord(work: FoldWork, hasHyphen: boolean): void {
  if (hasHyphen) {
    work.length--;
    work.map.cutAt(work.length);
  }
  reopenToken(work.tokens, work.length);
}

/** One unit more than asked, for the white space that may be waiting. */
function ensureRoom(work: FoldWork, length: number): void {
  if (work.units.length > length) return;
  const { units } = work;
  work.units = new Uint16Array(Math.max(length + 1, units.length * 2));
  work.units.set(units);
  ensureEdges(work.tokens, work.units.length);
}
