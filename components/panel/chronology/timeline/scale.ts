/**
 * Where a day stands on the line. Long stretches in which nothing begins or ends are left out where they would press
 * the rest together; each is a break of fixed width that knows its true length.
 * Promise: a later day never stands before an earlier one, and every day between the ends stands on the line.
 */

export interface Segment {
  readonly kind: 'run' | 'gap';
  readonly fromDay: number;
  readonly endDay: number;
  readonly fromX: number;
  readonly endX: number;
}

export interface Scale {
  /** In order, without holes; a run first and last, runs and gaps in turn. */
  readonly segments: readonly Segment[];
  /** In px; a day (or a part of one) outside the ends stands at the nearer end. */
  x(day: number): number;
}

export interface ScaleOptions {
  /** From where to where each mark reaches, in any order; the same day twice where only one end is known. */
  readonly stretches: readonly (readonly [fromDay: number, endDay: number])[];
  readonly fromX: number;
  readonly endX: number;
  /** A run is a target at least. */
  readonly minRunPx: number;
}

/** Wide enough for a length in two words one above the other. */
export const GAP_PX = 44;
/** Days that stand closer than this can hardly be told apart. */
const CROWDED_PX = 9;
/** Only a stretch that takes more of the line than this is worth a break. */
const LONG_SHARE = 0.22;

/** Null where there is nothing to draw. */
export function createScale({ stretches, fromX, endX, minRunPx }: ScaleOptions): Scale | null {
  const days = inOrder(stretches.flat());
  const first = days[0];
  if (first === undefined) return null;
  if (days.length === 1) days.push(first + 1);
  const starts = inOrder(stretches.map(([fromDay]) => fromDay));
  const gaps = chooseGaps(days, smallest(stepsOf(starts)), endX - fromX, minRunPx);
  const segments = layOut(runsAround(days, gaps), fromX, endX, minRunPx);
  return { segments, x: (day) => place(segments, day) };
}

const inOrder = (days: readonly number[]): number[] => [...new Set(days)].sort((a, b) => a - b);
const stepsOf = (days: readonly number[]): number[] => days.slice(1).map((day, index) => day - (days[index] ?? day));
const smallest = (steps: readonly number[]): number => steps.reduce((least, step) => Math.min(least, step), Infinity);

/**
 * The stretches to leave out, by the index of the edge that each begins at: the longest, for as long as marks crowd.
 * @param closestDays between the beginnings of the two marks that stand closest
 */
function chooseGaps(
  days: readonly number[],
  closestDays: number,
  widthPx: number,
  minRunPx: number,
): ReadonlySet<number> {
  const lengths = stepsOf(days);
  const longest = lengths.map((_length, index) => index).sort((a, b) => (lengths[b] ?? 0) - (lengths[a] ?? 0));
  const gaps = new Set<number>();
  let keptDays = lengths.reduce((sum, length) => sum + length, 0);
  for (const index of longest) {
    const length = lengths[index] ?? 0;
    const roomPx = widthPx - gaps.size * GAP_PX;
    const isCrowded = (roomPx / keptDays) * closestDays < CROWDED_PX;
    const roomAfterPx = roomPx - GAP_PX - (gaps.size + 2) * minRunPx;
    const isWorthIt = length > 2 && length > keptDays * LONG_SHARE && (length / keptDays) * roomPx > GAP_PX;
    if (!isCrowded || !isWorthIt || roomAfterPx < widthPx / 4) break;
    gaps.add(index);
    keptDays -= length;
  }
  return gaps;
}

interface Run {
  readonly fromDay: number;
  readonly endDay: number;
}

function runsAround(days: readonly number[], gaps: ReadonlySet<number>): readonly Run[] {
  const runs: Run[] = [];
  let fromDay = days[0] ?? 0;
  days.forEach((day, index) => {
    const isLast = index === days.length - 1;
    if (!isLast && !gaps.has(index)) return;
    runs.push({ fromDay, endDay: day });
    fromDay = days[index + 1] ?? day;
  });
  return runs;
}

function layOut(runs: readonly Run[], fromX: number, endX: number, minRunPx: number): readonly Segment[] {
  const widths = shareOut(
    runs.map((run) => run.endDay - run.fromDay),
    endX - fromX - (runs.length - 1) * GAP_PX,
    minRunPx,
  );
  const segments: Segment[] = [];
  let at = fromX;
  runs.forEach((run, index) => {
    const before = runs[index - 1];
    if (before) {
      segments.push({ kind: 'gap', fromDay: before.endDay, endDay: run.fromDay, fromX: at, endX: at + GAP_PX });
      at += GAP_PX;
    }
    const width = widths[index] ?? 0;
    segments.push({ kind: 'run', ...run, fromX: at, endX: at + width });
    at += width;
  });
  return segments;
}

/** Shares a width out by length, none less than `minRunPx` (or an equal share where there is not even that). */
function shareOut(lengths: readonly number[], widthPx: number, minRunPx: number): readonly number[] {
  const least = Math.min(minRunPx, widthPx / lengths.length);
  const small = new Set<number>();
  for (;;) {
    const roomPx = widthPx - small.size * least;
    const days = lengths.reduce((sum, length, index) => (small.has(index) ? sum : sum + length), 0);
    const grown = lengths.findIndex((length, index) => !small.has(index) && !((length / days) * roomPx >= least));
    if (grown < 0) return lengths.map((length, index) => (small.has(index) ? least : (length / days) * roomPx));
    small.add(grown);
    if (small.size === lengths.length) return lengths.map(() => widthPx / lengths.length);
  }
}

function place(segments: readonly Segment[], day: number): number {
  const inside = (segment: Segment) => day >= segment.fromDay && day <= segment.endDay;
  // A day that bounds a gap belongs to the run beside it.
  const segment = segments.find((one) => one.kind === 'run' && inside(one)) ?? segments.find(inside);
  if (!segment) {
    const [first, last] = [segments[0], segments.at(-1)];
    return first && day < first.fromDay ? first.fromX : (last?.endX ?? 0);
  }
  const { fromDay, endDay, fromX, endX } = segment;
  return fromDay === endDay ? (fromX + endX) / 2 : fromX + ((day - fromDay) / (endDay - fromDay)) * (endX - fromX);
}
