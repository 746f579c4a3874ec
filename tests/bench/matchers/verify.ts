/**
 * Whether a name whose words stand in a text is also written as its form is: the rules that no general string matcher
 * can express, applied to what it found. Every matcher but ours finds words and is held to these rules; ours has them
 * built in. The edges of names and what counts as text in capitals are asked of the same functions that ours asks.
 */
import { createCapitalStretches, hasNameEdges } from '@/lib/match/finding';
import type { Span } from '@/lib/model';
import { type FoldedText, shapeOfToken, TOKEN_SHAPES, UPPER, unitInfo } from '@/lib/text';
import type { Gap, Written } from './written';

const SPACE = 0x20;
const PERIOD = 0x2e;
const SIGNS: Readonly<Record<Gap, readonly number[]>> = {
  space: [SPACE],
  hyphen: [0x2d, SPACE],
  apostrophe: [0x27],
  period: [PERIOD],
  initial: [PERIOD, SPACE],
};
/** Where a space may follow the sign. */
const SPACED: readonly Gap[] = ['hyphen', 'period', 'initial'];

/** @returns the stretches of the source where the words from one token to another are these names; none, one or two */
export function spansOf(text: FoldedText, first: number, last: number, written: readonly Written[]): Span[] {
  if (!hasNameEdges(text, first, last)) return [];
  const ends = new Set<number>();
  for (const one of written) {
    if (!isWrittenSo(text, first, last, one)) continue;
    const end = text.tokens.end[last] as number;
    const coversPeriod = one.trailingPeriod && end < text.length && text.units[end] === PERIOD;
    ends.add(text.endUtf16(coversPeriod ? end : end - 1));
  }
  const startUtf16 = text.startUtf16(text.tokens.start[first] as number);
  return [...ends].map((endUtf16) => ({ startUtf16, endUtf16 }));
}

function isWrittenSo(text: FoldedText, first: number, last: number, written: Written): boolean {
  let isRaised = false;
  for (let token = first; token <= last; token++) {
    if (token < last && !isGap(text, token, written.gaps[token - first] as Gap)) return false;
    if (written.anyCase) continue;
    const raised = raisedLetters(text, token, written.tokens[token - first] ?? '');
    if (raised === null) return false;
    if (raised === 'all' && shapeOfToken(text.units, text.tokens, token) !== TOKEN_SHAPES.capitals) return false;
    isRaised ||= raised === 'all';
  }
  if (!isRaised || first < last) return true;
  const { isSet, isLabel } = createCapitalStretches(text).at(first);
  return isSet || isLabel;
}

function isGap({ units, tokens }: FoldedText, token: number, gap: Gap): boolean {
  const start = tokens.end[token] as number;
  const end = tokens.start[token + 1] as number;
  const sign = units[start] as number;
  if (!SIGNS[gap].includes(sign)) return false;
  return (
    end - start === 1 || (end - start === 2 && units[start + 1] === SPACE && sign !== SPACE && SPACED.includes(gap))
  );
}

/**
 * Which letters of the text are capitals where the form has none: none but perhaps the first, or others; null where the
 * text has a small letter for a capital.
 */
function raisedLetters({ units, tokens }: FoldedText, token: number, word: string): 'none' | 'all' | null {
  const start = tokens.start[token] as number;
  let others = 0;
  for (let at = 0; at < word.length; at++) {
    const isCapital = (unitInfo(units[start + at] as number) & UPPER) !== 0;
    const isWanted = (unitInfo(word.charCodeAt(at)) & UPPER) !== 0;
    if (isWanted && !isCapital) return null;
    if (isCapital && !isWanted && at > 0) others++;
  }
  return others > 0 ? 'all' : 'none';
}
