/**
 * The reference: from every word, every number of words that any pattern has, looked up in one map; then the rules;
 * then of all that fit the longest, by going through the list. Slow, and short enough to be seen to be right.
 */
import type { Span } from '@/lib/model';
import { createFolder, type FoldedText } from '@/lib/text';
import type { FindSpans } from './find-spans';
import { spansOf } from './verify';
import { inSmallLetters, type NameList, type Written } from './written';

const folder = createFolder();

export function createNaive({ patterns, written }: NameList): FindSpans {
  const byWords = new Map(patterns.map((pattern, index) => [pattern, written[index] ?? []]));
  const mostWords = Math.max(...new Set(patterns.map((pattern) => pattern.split(' ').length)));
  return (texts) =>
    texts.map((text) => {
      const folded = folder.fold(text, 'kept');
      const hyphens = [...folded.lineHyphensUtf16];
      const kept = findAll(folded, byWords, mostWords);
      if (hyphens.length === 0) return longestOf(kept);
      const joined = findAll(folder.fold(text, 'joined'), byWords, mostWords);
      const crosses = ({ startUtf16, endUtf16 }: Span) => hyphens.some((at) => startUtf16 <= at && at < endUtf16);
      return longestOf([...kept, ...joined.filter(crosses)]);
    });
}

function findAll(folded: FoldedText, byWords: ReadonlyMap<string, readonly Written[]>, mostWords: number): Span[] {
  const { tokens, units } = folded;
  const words = Array.from({ length: tokens.count }, (_, index) =>
    inSmallLetters(String.fromCharCode(...units.slice(tokens.start[index], tokens.end[index]))),
  );
  const found: Span[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let count = 1; count <= mostWords && first + count <= words.length; count++) {
      const written = byWords.get(words.slice(first, first + count).join(' '));
      if (written) found.push(...spansOf(folded, first, first + count - 1, written));
    }
  }
  return found;
}

function longestOf(spans: readonly Span[]): Span[] {
  const left = [...spans].sort((a, b) => a.startUtf16 - b.startUtf16);
  const chosen: Span[] = [];
  while (left.length > 0) {
    const longest = left.reduce((best, one) => (length(one) > length(best) ? one : best));
    chosen.push(longest);
    const apart = left.filter((one) => one.endUtf16 <= longest.startUtf16 || one.startUtf16 >= longest.endUtf16);
    left.splice(0, left.length, ...apart);
  }
  return chosen.sort((a, b) => a.startUtf16 - b.startUtf16);
}

const length = ({ startUtf16, endUtf16 }: Span): number => endUtf16 - startUtf16;
