/**
 * A Dating in words for readers: when, and how that is known. Ranges are written in numbers, never with hedging words;
 * a year that no article states is never shown as stated.
 */
import { type Dating, type EdtfReading, type KnownDating, readEdtf } from '../../lib/model';
import { dayWords, LOCALE, rangeWords, shiftDay } from './day-format';

export interface DateWords {
  /** `16 Nov 2025`, `one day of 17–23 Nov 2025`, `from Sept to 16 Nov 2025`, `before 30 Nov 2025`, `date not given`. */
  readonly when: string;
  /** `stated`, `worked out from “last week”`, `only a limit is known`; null where there is no date. */
  readonly basis: string | null;
  /** What else is known of the basis: what a phrase was resolved against, why there is no date. */
  readonly detail: string | null;
}

const NOT_GIVEN = 'date not given';

/** The words for a Dating. Pure; a few microseconds. */
export function dateWords(dating: Dating, locale: string = LOCALE): DateWords {
  if (dating.basis === 'unknown') return { when: NOT_GIVEN, basis: null, detail: dating.why ?? null };
  return { when: whenWords(dating, locale), basis: basisWords(dating), detail: detailWords(dating) };
}

/** Both in one line: `16 Nov 2025 · stated`. */
export function dateLine(dating: Dating, locale: string = LOCALE): string {
  const { when, basis } = dateWords(dating, locale);
  return basis === null ? when : `${when} · ${basis}`;
}

/**
 * The date as a citation gives it: what the article does not print stands in square brackets, as in a library's
 * catalogue. `16 Nov 2025`, `16 Nov [2025]`, `[29–30 Nov 2025]`, `date not given`.
 */
export function citedDate(dating: Dating, locale: string = LOCALE): string {
  if (dating.basis === 'unknown') return NOT_GIVEN;
  const reading = readingOf(dating);
  if (dating.basis === 'stated' && dating.year === 'stated') return whenWords(dating, locale);
  if (dating.basis === 'stated' && reading.shape === 'moment' && reading.granularity !== 'year' && reading.earliest) {
    const { earliest, granularity } = reading;
    return `${dayWords(earliest, { granularity, withYear: false, locale })} [${earliest.slice(0, 4)}]`;
  }
  return `[${spanWords(reading, locale) ?? whenWords(dating, locale)}]`;
}

/** The machine's form for a `time` element; null for what such an element cannot say. */
export function dateTimeAttribute(dating: Dating): string | null {
  return dating.basis !== 'unknown' && readingOf(dating).shape === 'moment' ? dating.edtf : null;
}

/** True for what went on for a while, as against one day out of several. */
export function lasted(dating: Dating): boolean {
  return dating.basis !== 'unknown' && readingOf(dating).shape === 'lasted';
}

/** The schema let only readable expressions in; the ends stand in for one that came past it. */
function readingOf(dating: KnownDating): EdtfReading {
  const reading = readEdtf(dating.edtf);
  return reading.ok ? reading.value : { ...dating, shape: 'one-of' };
}

function whenWords(dating: KnownDating, locale: string): string {
  const reading = readingOf(dating);
  if (reading.shape === 'lasted') return lastedWords(dating.edtf, locale);
  if (reading.shape === 'one-of') return oneOfWords(dating.edtf, reading, locale);
  return spanWords(reading, locale) ?? NOT_GIVEN;
}

/** The plain span between both ends; null where one is open. */
function spanWords({ earliest, latest, granularity }: EdtfReading, locale: string): string | null {
  return earliest !== null && latest !== null ? rangeWords(earliest, latest, { granularity, locale }) : null;
}

function oneOfWords(edtf: string, reading: EdtfReading, locale: string): string {
  const { earliest, latest, granularity } = reading;
  if (earliest === null) return latest === null ? NOT_GIVEN : `before ${beyond(latest, 1, granularity, locale)}`;
  if (latest === null) return `after ${beyond(earliest, -1, granularity, locale)}`;
  const members = edtf.slice(1, -1).split(',');
  if (members.length > 1) return listWords(members, locale);
  if (earliest === latest) return dayWords(earliest, { locale });
  return `one ${granularity} of ${rangeWords(earliest, latest, { granularity, locale })}`;
}

/** The first day, month or year that a limit shuts out. */
const beyond = (day: string, dayCount: number, granularity: EdtfReading['granularity'], locale: string): string =>
  dayWords(shiftDay(day, dayCount), { granularity, locale });

function listWords(members: readonly string[], locale: string): string {
  const words = members.map((member) => {
    const reading = readEdtf(member.includes('..') ? `[${member.trim()}]` : member.trim());
    return (reading.ok && spanWords(reading.value, locale)) || member.trim();
  });
  return new Intl.ListFormat(locale, { type: 'disjunction' }).format(words);
}

/** The ends may be of different granularity (`from Sept to 16 Nov 2025`), so each is read by itself. */
function lastedWords(edtf: string, locale: string): string {
  const [from, to] = edtf.split('/').map((end) => readEdtf(end));
  const first = from?.ok ? from.value : null;
  const last = to?.ok ? to.value : null;
  if (first?.earliest && last?.latest) {
    const withYear = first.earliest.slice(0, 4) !== last.latest.slice(0, 4);
    const start = dayWords(first.earliest, { granularity: first.granularity, withYear, locale });
    return `from ${start} to ${dayWords(last.latest, { granularity: last.granularity, locale })}`;
  }
  if (first?.earliest) {
    return `from ${dayWords(first.earliest, { granularity: first.granularity, locale })}, end not given`;
  }
  if (last?.latest) return `to ${dayWords(last.latest, { granularity: last.granularity, locale })}, start not given`;
  return NOT_GIVEN;
}

function basisWords(dating: KnownDating): string {
  if (dating.basis === 'worked out') return `worked out from “${dating.from.phrase}”`;
  if (dating.basis === 'bounded') {
    return dating.earliest === null || dating.latest === null ? 'only a limit is known' : 'only limits are known';
  }
  return dating.year === 'stated' ? 'stated' : `${statedPart(dating)} stated, year worked out`;
}

const statedPart = (dating: KnownDating): string => {
  const { granularity, shape } = readingOf(dating);
  return granularity === 'day' && shape !== 'moment' ? 'days' : granularity === 'year' ? 'date' : granularity;
};

function detailWords(dating: KnownDating): string | null {
  const { phrase, against } = dating.from;
  if (dating.basis === 'worked out') return against ? `“${phrase}”, read against ${against}` : null;
  return phrase ? `“${phrase}”${against ? `, read against ${against}` : ''}` : null;
}
