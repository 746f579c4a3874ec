/**
 * Whether the tokens of a text, which are the words of a name in some case, are written as the name is, and with its
 * gaps between them. Constant time for each unit of the name.
 */
import { type FoldedText, foldedInfo, LOWER, shapeOfToken, TOKEN_SHAPES, UPPER } from '../../text';
import { GAP, isCapital, LETTERING, letteringEnd } from '../layout';

export const VERDICT = {
  different: 0,
  /** Written as the name is; a small first letter may be a capital ("Cartel Of The Suns"). */
  same: 1,
  /** In capitals, at least in part, where the name is not. */
  inCapitals: 2,
} as const;
export type Verdict = (typeof VERDICT)[keyof typeof VERDICT];

const SPACE = 0x20;
const APOSTROPHE = 0x27;
const HYPHEN = 0x2d;
const PERIOD = 0x2e;
const PARAGRAPH_SEPARATOR = 0x2029;

/**
 * @param shape where the name's shape begins in the shapes
 * @param first the text's tokens from `first` to `last` have the name's words
 * @param ending units that the last of them has in place of its word's own ending, in a plural
 */
export function compareName(
  shapes: Uint16Array,
  shape: number,
  text: FoldedText,
  first: number,
  last: number,
  ending: number,
  anyCase: boolean,
): Verdict {
  let verdict: Verdict = VERDICT.same;
  let at = shape;
  for (let token = first; ; token++) {
    const one = anyCase ? VERDICT.same : compareToken(shapes, at, text, token, token === last ? ending : 0);
    if (one === VERDICT.different) return VERDICT.different;
    if (one === VERDICT.inCapitals) verdict = one;
    if (token === last) return verdict;
    at = letteringEnd(shapes, at, (text.tokens.end[token] as number) - (text.tokens.start[token] as number));
    at = compareGap(shapes, at, text, token);
    if (at < 0) return VERDICT.different;
  }
}

function compareToken(
  shapes: Uint16Array,
  at: number,
  { units, tokens }: FoldedText,
  token: number,
  ending: number,
): Verdict {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  let isRaised: boolean;
  switch (shapes[at]) {
    case LETTERING.capitalized:
      if (!hasAny(UPPER, units, start, start + 1)) return VERDICT.different;
      isRaised = hasAny(UPPER, units, start + 1, end);
      break;
    case LETTERING.small:
      // Only the first letter is a capital: a word at a sentence's beginning or in a headline.
      isRaised = hasAny(UPPER, units, start + 1, end);
      break;
    case LETTERING.capitals:
      if (hasAny(LOWER, units, start, end - ending)) return VERDICT.different;
      isRaised = hasAny(UPPER, units, end - ending, end);
      break;
    default: {
      const raised = raisedOfMixed(shapes, at, units, start, end, ending);
      if (raised < 0) return VERDICT.different;
      isRaised = raised > 1;
    }
  }
  if (!isRaised) return VERDICT.same;
  return shapeOfToken(units, tokens, token) === TOKEN_SHAPES.capitals ? VERDICT.inCapitals : VERDICT.different;
}

function hasAny(kind: number, units: Uint16Array, from: number, to: number): boolean {
  for (let place = from; place < to; place++) if ((foldedInfo[units[place] as number] as number) & kind) return true;
  return false;
}

/**
 * @returns -1 where a letter is small that should be a capital; else how many are capitals that need not, but the first
 * counts half
 */
function raisedOfMixed(
  shapes: Uint16Array,
  at: number,
  units: Uint16Array,
  start: number,
  end: number,
  ending: number,
): number {
  let raised = 0;
  for (let place = start; place < end; place++) {
    const info = foldedInfo[units[place] as number] as number;
    const isUpper = (info & UPPER) !== 0;
    if (isUpper === (place < end - ending && isCapital(shapes, at, place - start, info))) continue;
    if (!isUpper) return -1;
    raised += place === start ? 1 : 2;
  }
  return raised;
}

/** @returns where the shape's next token begins, or -1 */
function compareGap(shapes: Uint16Array, at: number, { units, tokens }: FoldedText, token: number): number {
  const start = tokens.end[token] as number;
  const end = tokens.start[token + 1] as number;
  const gap = shapes[at] as number;
  if (gap === GAP.literal) return compareSigns(shapes, at + 1, units, start, end);
  const first = units[start] as number;
  const second = end - start === 2 && units[start + 1] === SPACE;
  return (end - start === 1 || second) && allows(gap, first, second) ? at + 1 : -1;
}

/** @param spaced whether a space follows the gap's first unit */
function allows(gap: number, first: number, spaced: boolean): boolean {
  switch (gap) {
    case GAP.space:
      return first === SPACE && !spaced;
    case GAP.hyphen:
      return first === HYPHEN || (first === SPACE && !spaced);
    case GAP.apostrophe:
      return first === APOSTROPHE && !spaced;
    case GAP.period:
      return first === PERIOD;
    case GAP.initial:
      return first === PERIOD || (first === SPACE && !spaced);
    default:
      return false;
  }
}

/** The same signs in the same order, whatever spaces stand around them; no blank line. */
function compareSigns(shapes: Uint16Array, at: number, units: Uint16Array, start: number, end: number): number {
  let wanted = at;
  for (let place = start; place < end; place++) {
    const unit = units[place] as number;
    if (unit === SPACE) continue;
    if (unit === PARAGRAPH_SEPARATOR || unit !== shapes[wanted] || unit <= GAP.literal) return -1;
    wanted++;
  }
  return shapes[wanted] === GAP.literal ? wanted + 1 : -1;
}
