/** What a mark of the time line says: to a pointer that rests on it, and as its name. */
import type { Dating, EventSummary, IsoDay } from '../../../../lib/model';
import { dateLine } from '../../../shared/date-words';
import { type DayFormatOptions, dayWords, rangeWords } from '../../../shared/day-format';
import { typeset } from '../../../shared/typography';
import { interfaceLocale, listWords, t } from '../../../shared/words';
import { isoDay } from './days';
import { gapLength, type UnitCount } from './gap-length';
import type { Mark } from './picture';
import type { Segment } from './scale';
import type { Tick } from './ticks';

export interface MarkWords {
  /** The event's title, or how many events it holds. */
  readonly title: string;
  /** When, and how that is known; over which days where it holds several. */
  readonly date: string;
  /** The titles of several events, as many as fit. */
  readonly titles: readonly string[];
}

const TITLES_AT_MOST = 3;

export function markWords(mark: Mark): MarkWords {
  const [only, ...others] = mark.events;
  if (only && others.length === 0) return { title: typeset(only.title), date: dateLine(only.when), titles: [] };
  const named = mark.events.slice(0, TITLES_AT_MOST).map(({ title }) => typeset(title));
  const left = mark.events.length - named.length;
  return {
    title: t('timeline.events', mark.events.length),
    date: daysOf(mark),
    titles: left === 0 ? named : [...named, t('timeline.more', left)],
  };
}

/** In one line, as the mark's name: `A tug pulls the ferry free, 16 Nov 2025 · stated`. */
export function markName(mark: Mark): string {
  const { title, date, titles } = markWords(mark);
  const head = `${title}, ${date}`;
  return titles.length === 0 ? head : `${head}: ${titles.join('; ')}`;
}

/** The date that several events share, or the days over which they lie. */
function daysOf(mark: Mark): string {
  const [first] = mark.events;
  if (first && mark.events.every(({ when }) => isSameDate(when, first.when))) return dateLine(first.when);
  const [from, to] = ends(mark.events);
  if (from === null || to === null) return t('timeline.differentRanges');
  return mark.kind === 'points' ? rangeWords(from, to) : t('timeline.rangesWithin', [rangeWords(from, to)]);
}

/** Whether both are worded alike; wording a date costs far more than comparing two. */
function isSameDate(a: Dating, b: Dating): boolean {
  if (a.basis === 'unknown' || b.basis === 'unknown') return a.basis === b.basis;
  return a.basis === b.basis && a.edtf === b.edtf && a.year === b.year && a.from.phrase === b.from.phrase;
}

/** The first and the last of their days; null where one of them has no such limit. */
function ends(events: readonly EventSummary[]): readonly [IsoDay | null, IsoDay | null] {
  const firsts = events.map(({ when }) => (when.basis === 'unknown' ? null : when.earliest));
  const lasts = events.map(({ when }) => (when.basis === 'unknown' ? null : when.latest));
  const least = firsts.reduce((a, b) => (a === null || b === null ? null : a < b ? a : b), firsts[0] ?? null);
  const most = lasts.reduce((a, b) => (a === null || b === null ? null : a > b ? a : b), lasts[0] ?? null);
  return [least, most];
}

/** `16 Nov`, `Nov`, `2025`. */
export const tickWords = ({ day, granularity }: Pick<Tick, 'day' | 'granularity'>): string =>
  granularity === 'month' ? monthName(isoDay(day)) : dayWords(isoDay(day), { granularity, withYear: false });

const monthName = (day: IsoDay): string =>
  new Intl.DateTimeFormat(interfaceLocale(), { month: 'short', timeZone: 'UTC' }).format(new Date(`${day}T00:00:00Z`));

export const yearOf = (day: number): string =>
  dayWords(isoDay(day), { granularity: 'year' } satisfies DayFormatOptions);

/** The true length of a gap, a line for each unit: `12 yrs`, `8 mths`. */
export const gapLines = ({ fromDay, endDay }: Segment): readonly string[] =>
  gapLength(fromDay, endDay).map((part) => unitWords(part, 'short'));

/** `Nothing begins or ends for 12 years and 8 months`. */
export const gapName = ({ fromDay, endDay }: Segment): string =>
  t('timeline.gap', [listWords(gapLength(fromDay, endDay).map((part) => unitWords(part, 'long')))]);

const unitWords = ({ unit, count }: UnitCount, unitDisplay: 'short' | 'long'): string =>
  new Intl.NumberFormat(interfaceLocale(), { style: 'unit', unit, unitDisplay }).format(count);
