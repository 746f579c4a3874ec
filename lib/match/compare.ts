/**
 * Whether the tokens of a text, which have the hashes of a name, are that name: unit by unit, with their case, and with
 * the gaps between them. Constant time for each unit of the name.
 */
import { LOWER_CASE_UNIT, TOKEN_SHAPES, UPPER, unitInfo } from '../text';
import type { FoldedRun } from './folded-run';
import { FIRST_PATTERN_UNIT, GAP } from './format';

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
 * @param patterns holds the name's pattern from `at` to `end`
 * @param token the text's token where the name would begin
 */
export function compareName(
  patterns: Uint16Array,
  at: number,
  end: number,
  run: FoldedRun,
  token: number,
  anyCase: boolean,
): Verdict {
  let verdict: Verdict = VERDICT.same;
  let place = at;
  for (let current = token; ; current++) {
    const length = (run.tokens.end[current] as number) - (run.tokens.start[current] as number);
    if (place + length > end) return VERDICT.different;
    const one = compareToken(patterns, place, run, current, anyCase);
    if (one === VERDICT.different) return VERDICT.different;
    if (one === VERDICT.inCapitals) verdict = one;
    place += length;
    if (place === end) return verdict;
    const gapEnd = compareGap(patterns, place, run, current);
    if (gapEnd < 0) return VERDICT.different;
    place = gapEnd;
  }
}

function compareToken(
  patterns: Uint16Array,
  at: number,
  { folded, tokens }: FoldedRun,
  token: number,
  anyCase: boolean,
): Verdict {
  const start = tokens.start[token] as number;
  const end = tokens.end[token] as number;
  let raised = 0;
  for (let place = start; place < end; place++) {
    const unit = folded.units[place] as number;
    const wanted = patterns[at + place - start] as number;
    if (unit === wanted) continue;
    const info = unitInfo(unit);
    if ((info & LOWER_CASE_UNIT) !== (unitInfo(wanted) & LOWER_CASE_UNIT)) return VERDICT.different;
    if (anyCase) continue;
    if (!(info & UPPER)) return VERDICT.different;
    raised += place === start ? 1 : 2;
  }
  // Only the first letter is a capital: a word at a sentence's beginning or in a headline.
  if (raised <= 1) return VERDICT.same;
  return tokens.shape[token] === TOKEN_SHAPES.capitals ? VERDICT.inCapitals : VERDICT.different;
}

/** @returns where the pattern's next token begins, or -1 */
function compareGap(patterns: Uint16Array, at: number, { folded, tokens }: FoldedRun, token: number): number {
  const start = tokens.end[token] as number;
  const end = tokens.start[token + 1] as number;
  const gap = patterns[at] as number;
  if (gap === GAP.literal) return compareSigns(patterns, at + 1, folded.units, start, end);
  const first = folded.units[start] as number;
  const second = end - start === 2 && folded.units[start + 1] === SPACE;
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
function compareSigns(patterns: Uint16Array, at: number, units: Uint16Array, start: number, end: number): number {
  let wanted = at;
  for (let place = start; place < end; place++) {
    const unit = units[place] as number;
    if (unit === SPACE) continue;
    if (unit === PARAGRAPH_SEPARATOR || unit !== patterns[wanted] || unit < FIRST_PATTERN_UNIT) return -1;
    wanted++;
  }
  return patterns[wanted] === GAP.literal ? wanted + 1 : -1;
}
