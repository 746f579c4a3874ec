/**
 * Text in capitals: headlines, datelines, speakers' labels. There, and only there, a word in capitals can be a name
 * that is written with small letters elsewhere; and case tells nothing about a short word.
 */
import { type FoldedText, shapeOfToken, TOKEN_SHAPES } from '../../text';

export interface CapitalStretch {
  /** The whole run, or enough of it that no row of acronyms is meant. */
  readonly isSet: boolean;
  /** It begins the run and is parted from what follows: "CARACAS (Agency)", "MADURO:". */
  readonly isLabel: boolean;
}

export interface CapitalStretches {
  /** @param token must not be less than in the call before */
  at(token: number): CapitalStretch;
}

/** "US, UK, EU" are no headline; two longer words among at least three are. */
const FEWEST = { words: 3, longWords: 2, longWordUnits: 5 } as const;
const LABEL_SIGNS: ReadonlySet<string> = new Set(['(', ',', ':', '\u2014', '-']);

/** Looks at each token once over all calls, since a stretch that was looked at is remembered. */
export function createCapitalStretches(text: FoldedText): CapitalStretches {
  let end = -1;
  let isSet = false;
  let labelEnd = 0;
  return {
    at(token) {
      if (token >= end) {
        const start = stretchStart(text, token);
        end = stretchEnd(text, token);
        isSet = isSetInCapitals(text, start, end);
        labelEnd = start === 0 && end < text.tokens.count ? endOfLabel(text, end) : 0;
      }
      return { isSet, isLabel: token < labelEnd };
    },
  };
}

function stretchStart({ units, tokens }: FoldedText, token: number): number {
  let start = token;
  while (start > 0 && shapeOfToken(units, tokens, start - 1) !== TOKEN_SHAPES.written) start--;
  return start;
}

function stretchEnd({ units, tokens }: FoldedText, token: number): number {
  let end = token + 1;
  while (end < tokens.count && shapeOfToken(units, tokens, end) !== TOKEN_SHAPES.written) end++;
  return end;
}

function isSetInCapitals({ units, tokens }: FoldedText, start: number, end: number): boolean {
  let words = 0;
  let longWords = 0;
  for (let token = start; token < end; token++) {
    if (shapeOfToken(units, tokens, token) !== TOKEN_SHAPES.capitals) continue;
    words++;
    const length = (tokens.end[token] as number) - (tokens.start[token] as number);
    if (length >= FEWEST.longWordUnits) longWords++;
  }
  const wholeRun = start === 0 && end === tokens.count;
  return wholeRun || (words >= FEWEST.words && longWords >= FEWEST.longWords);
}

/** @returns the token behind the last one before `end` that a label's sign follows: "MADURO: I", or 0 */
function endOfLabel({ units, tokens }: FoldedText, end: number): number {
  for (let token = end - 1; token >= 0; token--) {
    const from = tokens.end[token] as number;
    const to = Math.min(tokens.start[token + 1] as number, from + 2);
    const sign = String.fromCharCode(...units.subarray(from, to))
      .trim()
      .charAt(0);
    if (LABEL_SIGNS.has(sign)) return token + 1;
  }
  return 0;
}
