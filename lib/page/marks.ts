/**
 * Which mentions are marked. Pure: runs in reading order go in, marks in reading order come out. Promise: no stretch of
 * 1,000 words holds more marks than the rule allows, and nothing is marked inside a link or without an entry.
 */
import type { Mention } from '../model';
import { type PageRun, touchesLink } from './page-run';

/** The first mention of each entry in a section or on the page; every mention; none. */
export type Marking = 'section' | 'page' | 'all' | 'none';

export interface MarkRule {
  readonly marking: Marking;
  /** Upper limit within any 1,000 words in a row; does not apply to `all`. */
  readonly perThousandWords: number;
}

export type MarkableRun = Pick<PageRun, 'text' | 'isHeading' | 'links' | 'wordCount' | 'mentions'>;

export interface Mark<Run> {
  readonly run: Run;
  readonly mention: Mention;
}

const WINDOW_WORDS = 1_000;

/**
 * Chooses the marks of a page. A section goes from heading to heading, the heading included. A mention that finds no
 * room leaves its turn to the next one of the same entry. Where a mention stands is counted in words, taken as evenly
 * long within a run. Cost is linear in runs and mentions.
 */
export function selectMarks<Run extends MarkableRun>(runs: readonly Run[], rule: MarkRule): readonly Mark<Run>[] {
  if (rule.marking === 'none') return [];
  const marks: Mark<Run>[] = [];
  const room = createRoom(rule);
  let marked = new Set<string>();
  let wordsBefore = 0;
  for (const run of runs) {
    if (run.isHeading && rule.marking === 'section') marked = new Set();
    for (const mention of run.mentions) {
      const entries = entriesOf(mention);
      if (!entries || touchesLink(run, mention)) continue;
      const atWord = wordsBefore + Math.floor((run.wordCount * mention.startUtf16) / run.text.length);
      if (rule.marking !== 'all' && (marked.has(entries) || !room.take(atWord))) continue;
      marked.add(entries);
      marks.push({ run, mention });
    }
    wordsBefore += run.wordCount;
  }
  return marks;
}

/** What a card would show, as one name; null where the mention deliberately does not link. */
function entriesOf({ reading }: Mention): string | null {
  if (reading.outcome === 'nil') return null;
  return reading.outcome === 'linked' ? reading.entityId : reading.entityIds.join(' ');
}

/** Gives out places so that no window of 1,000 words holds more than the rule's number. Asked in reading order. */
function createRoom({ perThousandWords }: MarkRule): { take(atWord: number): boolean } {
  const taken: number[] = [];
  return {
    take: (atWord) => {
      const oldest = taken[taken.length - perThousandWords];
      if (perThousandWords <= 0 || (oldest !== undefined && atWord - oldest < WINDOW_WORDS)) return false;
      taken.push(atWord);
      return true;
    },
  };
}
