/** The divisions of the line: at round days, as many as have room for their words. */
import { isoDay } from './days';
import { monthsLater } from './gap-length';
import type { Scale, Segment } from './scale';

export interface Tick {
  readonly x: number;
  readonly granularity: 'day' | 'month' | 'year';
  /** Any day in what it names. */
  readonly day: number;
  /** True where the year is another one than that of the tick before. */
  readonly isNewYear: boolean;
  /** Whether its words have room. */
  readonly isNamed: boolean;
}

interface Step {
  readonly granularity: Tick['granularity'];
  /** In days or in months, by granularity. */
  readonly size: number;
}

const STEPS: readonly Step[] = [
  { granularity: 'day', size: 1 },
  { granularity: 'day', size: 2 },
  { granularity: 'day', size: 7 },
  { granularity: 'day', size: 14 },
  ...[1, 3, 6].map((size) => ({ granularity: 'month', size }) as const),
  ...[1, 2, 5, 10, 25, 50, 100, 500].map((size) => ({ granularity: 'year', size: size * 12 }) as const),
];
/** Between the divisions of a run. */
const LEAST_SPACE_PX = 50;
/** Between the words of two divisions. */
const WORD_SPACE_PX = 8;

/** @param widthOf the width of a tick's words in px */
export function ticksOf(scale: Scale, widthOf: (tick: Omit<Tick, 'isNamed'>) => number): readonly Tick[] {
  const ticks: Tick[] = [];
  let year: string | null = null;
  let wordsEndX = Number.NEGATIVE_INFINITY;
  for (const run of scale.segments.filter(({ kind }) => kind === 'run')) {
    for (const { granularity, day } of daysOf(run)) {
      const x = scale.x(granularity === 'day' ? day + 0.5 : day);
      const tick = { x, granularity, day, isNewYear: isoDay(day).slice(0, 4) !== year };
      const half = widthOf(tick) / 2;
      const isNamed = x - half >= wordsEndX;
      if (isNamed) {
        wordsEndX = x + half + WORD_SPACE_PX;
        year = isoDay(day).slice(0, 4);
      }
      ticks.push({ ...tick, isNamed });
    }
  }
  return ticks;
}

/** The round days of a run; where it holds none, its first day, named by what begins with it. */
function daysOf(run: Segment): readonly { readonly granularity: Tick['granularity']; readonly day: number }[] {
  const pxPerDay = (run.endX - run.fromX) / Math.max(1, run.endDay - run.fromDay);
  const step = STEPS.find(
    ({ granularity, size }) => size * (granularity === 'day' ? 1 : 30) * pxPerDay >= LEAST_SPACE_PX,
  );
  const { granularity, size } = step ?? { granularity: 'year', size: 12_000 };
  const days: number[] = [];
  for (let day = firstRound(run.fromDay, granularity, size); day < run.endDay; day = next(day, granularity, size)) {
    days.push(day);
  }
  if (days.length > 0) return days.map((day) => ({ granularity, day }));
  return [{ granularity: largestBegunOn(run.fromDay), day: run.fromDay }];
}

/** What begins on this day: a year, a month, or only a day. */
function largestBegunOn(day: number): Tick['granularity'] {
  const iso = isoDay(day);
  return iso.endsWith('-01-01') ? 'year' : iso.endsWith('-01') ? 'month' : 'day';
}

/** 5 January 1970 was a Monday, and weeks are told by theirs. */
const A_MONDAY = 4;

function firstRound(fromDay: number, granularity: Tick['granularity'], size: number): number {
  if (granularity === 'day') return Math.ceil((fromDay - A_MONDAY) / size) * size + A_MONDAY;
  const iso = isoDay(fromDay);
  const months = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1;
  const isFirst = iso.slice(8) === '01';
  const round = Math.ceil((isFirst ? months : months + 1) / size) * size;
  const monthStart = fromDay - Number(iso.slice(8)) + 1;
  return monthsLater(monthStart, round - months);
}

const next = (day: number, granularity: Tick['granularity'], size: number): number =>
  granularity === 'day' ? day + size : monthsLater(day, size);
