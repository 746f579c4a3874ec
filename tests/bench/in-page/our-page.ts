/** What the extension does on a page, step by step and in one thread, so that each part can be timed. */
import { createReading, type Lexicon } from '@/lib/match';
import { chooseMarks } from '@/lib/page/marks/marks';
import { boundariesOf, type PageRun } from '@/lib/page/reading/page-run';
import { RunList } from '@/lib/page/reading/run-list';
import { Scan } from '@/lib/page/reading/scan';
import { pageSettingsFrom } from '@/lib/settings';

/** As many as are ever registered. */
const RANGES = 300;
/** As many as one message carries. */
const RUNS_AT_ONCE = 1_000;
const HIGHLIGHT = 'sidelight-bench';

/** All of the page's text that is read, in reading order. */
export function extractRuns(document: Document): readonly PageRun[] {
  const ending = new AbortController();
  const runs = new RunList();
  const scan = new Scan({ document, signal: ending.signal, runs, onNeed: () => {}, onShadowRoot: () => {} });
  while (scan.work(() => true) !== null) scan.takeChanges();
  ending.abort();
  return runs.inOrder();
}

/** Gives the runs their mentions. */
export function matchRuns(lexicon: Lexicon, runs: readonly PageRun[]): void {
  const reading = createReading(lexicon);
  const byId = new Map(runs.map((run) => [run.runId, run]));
  for (let from = 0; from < runs.length; from += RUNS_AT_ONCE) {
    const batch = runs.slice(from, from + RUNS_AT_ONCE).map(({ runId, text }) => ({ runId, text }));
    for (const { runId, mentions } of reading.read(batch)) {
      const run = byId.get(runId);
      if (run) run.mentions = mentions;
    }
  }
}

/** Chooses the marks and registers the first of them. @returns how many ranges */
export function paintRuns(document: Document, runs: readonly PageRun[]): number {
  const { marking, marksPerThousandWords: perThousandWords, neverMarked } = pageSettingsFrom(null, location);
  const choosing = chooseMarks(runs, { marking, perThousandWords, neverMarked });
  let step = choosing.next();
  while (!step.done) step = choosing.next();
  const highlight = new Highlight();
  for (const { run, mention } of step.value.slice(0, RANGES)) {
    const place = boundariesOf(run, mention);
    if (place) highlight.add(new StaticRange(place));
  }
  document.defaultView?.CSS.highlights.set(HIGHLIGHT, highlight);
  return highlight.size;
}

export const unpaint = (): void => {
  CSS.highlights.delete(HIGHLIGHT);
};
