/** How long a stretch of days is, exactly, in the largest units that say it: days, weeks, or years, months and days. */
import { isoDay } from './days';

export interface UnitCount {
  readonly unit: 'year' | 'month' | 'week' | 'day';
  readonly count: number;
}

/** Up to this many days are counted in days (or whole weeks), which are easier to picture than odd months. */
const DAYS_AT_MOST = 91;

/** Units without any are left out. `[{month, 2}, {day, 3}]`: two months later, and then three days later. */
export function gapLength(fromDay: number, endDay: number): readonly UnitCount[] {
  const days = endDay - fromDay;
  if (days <= DAYS_AT_MOST) return [days % 7 === 0 ? { unit: 'week', count: days / 7 } : { unit: 'day', count: days }];
  const months = wholeMonths(fromDay, endDay);
  const counts: readonly UnitCount[] = [
    { unit: 'year', count: Math.floor(months / 12) },
    { unit: 'month', count: months % 12 },
    { unit: 'day', count: endDay - monthsLater(fromDay, months) },
  ];
  return counts.filter(({ count }) => count > 0);
}

function wholeMonths(fromDay: number, endDay: number): number {
  const [from, end] = [isoDay(fromDay), isoDay(endDay)];
  const months =
    (Number(end.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(end.slice(5, 7)) - Number(from.slice(5, 7));
  return monthsLater(fromDay, months) > endDay ? months - 1 : months;
}

/** The same day of the month that many months later, or that month's last. */
export function monthsLater(day: number, months: number): number {
  const [year = 0, month = 1, date = 1] = isoDay(day).split('-').map(Number);
  const at = new Date(0);
  at.setUTCFullYear(year, month - 1 + months, 1);
  const last = new Date(at);
  last.setUTCMonth(last.getUTCMonth() + 1, 0);
  at.setUTCDate(Math.min(date, last.getUTCDate()));
  return at.getTime() / 86_400_000;
}
