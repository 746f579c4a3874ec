/**
 * How names are written, apart from their words in small letters: a string of units for each, see `LETTERING` and
 * `GAP`. Few names differ in it, so each shape is kept once.
 */
import { LOWER, UPPER, unitInfo } from '../../text';
import { LETTERING } from '../layout';

/** A name whose words are none of them mixed, and whose gaps are one of the first few; the arrays may be longer. */
export interface PlainShape {
  readonly count: number;
  readonly letterings: Uint8Array;
  /** What stands behind each word but the last. */
  readonly gaps: Uint8Array;
}

export interface Shapes {
  /** By number. */
  readonly all: string[];
  readonly numbers: Map<string, number>;
  /** Most names have one of a few plain shapes: their keys, and their numbers. */
  readonly plainKeys: Int32Array;
  readonly plainNumbers: Int32Array;
}

export const unitOf = (code: number): string => String.fromCharCode(code);

/** Five bits for each word with its gap, and one above them, are a number that V8 keeps without allocating. */
const WORD_BITS = 5;
const GAP_SHIFT = 2;
const FEW_WORDS = 5;
const KEPT_PLAIN = 1_024;

export const createShapes = (): Shapes => ({
  all: [],
  numbers: new Map(),
  plainKeys: new Int32Array(KEPT_PLAIN),
  plainNumbers: new Int32Array(KEPT_PLAIN),
});

/**
 * @param words as they are folded
 * @param gaps one between each two words: units of a gap
 */
export const shapeOf = (shapes: Shapes, words: readonly string[], gaps: readonly string[]): number =>
  numberOf(shapes, words.map((word, index) => (gaps[index - 1] ?? '') + letteringUnits(word)).join(''));

/** The same for a name whose words were told apart without writing them out. */
export function plainShapeOf(shapes: Shapes, plain: PlainShape): number {
  if (plain.count > FEW_WORDS) return numberOf(shapes, plainUnits(plain));
  const key = plainKey(plain);
  const at = (key ^ (key >>> 10)) & (KEPT_PLAIN - 1);
  if (shapes.plainKeys[at] !== key) {
    shapes.plainKeys[at] = key;
    shapes.plainNumbers[at] = numberOf(shapes, plainUnits(plain));
  }
  return shapes.plainNumbers[at] as number;
}

function numberOf({ all, numbers }: Shapes, units: string): number {
  const known = numbers.get(units);
  if (known !== undefined) return known;
  numbers.set(units, all.length);
  return all.push(units) - 1;
}

function plainKey({ count, letterings, gaps }: PlainShape): number {
  let key = 1;
  for (let index = 0; index < count; index++) {
    const gap = index + 1 < count ? (gaps[index] as number) : 0;
    key = (key << WORD_BITS) | (gap << GAP_SHIFT) | (letterings[index] as number);
  }
  return key;
}

function plainUnits({ count, letterings, gaps }: PlainShape): string {
  const units: number[] = [];
  for (let index = 0; index < count; index++) {
    if (index > 0) units.push(gaps[index - 1] as number);
    units.push(letterings[index] as number);
  }
  return String.fromCharCode(...units);
}

/** @returns one of `LETTERING`, of the folded units from `start` to `end` */
function letteringAt(units: Uint16Array, start: number, end: number): number {
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
