/**
 * Folds a text for comparison, cuts it into tokens, and remembers where each folded unit came from.
 *
 * Accents, ligatures and ways of printing go; quotation marks, apostrophes and dashes become one of each kind; what
 * is invisible goes; a stretch of white space becomes one space, or one paragraph separator (U+2029) where it holds a
 * blank line. Case stays: `unitInfo` gives the lower-case unit of each folded one. One pass, linear in the text.
 *
 * A word that a line's end divides ("Vene-" / "zuela") can be read with its hyphen or without; both are offered, since
 * only a lexicon can tell "anti-" / "drug" from it.
 */
import { FIRST_INSTRUCTION, foldUnit, KNOWN, learnSource, SPACE, SPECIAL, sourceInfo, unitInfo } from './fold-unit';
import { createFoldWork, endText, type FoldWork, followRules, startText } from './fold-work';
import { addToHash, hashWithin, type TokenList, wordMask } from './tokens';

/** A folded text; all of it is overwritten when the same folder folds again. */
export interface FoldedText {
  readonly length: number;
  /** Folded UTF-16 units, case kept. Longer than `length`. */
  readonly units: Uint16Array;
  readonly tokens: TokenList;
  /** Where in the source the character begins that this folded unit came from. */
  startUtf16(index: number): number;
  /** ... and where it ends, combining marks included; ascending like the starts. */
  endUtf16(index: number): number;
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

/** A folder with room of its own, which it keeps: what one text was folded to is gone with the next. */
export function createFolder(): Folder {
  const work = createFoldWork();
  return {
    fold(text, lineHyphens) {
      startText(work, text.length, lineHyphens === 'joined');
      foldAll(work, text);
      endText(work);
      return work;
    },
  };
}

function foldAll(work: FoldWork, text: string): void {
  for (let at = foldPlain(work, text, 0); at < text.length; at = foldPlain(work, text, at)) {
    learnSource(text.charCodeAt(at));
    at = followRules(work, text, at) + 1;
  }
}

/**
 * Writes units that fold to themselves, and single spaces, since nearly all are such: `takeUnit` for each, with what it
 * needs at hand.
 * @returns the first place that the rules are needed for, or the text's end
 */
function foldPlain(work: FoldWork, text: string, from: number): number {
  const { units, tokens } = work;
  const { edges, edgeHashes } = tokens;
  const end = text.length;
  let { length } = work;
  let { edgeCount, openHash } = tokens;
  let stop = stopsOf(work);
  let at = from;
  for (; at < end; at++) {
    const unit = text.charCodeAt(at);
    const info = sourceInfo[unit] as number;
    if (info & stop) break;
    stop = SPECIAL | (info & SPACE);
    const mask = wordMask(info);
    edges[edgeCount] = length;
    edgeHashes[edgeCount] = openHash;
    edgeCount += (mask ^ edgeCount) & 1;
    openHash = hashWithin(addToHash(openHash, info), mask);
    units[length++] = unit;
  }
  work.length = length;
  tokens.edgeCount = edgeCount;
  tokens.openHash = openHash;
  return at;
}

/** What the next unit must not be in order to be written as it is: a second space; anything while white space waits. */
const stopsOf = ({ blankStart, length }: FoldWork): number =>
  SPECIAL | (blankStart >= 0 ? KNOWN : length === 0 ? SPACE : 0);

/**
 * What `unitInfo` says of what this unit of a text folds to by itself: nearly all names can be read so, unit by unit.
 * @returns something that is no word's, nor any sign's, where it folds to no single unit
 */
export function infoOfSource(unit: number): number {
  const info = sourceInfo[unit] as number;
  return info & SPECIAL ? learnInfo(unit) : info;
}

/** @returns what is known of what this unit folds to; `SPECIAL` alone where that is no single unit */
function learnInfo(unit: number): number {
  learnSource(unit);
  const info = sourceInfo[unit] as number;
  if (!(info & SPECIAL)) return info;
  const folded = foldUnit(unit);
  return folded < FIRST_INSTRUCTION ? unitInfo(folded) : SPECIAL;
}
