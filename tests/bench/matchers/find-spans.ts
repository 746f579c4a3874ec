/** What a general string matcher becomes with our rules about it: from runs to the stretches that are names. */
import type { Span } from '@/lib/model';
import { createFolder, type FoldedText } from '@/lib/text';
import { toPlainText, wordAt } from './plain-text';
import { spansOf } from './verify';
import type { NameList } from './written';

/**
 * Searches one text for all patterns.
 * @param hit called for each place where a pattern stands as whole words: its number, and where it begins. Every place
 * must be told, overlapping ones too; telling others does no harm but costs time.
 */
export type Search = (text: string, hit: (pattern: number, start: number) => void) => void;

/** Finds the names in each text: in order of start, none overlapping another. */
export type FindSpans = (texts: readonly string[]) => Span[][];

const folder = createFolder();

export function withRules(search: Search, names: NameList): FindSpans {
  const wordCounts = Uint8Array.from(names.patterns, (pattern) => pattern.split(' ').length);
  const searchFolded = (folded: FoldedText, found: Span[]): void => {
    const plain = toPlainText(folded);
    search(plain.text, (pattern, start) => {
      const first = wordAt(plain, start);
      if (first < 0) return;
      const last = first + (wordCounts[pattern] as number) - 1;
      found.push(...spansOf(folded, first, last, names.written[pattern] ?? []));
    });
  };
  return (texts) =>
    texts.map((text) => {
      const found: Span[] = [];
      const folded = folder.fold(text, 'kept');
      const hyphens = folded.lineHyphensUtf16;
      searchFolded(folded, found);
      if (hyphens.length > 0) {
        const joined: Span[] = [];
        searchFolded(folder.fold(text, 'joined'), joined);
        found.push(...joined.filter((span) => hyphens.some((at) => at >= span.startUtf16 && at < span.endUtf16)));
      }
      return found.length < 2 ? found : longestFirst(found);
    });
}

/** The longest wins over all that it overlaps, the leftmost among equals. */
export function longestFirst(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort(
    (a, b) => b.endUtf16 - b.startUtf16 - (a.endUtf16 - a.startUtf16) || a.startUtf16 - b.startUtf16,
  );
  const covered = new Uint8Array(spans.reduce((end, { endUtf16 }) => Math.max(end, endUtf16), 0));
  const chosen = sorted.filter(({ startUtf16, endUtf16 }) => {
    if (covered[startUtf16] || covered[endUtf16 - 1]) return false;
    covered.fill(1, startUtf16, endUtf16);
    return true;
  });
  return chosen.sort((a, b) => a.startUtf16 - b.startUtf16);
}
