/**
 * Which mentions are marked. Pure: runs in reading order go in, marks in reading order come out. Promise: no stretch of
 * 1,000 words holds more marks than the rule allows, and nothing is marked inside a link or without an entry.
 */
import type { Mention } from '../../model';
import type { PageSettings } from '../../settings';
import { firstIndex } from '../document';
import { entriesOf, isWanted, type PageRun, touchesLink } from '../reading';

export interface MarkRule extends Pick<PageSettings, 'neverMarked'> {
  /** The first mention of each entry in a section or on the page; every mention; none. */
  readonly marking: PageSettings['marking'];
  /** Upper limit within any 1,000 words in a row; does not apply to `all`. */
  readonly perThousandWords: number;
}

export type MarkableRun = Pick<PageRun, 'text' | 'isHeading' | 'links' | 'wordCount' | 'mentions'>;

export interface Mark<Run> {
  readonly run: Run;
  readonly mention: Mention;
}

const WINDOW_WORDS = 1_000;

interface Turn<Run> extends Mark<Run> {
  readonly entries: string;
  readonly section: number;
  readonly atWord: number;
}

/** Runs or mentions looked at between two pauses. */
const STEP = 100;

/**
 * Chooses the marks of a page, with a pause now and then; whoever changes runs at a pause chooses anew. A section goes
 * from heading to heading, the heading included. Where room is short, entries that the page calls by a distinct name
 * come before those of single words and common phrases: the marks then go to what a reader is least likely to know. A
 * mention that finds no room leaves its turn to the next one of the same entry. Where a mention stands is counted in
 * words, taken as evenly long within a run. Cost is linear in runs and mentions, times the rule's number where room is
 * short.
 */
export function* chooseMarks<Run extends MarkableRun>(
  runs: readonly Run[],
  rule: MarkRule,
): Generator<undefined, readonly Mark<Run>[]> {
  if (rule.marking === 'none') return [];
  const { turns, named } = yield* turnsOf(runs, rule);
  if (rule.marking === 'all') return turns;
  const chosen = yield* chosenOf(turns, named, rule);
  const marks: Turn<Run>[] = [];
  for (const [index, turn] of turns.entries()) {
    if (index % STEP === 0) yield;
    if (chosen.has(turn)) marks.push(turn);
  }
  return marks;
}

function* chosenOf<Run>(
  turns: readonly Turn<Run>[],
  named: ReadonlySet<string>,
  rule: MarkRule,
): Generator<undefined, ReadonlySet<Turn<Run>>> {
  const room = createRoom(rule);
  /** The last section in which these entries were marked: of each, all turns come in the same round. */
  const marked = new Map<string, number>();
  const chosen = new Set<Turn<Run>>();
  for (const isNamedTurn of [true, false]) {
    for (const [index, turn] of turns.entries()) {
      if (index % STEP === 0) yield;
      if (named.has(turn.entries) !== isNamedTurn) continue;
      if (marked.get(turn.entries) === turn.section || !room.take(turn.atWord)) continue;
      marked.set(turn.entries, turn.section);
      chosen.add(turn);
    }
  }
  return chosen;
}

interface Turns<Run> {
  /** Every mention that could be marked, in reading order. */
  readonly turns: readonly Turn<Run>[];
  /** The entries that the page calls by a distinct name. */
  readonly named: ReadonlySet<string>;
}

function* turnsOf<Run extends MarkableRun>(
  runs: readonly Run[],
  { marking, neverMarked }: MarkRule,
): Generator<undefined, Turns<Run>> {
  const turns: Turn<Run>[] = [];
  const named = new Set<string>();
  let section = 0;
  let wordsBefore = 0;
  let looked = 0;
  for (const run of runs) {
    looked += 1 + run.mentions.length;
    if (looked > STEP) {
      yield;
      looked = 0;
    }
    if (run.isHeading && marking === 'section') section++;
    for (const mention of run.mentions) {
      if (!isWanted(mention, neverMarked) || touchesLink(run, mention)) continue;
      const { reading } = mention;
      const entries = reading.outcome === 'linked' ? reading.entityId : entriesOf(mention).join(' ');
      const atWord = wordsBefore + Math.floor((run.wordCount * mention.startUtf16) / run.text.length);
      turns.push({ run, mention, entries, section, atWord });
      if (!named.has(entries) && isDistinct(mention)) named.add(entries);
    }
    wordsBefore += run.wordCount;
  }
  return { turns, named };
}

/** Safe alone, or a proper name of several words. */
const isDistinct = ({ reading, surface }: Mention): boolean =>
  reading.outcome !== 'nil' && (reading.rule === 'name' || (/\s/.test(surface) && surface !== surface.toLowerCase()));

/** Gives out places, asked in any order, so that no window of 1,000 words holds more than the rule's number. */
function createRoom({ perThousandWords }: MarkRule): { take(atWord: number): boolean } {
  /** In ascending order. */
  const taken: number[] = [];
  const isCrowded = (at: number, atWord: number): boolean => {
    const placeAt = (index: number) => (index === at ? atWord : taken[index < at ? index : index - 1]);
    for (let first = Math.max(0, at - perThousandWords); first <= at; first += 1) {
      const last = placeAt(first + perThousandWords);
      if (last === undefined) return false;
      if (last - (placeAt(first) ?? 0) < WINDOW_WORDS) return true;
    }
    return false;
  };
  return {
    take: (atWord) => {
      const at = firstIndex(taken.length, (index) => (taken[index] as number) >= atWord);
      if (perThousandWords <= 0 || isCrowded(at, atWord)) return false;
      taken.splice(at, 0, atWord);
      return true;
    },
  };
}
