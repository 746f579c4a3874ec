/**
 * One page's reading. What it says of the page is always what reading all runs that now stand there at once would say:
 * the order in which they came, and what stood there before, leave no trace.
 */
import type { Mention, MentionReading, RunMentions, TextRun } from '../../model';
import type { Lexicon } from '../lexicon';
import { findInRun, type RunFindings } from './candidates';
import { judge } from './judge';
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

interface RunState {
  readonly findings: RunFindings;
  /** As last given; null before. */
  readings: readonly MentionReading[] | null;
}

/** The lexicon's buffer must stay as it is while the reading is used. */
export function createReading(lexicon: Lexicon): Reading {
  const states = new Map<number, RunState>();
  const names = createPageNames(lexicon);

  function forgetRun(runId: number): void {
    const state = states.get(runId);
    if (!state) return;
    names.remove(runId, state.findings);
    states.delete(runId);
  }

  function readRun({ runId, text }: TextRun): void {
    forgetRun(runId);
    const findings = findInRun(lexicon, text);
    states.set(runId, { findings, readings: null });
    names.add(runId, findings);
  }

  /** Null where nothing has changed. */
  function give(runId: number): RunMentions | null {
    const state = states.get(runId);
    if (!state) return null;
    const mentions = state.findings.candidates.map((candidate): Mention => {
      const { startUtf16, endUtf16, surface } = candidate;
      return { startUtf16, endUtf16, surface, reading: judge(lexicon, candidate, names) };
    });
    const before = state.readings;
    if (before && mentions.every(({ reading }, index) => sameReading(reading, before[index]))) return null;
    state.readings = mentions.map(({ reading }) => reading);
    return { runId, mentions };
  }

  return {
    read(runs) {
      for (const run of runs) readRun(run);
      const sent = [...new Set(runs.map(({ runId }) => runId))];
      const earlier = names.takeAffectedRuns().sort((a, b) => a - b);
      return [...sent, ...earlier].map(give).filter((mentions) => mentions !== null);
    },
    forget(runIds) {
      for (const runId of runIds) forgetRun(runId);
    },
  };
}

const sameReading = (a: MentionReading, b: MentionReading | undefined): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
