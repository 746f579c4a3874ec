/**
 * One page's reading. What it says of the page is always what reading all runs that now stand there at once would say:
 * the order in which they came, and what stood there before, leave no trace.
 */
import type { RunMentions, TextRun } from '../../model';
import type { Lexicon } from '../lexicon';
import { createFinder } from './find-in-run';
import { createPageNames, type StandingRun } from './page-names';

export interface Reading {
  /**
   * @param runs new ones; a run id sent again replaces the earlier run
   * @returns the mentions of these runs in their order (an empty list where a run has none), then those of earlier runs
   * whose reading has changed since it was last given, by run id. Time is linear in the runs and in the mentions that
   * what they say could change.
   */
  read(runs: readonly TextRun[]): readonly RunMentions[];
  /** The runs no longer stand on the page. Readings that this changes come with the next call of `read`. */
  forget(runIds: readonly number[]): void;
}

/** The lexicon's buffer must stay as it is while the reading is used. */
export function createReading(lexicon: Lexicon): Reading {
  const findInRun = createFinder(lexicon);
  const standing = new Map<number, StandingRun>();
  const names = createPageNames(lexicon);

  function forgetRun(runId: number): void {
    const run = standing.get(runId);
    if (!run) return;
    names.remove(run);
    standing.delete(runId);
  }

  function readRun({ runId, text }: TextRun): void {
    forgetRun(runId);
    standing.set(runId, names.add(runId, findInRun(text)));
  }

  function give(runId: number): RunMentions {
    const run = standing.get(runId);
    return { runId, mentions: run ? names.mentionsOf(run) : [] };
  }

  return {
    read(runs) {
      for (const run of runs) readRun(run);
      const sent = new Set(runs.map(({ runId }) => runId));
      const earlier = names.takeAffectedRuns().filter((runId) => !sent.has(runId));
      return [...sent, ...earlier.sort((a, b) => a - b)].map(give);
    },
    forget(runIds) {
      for (const runId of runIds) forgetRun(runId);
    },
  };
}
