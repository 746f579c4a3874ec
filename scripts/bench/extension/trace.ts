/** What the browser itself notes of the time that the content script takes on a page's thread. */
import type { BrowserContext } from '@playwright/test';
import { type TraceEvent, traced } from '../../browser';

/**
 * Calls of the browser into the content script; none lies within another. In processor time but for one: by the clock,
 * whatever else the machine does meanwhile counts as ours.
 */
export interface OurTime {
  readonly longestMs: number;
  /** The longest as the reader waits for it, which may be another one. */
  readonly longestByClockMs: number;
  readonly totalMs: number;
  readonly slices: number;
  /** Of the total, starting the script on the page. */
  readonly startMs: number;
}

const CATEGORIES = ['devtools.timeline', 'v8.execute'];
const CALLS: readonly string[] = ['FunctionCall', 'EvaluateScript', 'v8.run'];

/** Records what `ourTimeIn` looks at while the work is done. */
export const tracedCalls = (context: BrowserContext, work: () => Promise<void>): Promise<TraceEvent[]> =>
  traced(context, CATEGORIES, work);

/** @param scriptUrl of the content script */
export function ourTimeIn(events: readonly TraceEvent[], scriptUrl: string): OurTime {
  const calls = outermost(
    events.filter(({ name, ph, args }) => ph === 'X' && CALLS.includes(name) && args?.data?.url === scriptUrl),
  );
  const starts = calls.filter(({ name }) => name === 'EvaluateScript');
  const sum = (some: readonly TraceEvent[]) => some.reduce((total, call) => total + onProcessorMs(call), 0);
  return {
    longestMs: Math.max(0, ...calls.map(onProcessorMs)),
    longestByClockMs: Math.max(0, ...calls.map(({ dur = 0 }) => dur / 1_000)),
    totalMs: sum(calls),
    slices: calls.length,
    startMs: sum(starts),
  };
}

const onProcessorMs = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1_000;

/** Those that lie within no other of the same thread. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  const outer: TraceEvent[] = [];
  const sorted = [...events].sort(
    (a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0),
  );
  for (const event of sorted) {
    const last = outer.at(-1);
    const isWithin = last && last.pid === event.pid && last.tid === event.tid && event.ts < last.ts + (last.dur ?? 0);
    if (!isWithin) outer.push(event);
  }
  return outer;
}
