/**
 * Folds a text for comparison and remembers where each folded unit came from.
 *
 * Accents, ligatures and ways of printing go; quotation marks, apostrophes and dashes become one of each kind; what
 * is invisible goes; a stretch of white space becomes one space, or one paragraph separator (U+2029) where it holds a
 * blank line. Case stays: `unitInfo` gives the lower-case unit of each folded one. One pass, linear in the text.
 *
 * A word that a line's end divides ("Vene-" / "zuela") can be read with its hyphen or without; both are offered, since
 * only a lexicon can tell "anti-" / "drug" from it.
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

/** A folded text. The arrays are longer than `length` and are overwritten when the same folder folds again. */
export interface FoldedText {
  readonly length: number;
  /** Folded UTF-16 units, case kept. */
  readonly units: Uint16Array;
  /** For each folded unit, where the character it came from begins in the source. */
  readonly startUtf16: Uint32Array;
  /** ... and where it ends, combining marks included; ascending like the starts. */
  readonly endUtf16: Uint32Array;
  /** Where in the source the hyphens stand that divide a word at a line's end, ascending. */
  readonly lineHyphensUtf16: readonly number[];
}

export interface Folder {
  /**
   * @param lineHyphens whether words divided at a line's end keep their hyphen or are joined
   * @returns the same object each time
   */
  fold(text: string, lineHyphens: 'kept' | 'joined'): FoldedText;
}

/** What a folder works on; `blankStart` is -1 where no white space is waiting to be written. */
interface Work {
  length: number;
  units: Uint16Array;
  startUtf16: Uint32Array;
  endUtf16: Uint32Array;
  lineHyphensUtf16: number[];
  joining: boolean;
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

export function createFolder(): Folder {
  const work: Work = {
    length: 0,
    units: new Uint16Array(INITIAL_CAPACITY),
    startUtf16: new Uint32Array(INITIAL_CAPACITY),
    endUtf16: new Uint32Array(INITIAL_CAPACITY),
    lineHyphensUtf16: [],
    joining: false,
    blankStart: -1,
    lineEnds: 0,
    softHyphenEnd: -1,
  };
  return {
    fold(text, lineHyphens) {
      work.length = 0;
      work.lineHyphensUtf16 = [];
      work.joining = lineHyphens === 'joined';
      work.blankStart = -1;
      work.softHyphenEnd = -1;
      ensureRoom(work, text.length);
      foldAll(work, text);
      return work;
    },
  };
}

function foldAll(work: Work, text: string): void {
  for (let at = 0; at < text.length; at++) {
    const folded = foldUnit(text.charCodeAt(at));
    if (folded < FIRST_INSTRUCTION) put(work, folded, at, at + 1);
    else at = follow(work, text, at, folded);
  }
}

function put(work: Work, unit: number, start: number, end: number): void {
  if (work.blankStart >= 0) putBlank(work, unit, start);
  const at = work.length;
  work.units[at] = unit;
  work.startUtf16[at] = start;
  work.endUtf16[at] = end;
  work.length = at + 1;
}

/** @returns the last source unit that the instruction used up */
function follow(work: Work, text: string, at: number, instruction: number): number {
  switch (instruction) {
    case MARK:
      if (work.length > 0 && work.blankStart < 0) work.endUtf16[work.length - 1] = at + 1;
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

const isFirstOfPair = (text: string, at: number): boolean =>
  text.charCodeAt(at) === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;

function waitBlank(work: Work, at: number, lineEnds: number): void {
  if (work.blankStart < 0) {
    work.blankStart = at;
    work.lineEnds = 0;
  }
  work.lineEnds += lineEnds;
}

/** Writes the white space that was waiting, now that the unit after it is known. */
function putBlank(work: Work, next: number, nextStart: number): void {
  const start = work.blankStart;
  work.blankStart = -1;
  if (work.length === 0) return;
  const paragraphEnds = work.lineEnds > 1;
  if (work.lineEnds === 1) {
    if (work.softHyphenEnd === start) return;
    if (dividesWord(work, next)) {
      work.lineHyphensUtf16.push(work.startUtf16[work.length - 1] as number);
      if (work.joining) {
        work.length--;
        return;
      }
    }
  }
  put(work, paragraphEnds ? PARAGRAPH_SEPARATOR : SPACE, start, nextStart);
}

function dividesWord(work: Work, next: number): boolean {
  const { length, units } = work;
  if (length < 2 || units[length - 1] !== HYPHEN) return false;
  return (unitInfo(units[length - 2] as number) & unitInfo(next) & WORD) !== 0;
}

function putAstral(work: Work, text: string, at: number): number {
  const character = String.fromCodePoint(text.codePointAt(at) ?? REPLACEMENT);
  const folded = character.length === 2 ? foldAstral(character) : '';
  const end = at + character.length;
  if (folded === '') put(work, REPLACEMENT, at, end);
  else putSeveral(work, folded, at, end, text.length);
  return end - 1;
}

function putSeveral(work: Work, folded: string, start: number, end: number, sourceLength: number): void {
  ensureRoom(work, work.length + folded.length + sourceLength - start);
  for (let index = 0; index < folded.length; index++) put(work, folded.charCodeAt(index), start, end);
}

/** One unit more than asked, for the white space that may be waiting. */
function ensureRoom(work: Work, length: number): void {
  if (work.units.length > length) return;
  const capacity = Math.max(length + 1, work.units.length * 2);
  work.units = grown(new Uint16Array(capacity), work.units);
  work.startUtf16 = grown(new Uint32Array(capacity), work.startUtf16);
  work.endUtf16 = grown(new Uint32Array(capacity), work.endUtf16);
}

function grown<Values extends Uint16Array | Uint32Array>(larger: Values, values: Uint16Array | Uint32Array): Values {
  larger.set(values);
  return larger;
}
