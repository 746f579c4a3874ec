/** Figures as people read them. */
import type { Spread, Timing } from '../../tests/bench/in-page/spread';

/** Three digits that count, no more than two behind the point: 0.04, 1.23, 45.6, 789, 12,345. */
export function number(value: number): string {
  const size = Math.abs(value);
  const digits = size < 10 ? 2 : size < 100 ? 1 : 0;
  return value.toLocaleString('en-US', { minimumFractionDigits: 0, maximumFractionDigits: digits });
}

export const ms = (value: number): string => `${number(value)} ms`;

/** Median, and the middle half of the runs. */
export const spread = ({ median, low, high }: Spread, unit = 'ms'): string =>
  `${number(median)} ${unit} (${number(low)}-${number(high)})`;

/** The same, and the first run. */
export const timing = (time: Timing): string => `${spread(time)}, first ${ms(time.first)}`;

export const times = (ratio: number): string => `${number(ratio)}x`;

export const terms = (count: number): string => `${count.toLocaleString('en-US')} terms`;

export const bytes = (count: number): string =>
  count < 100_000 ? `${number(count / 1_000)} kB` : `${number(count / 1_000_000)} MB`;
