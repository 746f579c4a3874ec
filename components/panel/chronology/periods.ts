/** The stretches of time that a chronology offers to look at: its months, or its years where those are many. */
import type { IsoDay } from '../../../lib/model';
import type { ChronologyFacts } from './event-facts';
import { dayNumber, isoDay } from './timeline/days';
import { monthsLater } from './timeline/gap-length';

export interface Period {
  readonly granularity: 'month' | 'year';
  /** First and last day. */
  readonly from: IsoDay;
  readonly to: IsoDay;
  readonly fromDay: number;
  /** Exclusive. */
  readonly endDay: number;
}

const MOST_MONTHS = 14;

const kept = new WeakMap<ChronologyFacts, readonly Period[]>();

/** Those in which an event begins or ends, in order. Kept with the facts. */
export function periodsOf(facts: ChronologyFacts): readonly Period[] {
  const known = kept.get(facts);
  if (known) return known;
  const starts = (length: number) => [...new Set(endsOf(facts).map((day) => day.slice(0, length)))].sort();
  const months = starts('2025-11'.length);
  const periods =
    months.length <= MOST_MONTHS
      ? months.map((month) => periodFrom(`${month}-01`, 'month'))
      : starts('2025'.length).map((year) => periodFrom(`${year}-01-01`, 'year'));
  kept.set(facts, periods);
  return periods;
}

/** Each day once: wording a day costs more than meeting it. */
function endsOf({ events }: ChronologyFacts): readonly IsoDay[] {
  const ends = new Set<IsoDay>();
  for (const { event } of events) {
    if (event.when.basis === 'unknown') continue;
    if (event.when.earliest !== null) ends.add(event.when.earliest);
    if (event.when.latest !== null) ends.add(event.when.latest);
  }
  return [...ends];
}

function periodFrom(from: IsoDay, granularity: Period['granularity']): Period {
  const fromDay = dayNumber(from);
  const endDay = monthsLater(fromDay, granularity === 'month' ? 1 : 12);
  return { granularity, from, to: isoDay(endDay - 1), fromDay, endDay };
}
