/** Which of a lexicon's tokens stand in a text. */
import type { FoldedText } from '../text';
import { bucketShift, mixHash } from './format';
import type { Lexicon } from './open-lexicon';
import { isToken } from './token-text';

/**
 * Looks up every token of a text. A number says that the token is that one of the lexicon or none: its text is still to be
 * compared (`holdsTokens`). Expected constant time for each.
 * @param numbers receives the numbers, -1 where the token is none of the lexicon; long enough for all
 */
export function lookUpTokens(lexicon: Lexicon, text: FoldedText, numbers: Int32Array): void {
  const { bucketStarts, fingerprints } = lexicon;
  const { count, hash } = text.tokens;
  const shift = bucketShift(lexicon.counts.buckets);
  for (let token = 0; token < count; token++) {
    const mixed = mixHash(hash[token] as number);
    const bucket = mixed >>> shift;
    const fingerprint = mixed & 0xffff;
    const end = bucketStarts[bucket + 1] as number;
    let number = bucketStarts[bucket] as number;
    while (number < end && fingerprints[number] !== fingerprint) number++;
    numbers[token] = number === end ? -1 : number;
    if (number + 1 < end && fingerprints[number + 1] === fingerprint) {
      numbers[token] = amongEqual(lexicon, text, token, number, end);
    }
  }
}

/** Whether the text's tokens from `first` to `last` are those of the lexicon with their numbers. */
export function holdsTokens(
  lexicon: Lexicon,
  { units, tokens }: FoldedText,
  numbers: Int32Array,
  first: number,
  last: number,
): boolean {
  for (let token = first; token <= last; token++) {
    const [start, end] = [tokens.start[token] as number, tokens.end[token] as number];
    if (!isToken(lexicon, numbers[token] as number, units, start, end)) return false;
  }
  return true;
}

/** Of tokens with the same fingerprint, the one that stands in the text. */
function amongEqual(
  lexicon: Lexicon,
  { units, tokens }: FoldedText,
  token: number,
  first: number,
  end: number,
): number {
  const [from, to] = [tokens.start[token] as number, tokens.end[token] as number];
  for (let number = first; number < end; number++) {
    if (isToken(lexicon, number, units, from, to)) return number;
  }
  return -1;
}
