/**
 * Work in slices of at most 4 ms on the page's thread, and none while the tab is hidden. A slice that was asked for
 * soon runs as the next task, one that can wait runs when the page is idle.
 */

import { windowOf } from './viewport';

/** The reader's frame is 16 ms at best; a quarter of it leaves the page the rest. */
const SLICE_MS = 4;
/** Idle work of a page that is never idle goes on after this. */
const IDLE_AT_LATEST_MS = 500;

export type Urgency = 'soon' | 'idle';

export interface Slices {
  /** Makes sure that a slice will run; asking twice changes nothing, unless what was to be idle work now is urgent. */
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
 * its style and layout are known then, so that asking for them costs nothing. What is waiting when the tab is hidden
 * goes on when it is seen again.
 */
export function createSlices(options: SliceOptions): Slices {
  return new SliceQueue(options);
}

class SliceQueue implements Slices {
  #asked: Urgency | null = null;
  /** Of several that were scheduled only the last one runs. */
  #turn = 0;
  readonly #options: SliceOptions;

  constructor(options: SliceOptions) {
    this.#options = options;
    const { document, signal } = options;
    document.addEventListener('visibilitychange', () => this.#begin(), { signal });
  }

  ask(urgency: Urgency): void {
    if (this.#asked === 'soon' || this.#asked === urgency) return;
    this.#asked = urgency;
    this.#begin();
  }

  /** A hidden tab has no frames: there, nothing is scheduled. */
  #begin(): void {
    const { document } = this.#options;
    if (document.hidden || !this.#asked) return;
    const turn = ++this.#turn;
    windowOf(document).requestAnimationFrame(() => this.#schedule(turn));
  }

  #schedule(turn: number): void {
    if (this.#asked === 'idle') whenIdle((leftMs) => this.#run(turn, leftMs));
    else asNextTask(() => this.#run(turn, SLICE_MS));
  }

  #run(turn: number, atMostMs: number): void {
    const { document, signal, work } = this.#options;
    if (turn !== this.#turn || signal.aborted || document.hidden) return;
    this.#asked = null;
    const endMs = performance.now() + Math.min(SLICE_MS, atMostMs);
    const rest = work(() => performance.now() < endMs);
    if (!rest) return;
    this.#asked = rest;
    this.#schedule(++this.#turn);
  }
}

/** `run` is told for how long the page will probably be idle. */
const whenIdle = (run: (leftMs: number) => void) =>
  requestIdleCallback((deadline) => run(deadline.didTimeout ? SLICE_MS : deadline.timeRemaining()), {
    timeout: IDLE_AT_LATEST_MS,
  });

const asNextTask = (run: () => void) => {
  if (typeof scheduler !== 'undefined') void scheduler.postTask(run, { priority: 'user-visible' });
  else setTimeout(run, 0);
};
