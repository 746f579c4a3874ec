/** What the browser itself notes of the time that a script of ours takes on a page's thread. */
import type { BrowserContext } from '@playwright/test';
import { type TraceEvent, traced } from '../browser';

/**
 * Calls of the browser into the script; none lies within another. In processor time but for two: by the clock, whatever
 * else the machine does meanwhile counts as ours.
 */
export interface OurTime {
  readonly longestMs: number;
  /** The longest as the reader waits for it, which may be another one. */
  readonly longestByClockMs: number;
  readonly totalMs: number;
  readonly totalByClockMs: number;
  readonly slices: number;
  /** Of the total, starting the script on the page. */
  readonly startMs: number;
}

const CATEGORIES = ['devtools.timeline', 'v8.execute'];
const CALLS: readonly string[] = ['FunctionCall', 'EvaluateScript', 'v8.run'];

/** Records what `ourTimeIn` looks at while the work is done. */
export const tracedCalls = <Value>(context: BrowserContext, work: () => Promise<Value>) =>
  traced(context, CATEGORIES, work);

/** @param scriptUrl of the script */
export function ourTimeIn(events: readonly TraceEvent[], scriptUrl: string): OurTime {
  const calls = outermost(
    events.filter(({ name, ph, args }) => ph === 'X' && CALLS.includes(name) && args?.data?.url === scriptUrl),
  );
  const starts = calls.filter(({ name }) => name === 'EvaluateScript');
  const sum = (some: readonly TraceEvent[]) => some.reduce((total, call) => total + onProcessorMs(call), 0);
  return {
    longestMs: Math.max(0, ...calls.map(onProcessorMs)),
    longestByClockMs: Math.max(0, ...calls.map(byClockMs)),
    totalMs: sum(calls),
    totalByClockMs: calls.reduce((total, call) => total + byClockMs(call), 0),
    slices: calls.length,
    startMs: sum(starts),
  };
}

const byClockMs = ({ dur = 0 }: TraceEvent): number => dur / 1_000;
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
