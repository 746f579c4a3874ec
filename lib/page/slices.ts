/**
 * Work in slices of at most 4 ms on the page's thread, and none while the tab is hidden. A slice that was asked for
 * soon runs as the next task, one that can wait runs when the page is idle.
 */

/** The reader's frame is 16 ms at best; a quarter of it leaves the page the rest. */
const SLICE_MS = 4;
/** Idle work of a page that is never idle goes on after this. */
const IDLE_AT_LATEST_MS = 500;

export type Urgency = 'soon' | 'idle';

export interface Slices {
  /** Makes sure that a slice will run; asking twice changes nothing. */
  ask(urgency: Urgency): void;
}

interface SliceOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** Does a little, looking at `hasTime` after each step; gives how urgent the rest is, null when there is none. */
  work(hasTime: () => boolean): Urgency | null;
}

/**
 * Runs `work` until it has nothing left. Work that is asked for from outside begins right after the page was painted:
 * its layout is known then, so that asking for positions costs nothing. What is waiting when the tab is hidden goes on
 * when it is seen again.
 */
export function createSlices({ document, signal, work }: SliceOptions): Slices {
  let isAsked = false;
  let waiting: Urgency | null = null;
  const run = () => {
    if (signal.aborted) return;
    if (document.hidden) {
      waiting = 'soon';
      return;
    }
    isAsked = false;
    const endMs = performance.now() + SLICE_MS;
    const rest = work(() => performance.now() < endMs);
    if (!rest) return;
    isAsked = true;
    schedule(rest);
  };
  const schedule = (urgency: Urgency) => {
    if (urgency === 'idle') whenIdle(run);
    else asNextTask(run);
  };
  const begin = (urgency: Urgency) => requestAnimationFrame(() => schedule(urgency));
  const ask = (urgency: Urgency) => {
    if (isAsked) return;
    isAsked = true;
    if (document.hidden) waiting = urgency;
    else begin(urgency);
  };
  const resume = () => {
    if (document.hidden || !waiting) return;
    begin(waiting);
    waiting = null;
  };
  document.addEventListener('visibilitychange', resume, { signal });
  return { ask };
}

const whenIdle = (run: () => void) => {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(run, { timeout: IDLE_AT_LATEST_MS });
  else setTimeout(run, 50);
};

const asNextTask = (run: () => void) => {
  if (typeof scheduler !== 'undefined') void scheduler.postTask(run, { priority: 'user-visible' });
  else setTimeout(run, 0);
};
