/**
 * A Dating in words for readers: when, and how that is known. Ranges are written in numbers, never with hedging words;
 * a year that no article states is never shown as stated.
 */
import {
  type Dating,
  type EdtfReading,
  type Granularity,
  type IsoDay,
  type KnownDating,
  readEdtf,
} from '../../lib/model';
import { dayWords, rangeWords, shiftDay } from './day-format';
import { interfaceLocale, listWords, t } from './words';

export interface DateWords {
  /** `16 Nov 2025`, `one day of 17–23 Nov 2025`, `from Sept to 16 Nov 2025`, `before 30 Nov 2025`, `date not given`. */
  readonly when: string;
  /** `stated`, `worked out from “last week”`, `only a limit is known`; null where there is no date. */
  readonly basis: string | null;
  /** What else is known of the basis: what a phrase was resolved against, why there is no date. */
  readonly detail: string | null;
}

/** The words for a Dating. Kept with it: a range costs the browser a good part of a millisecond to word. */
export function dateWords(dating: Dating): DateWords {
  const locale = interfaceLocale();
  const known = kept.get(dating);
  if (known?.locale === locale) return known.words;
  const words = wordsOf(dating);
  kept.set(dating, { locale, words });
  return words;
}

const kept = new WeakMap<Dating, { readonly locale: string; readonly words: DateWords }>();

function wordsOf(dating: Dating): DateWords {
  if (dating.basis === 'unknown') return { when: t('date.notGiven'), basis: null, detail: dating.why ?? null };
  return { when: whenWords(dating), basis: basisWords(dating), detail: detailWords(dating) };
}

/** Both in one line: `16 Nov 2025 · stated`. */
export function dateLine(dating: Dating): string {
  const { when, basis } = dateWords(dating);
  return basis === null ? when : `${when} · ${basis}`;
}

/**
 * The date as a citation gives it: what the article does not print stands in square brackets, as in a library's
 * catalogue. `16 Nov 2025`, `16 Nov [2025]`, `[29–30 Nov 2025]`, `date not given`.
 */
export function citedDate(dating: Dating): string {
  if (dating.basis === 'unknown') return t('date.notGiven');
  const reading = readingOf(dating);
  if (dating.basis === 'stated' && dating.year === 'stated') return whenWords(dating);
  if (dating.basis === 'stated' && reading.shape === 'moment' && reading.granularity !== 'year' && reading.earliest) {
    const { earliest, granularity } = reading;
    return `${dayWords(earliest, { granularity, withYear: false })} [${earliest.slice(0, 4)}]`;
  }
  return `[${spanWords(reading) ?? whenWords(dating)}]`;
}

/** The machine's form for a `time` element; null for what such an element cannot say. */
export function dateTimeAttribute(dating: Dating): string | null {
  return dating.basis !== 'unknown' && readingOf(dating).shape === 'moment' ? dating.edtf : null;
}

/**
 * True for what went on for a while, as against one day out of several. Of the expressions that a date can have only
 * such an interval has a stroke in it, so that a list of thousands need not read them.
 */
export const lasted = (dating: Dating): boolean => dating.basis !== 'unknown' && dating.edtf.includes('/');

/** The schema let only readable expressions in; the ends stand in for one that came past it. */
function readingOf(dating: KnownDating): EdtfReading {
  const reading = readEdtf(dating.edtf);
  return reading.ok ? reading.value : { ...dating, shape: 'one-of' };
}

function whenWords(dating: KnownDating): string {
  const reading = readingOf(dating);
  if (reading.shape === 'lasted') return lastedWords(dating.edtf);
  if (reading.shape === 'one-of') return oneOfWords(dating.edtf, reading);
  return spanWords(reading) ?? t('date.notGiven');
}

/** The plain span between both ends; null where one is open. */
function spanWords({ earliest, latest, granularity }: EdtfReading): string | null {
  return earliest !== null && latest !== null ? rangeWords(earliest, latest, { granularity }) : null;
}

function oneOfWords(edtf: string, reading: EdtfReading): string {
  const { earliest, latest, granularity } = reading;
  if (earliest === null)
    return latest === null ? t('date.notGiven') : t(`date.before.${granularity}`, [beyond(latest, 1, granularity)]);
  if (latest === null) return t(`date.after.${granularity}`, [beyond(earliest, -1, granularity)]);
  const members = edtf.slice(1, -1).split(',');
  if (members.length > 1) return anyOfWords(members);
  if (earliest === latest) return dayWords(earliest);
  return t(`date.oneOf.${granularity}`, [rangeWords(earliest, latest, { granularity })]);
}

/** The first day, month or year that a limit shuts out. */
const beyond = (day: string, dayCount: number, granularity: Granularity): string =>
  dayWords(shiftDay(day, dayCount), { granularity });

function anyOfWords(members: readonly string[]): string {
  const words = members.map((member) => {
    const reading = readEdtf(member.includes('..') ? `[${member.trim()}]` : member.trim());
    return (reading.ok && spanWords(reading.value)) || member.trim();
  });
  return listWords(words, 'disjunction');
}

/** The ends may be of different granularity (`from Sept to 16 Nov 2025`), so each is read by itself. */
function lastedWords(edtf: string): string {
  const [from, to] = edtf.split('/').map((end) => readEdtf(end));
  const first = from?.ok ? from.value : null;
  const last = to?.ok ? to.value : null;
  const end = last?.latest ? endWords('to', last.latest, last.granularity) : null;
  if (!first?.earliest) return end === null ? t('date.notGiven') : t('date.startNotGiven', [end]);
  if (!last?.latest || end === null) {
    return t('date.endNotGiven', [endWords('from', first.earliest, first.granularity)]);
  }
  const withYear = first.earliest.slice(0, 4) !== last.latest.slice(0, 4);
  return `${endWords('from', first.earliest, first.granularity, withYear)} ${end}`;
}

const endWords = (end: 'from' | 'to', day: IsoDay, granularity: Granularity, withYear = true): string =>
  t(`date.${end}.${granularity}`, [dayWords(day, { granularity, withYear })]);

function basisWords(dating: KnownDating): string {
  if (dating.basis === 'worked out') return t('date.workedOut', [dating.from.phrase]);
  if (dating.basis === 'bounded') {
    return t(dating.earliest === null || dating.latest === null ? 'date.oneLimit' : 'date.limits');
  }
  return t(dating.year === 'stated' ? 'date.stated' : `date.yearWorkedOut.${statedPart(dating)}`);
}

const statedPart = (dating: KnownDating): Granularity | 'days' => {
  const { granularity, shape } = readingOf(dating);
  return granularity === 'day' && shape !== 'moment' ? 'days' : granularity;
};

function detailWords(dating: KnownDating): string | null {
  const { phrase, against } = dating.from;
  if (phrase && against) return t('date.readAgainst', [phrase, against]);
  return phrase && dating.basis !== 'worked out' ? t('date.phrase', [phrase]) : null;
}
