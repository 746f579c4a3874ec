/**
 * Days and parts of days as readers write them, in the interface's language: `16 Nov 2025`, `16–23 Nov 2025`,
 * `28 Nov – 1 Dec 2025`.
 * Everything is reckoned in UTC, because an ISO day has no zone of its own. Never throws on a day the model let in.
 */
import type { EdtfReading, IsoDay } from '../../lib/model';
import { interfaceLocale } from './words';

type Granularity = EdtfReading['granularity'];

const PARTS: Record<Granularity, Intl.DateTimeFormatOptions> = {
  day: { day: 'numeric', month: 'short', year: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
};

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs about a hundred times as much as using it, and a chronology uses thousands. */
function formatFor(granularity: Granularity, withYear: boolean): Intl.DateTimeFormat {
  const locale = interfaceLocale();
  const key = `${locale} ${granularity} ${withYear}`;
  const known = formats.get(key);
  if (known) return known;
  const { year, ...rest } = PARTS[granularity];
  const made = new Intl.DateTimeFormat(locale, { ...rest, ...(withYear ? { year } : {}), timeZone: 'UTC' });
  formats.set(key, made);
  return made;
}

const instant = (day: IsoDay): Date => new Date(`${day}T00:00:00Z`);

export interface DayFormatOptions {
  readonly granularity?: Granularity;
  /** Leaves the year out; has no effect on a whole year. */
  readonly withYear?: boolean;
}

/** One day, month or year, given by any day in it. */
export function dayWords(day: IsoDay, options: DayFormatOptions = {}): string {
  const { granularity = 'day', withYear = true } = options;
  return formatFor(granularity, withYear || granularity === 'year').format(instant(day));
}

/** The day of a moment (ISO 8601) where the reader is. */
export function localDay(moment: string): IsoDay {
  const at = new Date(moment);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return `${at.getFullYear()}-${twoDigits(at.getMonth() + 1)}-${twoDigits(at.getDate())}`;
}

/** From the one to the other, parts that they share written once. */
export function rangeWords(from: IsoDay, to: IsoDay, options: DayFormatOptions = {}): string {
  const { granularity = 'day', withYear = true } = options;
  const words = formatFor(granularity, withYear || granularity === 'year').formatRange(instant(from), instant(to));
  return setDash(words);
}

/** The day that many days later (earlier when negative). */
export function shiftDay(day: IsoDay, dayCount: number): IsoDay {
  const date = instant(day);
  date.setUTCDate(date.getUTCDate() + dayCount);
  return date.toISOString().slice(0, 10);
}

/** Printers' rule: the dash is closed up between single words and spaced between groups of words. */
function setDash(words: string): string {
  const [from, to] = words.split(/\s*–\s*/u);
  if (from === undefined || to === undefined) return words;
  return /\s/u.test(from) ? `${from} – ${to}` : `${from}–${to}`;
}
