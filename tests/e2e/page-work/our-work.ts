/**
 * What the extension does on a page's thread, from the browser's own record of it.
 *
 * The browser notes each time it calls into a script, with the world that the script belongs to; a content script has a
 * world of its own, so that its work can be told from the page's even within one task. Counted is time on the
 * processor: on a machine that is busy with other things the clock counts their work as ours. Not counted is what the
 * garbage collector does meanwhile: it looks through the whole page's memory, at a moment of its own choosing.
 *
 * The clock's long tasks (the page's PerformanceObserver) are not used: they name no script of an extension, and a page
 * of 5 MB has dozens of its own.
 */
import type { CDPSession, Page } from '@playwright/test';

/** What the platform calls a long task. */
export const LONG_TASK_MS = 50;
/** One frame at 60 a second. */
export const FRAME_MS = 16;

/** The extension's name, which its world on a page has too. */
const OUR_WORLD = 'Sidelight';
const CATEGORIES = ['v8', 'toplevel'];
const COLLECTOR = /^(MajorGC|MinorGC|V8\.GC)/;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds of one clock. */
  readonly ts: number;
  readonly dur: number;
  /** Microseconds on the processor. */
  readonly tdur?: number;
  readonly args: { readonly worldName?: string };
}

export interface OurWork {
  /** Our part of each task of the page's thread that had one, on the processor, in order of time. */
  readonly tasksMs: readonly number[];
  readonly longestMs: number;
  readonly totalMs: number;
}

export interface Recording {
  stop(): Promise<OurWork>;
}

/** Records from now on, over loads of the page too. One recording at a time. */
export async function recordOurWork(page: Page): Promise<Recording> {
  const session = await page.context().newCDPSession(page);
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) => events.push(...(value as unknown as TraceEvent[])));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: CATEGORIES, excludedCategories: ['*'] },
  });
  return {
    stop: async () => {
      await stopTracing(session);
      return ourWorkIn(events);
    },
  };
}

async function stopTracing(session: CDPSession): Promise<void> {
  const isComplete = new Promise<void>((resolve) => session.once('Tracing.tracingComplete', () => resolve()));
  await session.send('Tracing.end');
  await isComplete;
  await session.detach();
}

function ourWorkIn(events: readonly TraceEvent[]): OurWork {
  const complete = events.filter(({ ph }) => ph === 'X').sort((a, b) => a.ts - b.ts || b.dur - a.dur);
  const byThread = new Map<string, TraceEvent[]>();
  for (const event of complete) {
    const thread = `${event.pid} ${event.tid}`;
    const known = byThread.get(thread);
    if (known) known.push(event);
    else byThread.set(thread, [event]);
  }
  const tasksMs = [...byThread.values()].flatMap(ourTasksMs);
  return {
    tasksMs,
    longestMs: Math.max(0, ...tasksMs),
    totalMs: tasksMs.reduce((sum, ms) => sum + ms, 0),
  };
}

function ourTasksMs(thread: readonly TraceEvent[]): readonly number[] {
  const ours = outermost(thread.filter(({ args }) => args.worldName === OUR_WORLD));
  const collecting = outermost(thread.filter(({ name }) => COLLECTOR.test(name)));
  const tasks = outermost(thread.filter(({ name }) => name === 'ThreadControllerImpl::RunTask'));
  return tasks.flatMap((task) => {
    const within = ours.filter((event) => holds(task, event));
    const ms = within.reduce((sum, event) => sum + cpuMs(event) - sumMs(collecting.filter((e) => holds(event, e))), 0);
    return within.length > 0 ? ms : [];
  });
}

/** Those within no other of the same list, which is in order of time. */
function outermost(events: readonly TraceEvent[]): readonly TraceEvent[] {
  let endUs = Number.NEGATIVE_INFINITY;
  return events.filter(({ ts, dur }) => {
    const isInner = ts < endUs;
    if (!isInner) endUs = ts + dur;
    return !isInner;
  });
}

const holds = (outer: TraceEvent, inner: TraceEvent): boolean =>
  inner.ts >= outer.ts && inner.ts + inner.dur <= outer.ts + outer.dur;
const cpuMs = ({ tdur, dur }: TraceEvent): number => (tdur ?? dur) / 1_000;
const sumMs = (events: readonly TraceEvent[]): number => events.reduce((sum, event) => sum + cpuMs(event), 0);
