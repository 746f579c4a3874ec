/**
 * Times everything that code of ours does on a page's thread after it has started: each call that the browser makes
 * into it is one slice. It stands between the code and whatever the browser calls back, so nothing of the code is
 * changed.
 */
export interface Metered {
  readonly totalMs: number;
  readonly longestMs: number;
  readonly slices: number;
}

export interface Meter {
  /** Runs this as one slice; within a slice, as a part of it. */
  run<Value>(work: () => Value): Value;
  metered(): Metered;
  /** Settles when no slice has come for this long. */
  quiet(forMs: number): Promise<void>;
}

type Callback = (...given: never[]) => unknown;

/** Must come before the code that is to be measured is started; there is one for a page. */
export function installMeter(): Meter {
  let totalMs = 0;
  let longestMs = 0;
  let slices = 0;
  let isWithin = false;
  let endedAtMs = performance.now();
  function run<Value>(work: () => Value): Value {
    if (isWithin) return work();
    isWithin = true;
    const startMs = performance.now();
    try {
      return work();
    } finally {
      isWithin = false;
      endedAtMs = performance.now();
      totalMs += endedAtMs - startMs;
      longestMs = Math.max(longestMs, endedAtMs - startMs);
      slices++;
    }
  }
  const original = setTimeout;
  standBetween(
    (callback) =>
      (...given) =>
        run(() => callback(...given)),
  );
  return {
    run,
    metered: () => ({ totalMs, longestMs, slices }),
    async quiet(forMs) {
      while (performance.now() - endedAtMs < forMs) await new Promise((resolve) => original(resolve, forMs / 4));
    },
  };
}

function standBetween(around: (callback: Callback) => Callback): void {
  for (const name of ['setTimeout', 'requestAnimationFrame', 'requestIdleCallback'] as const) {
    const call = globalThis[name].bind(globalThis) as (callback: Callback, ...rest: unknown[]) => number;
    const wrapped = (callback: Callback, ...rest: unknown[]) => call(around(callback), ...rest);
    Object.assign(globalThis, { [name]: wrapped });
  }
  const post = scheduler.postTask.bind(scheduler);
  scheduler.postTask = (callback, options) => post(around(callback as Callback) as typeof callback, options);
  for (const name of ['IntersectionObserver', 'MutationObserver', 'ResizeObserver'] as const) {
    const Original = globalThis[name] as new (callback: Callback, ...rest: unknown[]) => object;
    const Wrapped = class extends Original {
      constructor(callback: Callback, ...rest: unknown[]) {
        super(around(callback), ...rest);
      }
    };
    Object.assign(globalThis, { [name]: Wrapped });
  }
}
