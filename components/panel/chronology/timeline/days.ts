/** Days as whole numbers: days since 1 January 1970, without a zone. A day `n` lasts from `n` to `n + 1`. */
import type { IsoDay } from '../../../../lib/model';

const MS_PER_DAY = 86_400_000;

/** Reckoned by hand, many times as fast as the browser reads a date: years from March, so that a leap day ends one. */
export function dayNumber(day: IsoDay): number {
  const month = Number(day.slice(5, 7));
  const years = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  return years * 365 + leapDays + dayOfYear - MARCH_OF_YEAR_0;
}

/** Days from 1 March of the year 0 to 1 January 1970. */
const MARCH_OF_YEAR_0 = 719_468;

export const isoDay = (number: number): IsoDay => new Date(number * MS_PER_DAY).toISOString().slice(0, 10);
