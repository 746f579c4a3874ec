/** What repeated runs gave. */
export interface Spread {
  readonly median: number;
  /** The quarter of the runs below, and above. */
  readonly low: number;
  readonly high: number;
  readonly runs: number;
}

export interface Timing extends Spread {
  /** The first run, before the engine has compiled anything. */
  readonly first: number;
}

/** Linear between neighbours; the values need not be in order. At least one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  const place = share * (sorted.length - 1);
  const low = sorted[Math.floor(place)];
  const high = sorted[Math.ceil(place)];
  if (low === undefined || high === undefined) throw new Error('there is no quantile of no values');
  return low + (high - low) * (place - Math.floor(place));
}

export const spreadOf = (values: readonly number[]): Spread => ({
  median: quantile(values, 0.5),
  low: quantile(values, 0.25),
  high: quantile(values, 0.75),
  runs: values.length,
});

/** Of times in the order of the runs; the first counts towards the median only where it is the only one. */
export function timingOf(timesMs: readonly number[]): Timing {
  const [first] = timesMs;
  if (first === undefined) throw new Error('there is no timing of no runs');
  return { first, ...spreadOf(timesMs.length > 1 ? timesMs.slice(1) : timesMs) };
}
