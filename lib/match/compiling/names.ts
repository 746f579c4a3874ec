/**
 * The names of an index while it is compiled: each a row of words in small letters, all of them in a few arrays, one
 * behind the other. Words are written behind the last name first; `endName` makes a name of them.
 */
import { hashToken, LOWER_CASE_UNIT, unitInfo } from '../../text';
import { MOST_TOKENS, mixHash } from '../layout';

/** Arrays are longer than what is in them. */
export interface NameList {
  count: number;
  wordCount: number;
  unitCount: number;
  /** For each word where its units begin and where they end. */
  bounds: Uint32Array;
  /** Mixed. */
  hashes: Uint32Array;
  /** For each word its name, its place there, and whether it is the last: see `OWNER`. */
  owners: Uint32Array;
  /** Words may share them, and between words there may be others. */
  units: Uint16Array;
}

/** Parts of a word's owner: the name above the word's place in it, and in the lowest bit whether it is the last. */
export const OWNER = { nameShift: 7, placeShift: 1, placeMask: 63, last: 1 } as const;

const WORDS_A_NAME = 2.5;
const UNITS_A_NAME = 20;

/** @param expected about how many names will come; more than that cost time, no harm */
export function createNameList(expected: number): NameList {
  const words = Math.ceil(WORDS_A_NAME * expected) + MOST_TOKENS;
  return {
    count: 0,
    wordCount: 0,
    unitCount: 0,
    bounds: new Uint32Array(2 * words),
    hashes: new Uint32Array(words),
    owners: new Uint32Array(words),
    units: new Uint16Array(Math.ceil(UNITS_A_NAME * expected)),
  };
}

/** Makes room for one more name and for that many more units. */
export function makeRoom(names: NameList, units: number): void {
  if (names.wordCount + MOST_TOKENS > names.hashes.length) growWords(names);
  if (names.unitCount + units > names.units.length) growUnits(names, names.unitCount + units);
}

function growWords(names: NameList): void {
  const grow = (values: Uint32Array): Uint32Array => {
    const grown = new Uint32Array(2 * values.length);
    grown.set(values);
    return grown;
  };
  names.bounds = grow(names.bounds);
  names.hashes = grow(names.hashes);
  names.owners = grow(names.owners);
}

function growUnits(names: NameList, atLeast: number): void {
  const units = new Uint16Array(2 * atLeast);
  units.set(names.units);
  names.units = units;
}

/**
 * Writes the word at this place of the name that comes next, for which there is room.
 * @param start where its units begin; they end at `end`
 * @param hash of the word
 */
export function putWord(names: NameList, place: number, start: number, end: number, hash: number): void {
  const { bounds, hashes, owners, count } = names;
  const word = names.wordCount + place;
  bounds[2 * word] = start;
  bounds[2 * word + 1] = end;
  hashes[word] = mixHash(hash);
  owners[word] = (count << OWNER.nameShift) | (place << OWNER.placeShift);
}

/** As above, a word that is one of an earlier name. */
export function putCopy(names: NameList, place: number, copied: number): void {
  const { bounds, hashes, owners, count } = names;
  const word = names.wordCount + place;
  bounds[2 * word] = bounds[2 * copied] as number;
  bounds[2 * word + 1] = bounds[2 * copied + 1] as number;
  hashes[word] = hashes[copied] as number;
  owners[word] = (count << OWNER.nameShift) | (place << OWNER.placeShift);
}

/** As `putWord`, with the units. @param text as it is folded, in any case */
export function writeWordText(names: NameList, place: number, text: string): void {
  makeRoom(names, text.length);
  const start = names.unitCount;
  const { units } = names;
  for (let at = 0; at < text.length; at++) units[start + at] = unitInfo(text.charCodeAt(at)) & LOWER_CASE_UNIT;
  names.unitCount = start + text.length;
  putWord(names, place, start, names.unitCount, hashToken(text));
}

/** Makes a name of the first words that were written behind the last, at least one. */
export function endName(names: NameList, words: number): void {
  const { owners } = names;
  names.count++;
  names.wordCount += words;
  owners[names.wordCount - 1] = (owners[names.wordCount - 1] as number) | OWNER.last;
}

/** Whether the units from one place to another are those from a third to a fourth. */
export function isSameText(
  units: Uint16Array,
  start: number,
  end: number,
  otherStart: number,
  otherEnd: number,
): boolean {
  if (end - start !== otherEnd - otherStart) return false;
  for (let at = start, other = otherStart; at < end; at++, other++) if (units[at] !== units[other]) return false;
  return true;
}

export const wordText = ({ bounds, units }: NameList, word: number): string =>
  String.fromCharCode(...units.subarray(bounds[2 * word], bounds[2 * word + 1]));
