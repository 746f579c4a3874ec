/**
 * One page's reading. What it says of the page is always what reading all runs that now stand there at once would say:
 * the order in which they came, and what stood there before, leave no trace.
 */
import type { Mention, RunMentions, TextRun } from '../../model';
import type { Lexicon } from '../lexicon';
import { createFinder, type Placed, type RunFindings } from './find-in-run';
import { createPageNames } from './page-names';

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
  const findings = new Map<number, RunFindings>();
  const names = createPageNames(lexicon);

  function forgetRun(runId: number): void {
    const found = findings.get(runId);
    if (!found) return;
    names.remove(runId, found);
    findings.delete(runId);
  }

  function readRun({ runId, text }: TextRun): void {
    forgetRun(runId);
    const found = findInRun(text);
    findings.set(runId, found);
    names.add(runId, found);
  }

  function give(runId: number): RunMentions {
    const places = findings.get(runId)?.places ?? [];
    return { runId, mentions: places.map(mentionAt) };
  }

  const mentionAt = ({ startUtf16, candidate }: Placed): Mention => {
    const { surface } = candidate;
    return { startUtf16, endUtf16: startUtf16 + surface.length, surface, reading: names.readingOf(candidate) };
  };

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
