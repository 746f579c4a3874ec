/** What the browser itself notes of a page's thread: how long it works for each frame. */
import type { BrowserContext, Page } from '@playwright/test';
import { type TraceEvent, traced } from '../../../scripts/browser';

export interface FrameWork {
  /** Processor time of all that the thread ran between one frame's beginning and the next, in ms. */
  readonly eachMs: readonly number[];
}

const CATEGORIES = ['devtools.timeline', 'toplevel', 'disabled-by-default-lighthouse'];
const TASK = /RunTask$/;

/** @param work scrolls the page frame by frame; only it may ask for animation frames meanwhile */
export async function frameWork(context: BrowserContext, page: Page, work: () => Promise<void>): Promise<FrameWork> {
  await page.bringToFront();
  const { events } = await traced(context, CATEGORIES, work);
  return { eachMs: perFrame(events) };
}

/** The thread that fires the animation frames is the page's; a task counts to the frame that it begins in. */
function perFrame(events: readonly TraceEvent[]): number[] {
  const fired = events.filter(({ name }) => name === 'FireAnimationFrame').sort((a, b) => a.ts - b.ts);
  const [first] = fired;
  if (!first) throw new Error('the browser noted no frames');
  const tasks = events
    .filter(({ name, ph, pid, tid }) => ph === 'X' && TASK.test(name) && pid === first.pid && tid === first.tid)
    .sort((a, b) => a.ts - b.ts);
  const eachMs: number[] = [];
  let frame = -1;
  for (const task of tasks) {
    const endUs = task.ts + (task.dur ?? 0);
    while (frame + 1 < fired.length && (fired[frame + 1]?.ts ?? 0) < endUs) frame += 1;
    if (frame >= 0) eachMs[frame] = (eachMs[frame] ?? 0) + (task.tdur ?? task.dur ?? 0) / 1_000;
  }
  return Array.from(eachMs, (workMs = 0) => workMs);
}
