/**
 * How names are written, apart from their words in small letters: a string of units for each, see `LETTERING` and `GAP`.
 * Few names differ in it, so each shape is kept once.
 */
import { LOWER, UPPER, unitInfo } from '../text';
import { GAP, LETTERING } from './format';

export interface Shapes {
  /**
   * @param words as they are folded
   * @param gaps one between each two words: units of a gap
   */
  shapeOf(words: readonly string[], gaps: readonly string[]): number;
  /**
   * The shape of words with single spaces between them.
   * @param letterings of the words, `count` of them, none of which is mixed
   */
  plainShapeOf(letterings: Uint8Array, count: number): number;
  /** By number. */
  readonly all: readonly string[];
}

export const unitOf = (code: number): string => String.fromCharCode(code);
const SPACE_GAP = unitOf(GAP.space);
/** Two bits for each word, and one above them, are a number that V8 keeps without allocating. */
const FEW_WORDS = 14;

export function createShapes(): Shapes {
  const all: string[] = [];
  const numbers = new Map<string, number>();
  const plainNumbers = new Map<number, number>();
  const numberOf = (units: string): number => {
    const known = numbers.get(units);
    if (known !== undefined) return known;
    numbers.set(units, all.length);
    return all.push(units) - 1;
  };
  return {
    all,
    shapeOf: (words, gaps) =>
      numberOf(words.map((word, index) => (gaps[index - 1] ?? '') + letteringUnits(word)).join('')),
    plainShapeOf(letterings, count) {
      const units = () => Array.from(letterings.subarray(0, count), unitOf).join(SPACE_GAP);
      if (count > FEW_WORDS) return numberOf(units());
      let key = 1;
      for (let index = 0; index < count; index++) key = (key << 2) | (letterings[index] as number);
      const known = plainNumbers.get(key);
      if (known !== undefined) return known;
      const shape = numberOf(units());
      plainNumbers.set(key, shape);
      return shape;
    },
  };
}

/** @returns one of `LETTERING`, of the folded units from `start` to `end` */
export function letteringAt(units: Uint16Array, start: number, end: number): number {
  const first = unitInfo(units[start] as number);
  let others = 0;
  for (let at = start + 1; at < end; at++) others |= unitInfo(units[at] as number);
  if (!((first | others) & UPPER)) return LETTERING.small;
  if (first & UPPER && !(others & UPPER)) return LETTERING.capitalized;
  return (first | others) & LOWER ? LETTERING.mixed : LETTERING.capitals;
}

function letteringUnits(word: string): string {
  const units = Uint16Array.from({ length: word.length }, (_, at) => word.charCodeAt(at));
  const lettering = letteringAt(units, 0, units.length);
  if (lettering !== LETTERING.mixed) return unitOf(lettering);
  const bits = new Uint16Array(Math.ceil(units.length / 16));
  for (const [at, unit] of units.entries()) {
    if (unitInfo(unit) & UPPER) bits[at >> 4] = (bits[at >> 4] as number) | (1 << (at & 15));
  }
  return unitOf(lettering) + String.fromCharCode(...bits);
}
