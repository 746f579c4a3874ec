/** One line of the table: what was measured, today's figure, and the bar it is held to. */

/** A figure and the limit it must keep. */
export type Check =
  | { readonly value: number; readonly atMost: number }
  | { readonly value: number; readonly atLeast: number };

export interface Row {
  /** What belongs together stands together, under this. */
  readonly group: string;
  readonly what: string;
  readonly today: string;
  /** Empty where the figure is there for comparison only. */
  readonly bar: string;
  /** Null where there is no bar. */
  readonly isMet: boolean | null;
}

/** A row that is held to all these checks. */
export function barRow(group: string, what: string, today: string, bar: string, checks: readonly Check[]): Row {
  return { group, what, today, bar, isMet: checks.every(keeps) };
}

/** A row for comparison. */
export const plainRow = (group: string, what: string, today: string): Row => ({
  group,
  what,
  today,
  bar: '',
  isMet: null,
});

/** A limit that was not measured as a number is missed. */
const keeps = (check: Check): boolean =>
  'atMost' in check ? check.value <= check.atMost : check.value >= check.atLeast;
