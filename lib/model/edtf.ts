/**
 * The part of EDTF (ISO 8601-2) that news needs, with the earliest and latest day each expression allows.
 *
 *   2025 · 2025-11 · 2025-11-16      a year, a month, a day
 *   a/b · a/.. · ../b                lasted from a to b; no end known; no beginning known
 *   [a..b] · [..b] · [a..] · [a,b]   one of these days
 *
 * Approximate and uncertain qualifiers (~ ?) are left out on purpose: a date here is a range in numbers.
 * Promise: at least one of earliest and latest is known; earliest <= latest whenever both are. Days are proleptic
 * Gregorian, written YYYY-MM-DD.
 */
import { fail, type Result, succeed } from './result';

/** YYYY-MM-DD. */
export type IsoDay = string;
export type Granularity = 'day' | 'month' | 'year';
/** `moment` one expression; `lasted` an interval; `one-of` a single time among several. */
export type EdtfShape = 'moment' | 'lasted' | 'one-of';

export interface EdtfReading {
  /** First day that the expression allows; null when it is open to the past. */
  readonly earliest: IsoDay | null;
  /** Last day that the expression allows; null when it is open to the future. */
  readonly latest: IsoDay | null;
  /** The coarsest of the expression's parts. */
  readonly granularity: Granularity;
  readonly shape: EdtfShape;
}

interface Moment {
  readonly earliest: IsoDay;
  readonly latest: IsoDay;
  readonly granularity: Granularity;
}

const GRANULARITIES: readonly Granularity[] = ['day', 'month', 'year'];
const MOMENT = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** @param month from 1. (Date takes the years before 100 for those of the 20th century.) */
const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function readMoment(text: string): Moment | null {
  const match = MOMENT.exec(text);
  const year = match?.[1];
  if (!match || !year) return null;
  const month = match[2];
  const day = match[3];
  if (!month) return { earliest: `${year}-01-01`, latest: `${year}-12-31`, granularity: 'year' };
  if (Number(month) < 1 || Number(month) > 12) return null;
  const last = daysInMonth(Number(year), Number(month));
  if (!day) {
    return { earliest: `${year}-${month}-01`, latest: `${year}-${month}-${twoDigits(last)}`, granularity: 'month' };
  }
  if (Number(day) < 1 || Number(day) > last) return null;
  return { earliest: text, latest: text, granularity: 'day' };
}

const coarsest = (parts: readonly Moment[]): Granularity =>
  GRANULARITIES[Math.max(...parts.map((part) => GRANULARITIES.indexOf(part.granularity)))] ?? 'day';

/** A span between two ends, either of which may be open ('..' or, inside a set, empty); both open is no date. */
function readSpan(from: string, to: string, shape: EdtfShape): EdtfReading | null {
  const open = (end: string) => end === '..' || end === '';
  const first = open(from) ? null : readMoment(from);
  const last = open(to) ? null : readMoment(to);
  if ((!first && !open(from)) || (!last && !open(to))) return null;
  const parts = [first, last].filter((part) => part !== null);
  if (parts.length === 0) return null;
  if (first && last && first.earliest > last.latest) return null;
  return { earliest: first?.earliest ?? null, latest: last?.latest ?? null, granularity: coarsest(parts), shape };
}

function readSet(inside: string): EdtfReading | null {
  const members = inside.split(',').map((member) => member.trim());
  const readings = members.map((member) => {
    const [from, to, more] = member.split('..');
    if (from === undefined || more !== undefined) return null;
    if (to !== undefined) return readSpan(from, to, 'one-of');
    const moment = readMoment(from);
    return moment && { ...moment, shape: 'one-of' as const };
  });
  if (readings.some((reading) => reading === null)) return null;
  const whole = readings.filter((reading) => reading !== null).reduce(widest);
  return whole.earliest === null && whole.latest === null ? null : whole;
}

const widest = (a: EdtfReading, b: EdtfReading): EdtfReading => ({
  earliest: a.earliest === null || b.earliest === null ? null : a.earliest < b.earliest ? a.earliest : b.earliest,
  latest: a.latest === null || b.latest === null ? null : a.latest > b.latest ? a.latest : b.latest,
  granularity:
    GRANULARITIES.indexOf(a.granularity) > GRANULARITIES.indexOf(b.granularity) ? a.granularity : b.granularity,
  shape: 'one-of',
});

function readExpression(text: string): EdtfReading | null {
  if (text.startsWith('[') && text.endsWith(']')) return readSet(text.slice(1, -1));
  if (text.includes('/')) {
    const [from, to, more] = text.split('/');
    if (!from || !to || more !== undefined) return null;
    return readSpan(from, to, 'lasted');
  }
  const moment = readMoment(text);
  return moment && { ...moment, shape: 'moment' };
}

/**
 * Reads one expression. Gives the first and last day it allows; the problem is a sentence that names the expression.
 * Never throws.
 */
export function readEdtf(text: string): Result<EdtfReading, string> {
  const reading = readExpression(text);
  return reading
    ? succeed(reading)
    : fail(`"${text}" is not a date this index can read (EDTF: 2025-11-16, 2025-11, a/b, [a..b])`);
}
