/**
 * A run's text as general string matchers want it: folded, in small letters, words with single spaces between them, a
 * line feed between two spaces where no name can go on. Our own folder makes it, which is the fastest way that we know.
 */
import { type FoldedText, LOWER_CASE_UNIT, unitInfo } from '@/lib/text';

export interface PlainText {
  /** Begins and ends with a space. */
  readonly text: string;
  /** Where each word begins in it; longer than there are words. */
  readonly starts: Uint32Array;
  readonly words: number;
}

const SPACE = 0x20;
const LINE_FEED = 0x0a;
/** Space, apostrophe, hyphen, period. */
const CROSSED = new Set([SPACE, 0x27, 0x2d, 0x2e]);
/** As many arguments as one call takes anywhere. */
const CHUNK = 8_192;

let units = new Uint16Array(4_096);
let starts = new Uint32Array(1_024);

/** Valid until the next call. */
export function toPlainText(folded: FoldedText): PlainText {
  const { tokens, length } = folded;
  if (units.length < length + 2 * tokens.count + 2) units = new Uint16Array(2 * (length + 2 * tokens.count + 2));
  if (starts.length < tokens.count) starts = new Uint32Array(2 * tokens.count);
  let at = 0;
  units[at++] = SPACE;
  for (let token = 0; token < tokens.count; token++) {
    if (token > 0 && !isCrossed(folded, token)) {
      units[at++] = LINE_FEED;
      units[at++] = SPACE;
    }
    starts[token] = at;
    const end = tokens.end[token] as number;
    for (let from = tokens.start[token] as number; from < end; from++) {
      units[at++] = unitInfo(folded.units[from] as number) & LOWER_CASE_UNIT;
    }
    units[at++] = SPACE;
  }
  return { text: toText(at), starts, words: tokens.count };
}

function isCrossed({ units: source, tokens }: FoldedText, token: number): boolean {
  const start = tokens.end[token - 1] as number;
  const size = (tokens.start[token] as number) - start;
  return CROSSED.has(source[start] as number) && (size === 1 || (size === 2 && source[start + 1] === SPACE));
}

function toText(length: number): string {
  let text = '';
  for (let at = 0; at < length; at += CHUNK) {
    text += String.fromCharCode.apply(null, units.subarray(at, Math.min(at + CHUNK, length)) as unknown as number[]);
  }
  return text;
}

/** @returns the word that begins here, or -1 */
export function wordAt({ starts: from, words }: PlainText, place: number): number {
  let low = 0;
  let high = words - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const start = from[middle] as number;
    if (start === place) return middle;
    if (start < place) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}
