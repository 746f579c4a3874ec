/** What the browser itself notes of the time that the content script takes on a page's thread. */
import type { BrowserContext } from '@playwright/test';

export interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds. */
  readonly ts: number;
  readonly dur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** Calls of the browser into the content script; none lies within another. */
export interface OurTime {
  readonly longestMs: number;
  readonly totalMs: number;
  readonly slices: number;
  /** Of the total, starting the script on the page. */
  readonly startMs: number;
}

const CATEGORIES = ['devtools.timeline', 'v8.execute'];
const CALLS: readonly string[] = ['FunctionCall', 'EvaluateScript', 'v8.run'];

/** Traces the whole browser while the work is done. */
export async function traced(context: BrowserContext, work: () => Promise<void>): Promise<TraceEvent[]> {
  const browser = context.browser();
  if (!browser) throw new Error('the browser has gone');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  const complete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { recordMode: 'recordAsMuchAsPossible', includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  await work();
  await session.send('Tracing.end');
  await complete;
  await session.detach();
  return events;
}

/** @param scriptUrl of the content script */
export function ourTimeIn(events: readonly TraceEvent[], scriptUrl: string): OurTime {
  const calls = events
    .filter(({ name, ph, args }) => ph === 'X' && CALLS.includes(name) && args?.data?.url === scriptUrl)
    .sort((a, b) => a.pid - b.pid || a.tid - b.tid || a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0));
  const slicesMs: number[] = [];
  let startMs = 0;
  let outer: TraceEvent | null = null;
  for (const call of calls) {
    const isWithin = outer && outer.pid === call.pid && outer.tid === call.tid && call.ts < outer.ts + (outer.dur ?? 0);
    if (isWithin) continue;
    outer = call;
    slicesMs.push((call.dur ?? 0) / 1_000);
    if (call.name === 'EvaluateScript') startMs += (call.dur ?? 0) / 1_000;
  }
  return {
    longestMs: Math.max(0, ...slicesMs),
    totalMs: slicesMs.reduce((sum, ms) => sum + ms, 0),
    slices: slicesMs.length,
    startMs,
  };
}
