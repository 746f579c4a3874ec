import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type EdtfReading, readEdtf } from '@/lib/model';
import { days, expressions, intervals, memberLists, moments, months, sets } from './expressions';

function read(text: string): EdtfReading {
  const reading = readEdtf(text);
  if (!reading.ok) throw new Error(reading.problem);
  return reading.value;
}
/** Bounds as text that sorts: open to the past before, open to the future after every day. */
const bounds = ({ earliest, latest }: EdtfReading) => [earliest ?? '', latest ?? '~'] as const;

describe('reading an EDTF expression', () => {
  it.each([
    ['2025-11-16', '2025-11-16', '2025-11-16', 'day', 'moment'],
    ['2025-11', '2025-11-01', '2025-11-30', 'month', 'moment'],
    ['2024-02', '2024-02-01', '2024-02-29', 'month', 'moment'],
    ['2025', '2025-01-01', '2025-12-31', 'year', 'moment'],
    ['2025-09/2025-11-16', '2025-09-01', '2025-11-16', 'month', 'lasted'],
    ['2025-09/..', '2025-09-01', null, 'month', 'lasted'],
    ['../2025-11-30', null, '2025-11-30', 'day', 'lasted'],
    ['[2025-11-16..2025-11-23]', '2025-11-16', '2025-11-23', 'day', 'one-of'],
    ['[..2025-12-04]', null, '2025-12-04', 'day', 'one-of'],
    ['[2025-12-04..]', '2025-12-04', null, 'day', 'one-of'],
    ['[2025-11-16, 2025-11-20..2025-11-23]', '2025-11-16', '2025-11-23', 'day', 'one-of'],
    ['[2025-11-20..2025-12, 2025-11-16]', '2025-11-16', '2025-12-31', 'month', 'one-of'],
  ])('%s is from %s to %s', (text, earliest, latest, granularity, shape) => {
    expect(read(text)).toEqual({ earliest, latest, granularity, shape });
  });

  it.each([
    ['', 'nothing'],
    ['2025-13', 'a month that is not'],
    ['2025-02-29', 'a day that the year does not have'],
    ['2025-11-31', 'a day that the month does not have'],
    ['2025-11-23/2025-11-16', 'an end before its beginning'],
    ['[2025-12..2025-11]', 'the same in a set'],
    ['../..', 'no bound at all'],
    ['[..]', 'no bound at all in a set'],
    ['[..2024,2026..]', 'a set whose members leave both sides open'],
    ['[]', 'an empty set'],
    ['[2025-11-16,]', 'an empty member'],
    ['2025-11-16/', 'an unfinished interval'],
    ['2025/2026/2027', 'two intervals in one'],
    ['2025-11~', 'an approximate date'],
    ['16 Nov 2025', 'another notation'],
    [' 2025', 'blanks around it'],
    ['٢٠٢٥', 'digits of another script'],
  ])('does not read "%s": %s', (text) => {
    const reading = readEdtf(text);
    expect(reading.ok).toBe(false);
    if (!reading.ok) expect(reading.problem).toContain(`"${text}"`);
  });
});

describe('every expression', () => {
  it('has its earliest day not after its latest', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const [earliest, latest] = bounds(read(text));
        expect(earliest <= latest).toBe(true);
      }),
    );
  });

  it('has at least one bound', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const { earliest, latest } = read(text);
        expect(earliest ?? latest).not.toBeNull();
      }),
    );
  });

  it('has days of the calendar as bounds, which read as themselves', () => {
    fc.assert(
      fc.property(expressions, (text) => {
        const { earliest, latest } = read(text);
        for (const day of [earliest, latest].filter((bound) => bound !== null)) {
          expect(read(day)).toEqual({ earliest: day, latest: day, granularity: 'day', shape: 'moment' });
        }
      }),
    );
  });

  it('or any other text never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0129-/.,[] ~') })), (text) => {
        expect(() => readEdtf(text)).not.toThrow();
      }),
    );
  });
});

describe('the calendar', () => {
  it('knows every day there is', () => {
    fc.assert(
      fc.property(days, (day) => {
        expect(read(day).earliest).toBe(day);
      }),
    );
  });

  it('ends a month on the day before the next begins', () => {
    fc.assert(
      fc.property(months, (month) => {
        const dayAfter = new Date(`${read(month).latest}T00:00:00Z`);
        dayAfter.setUTCDate(dayAfter.getUTCDate() + 1);
        expect(dayAfter.getUTCDate()).toBe(1);
      }),
    );
  });

  it('has 29 February in leap years only, the earliest ones too', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9999 }), (year) => {
        const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
        expect(readEdtf(`${String(year).padStart(4, '0')}-02-29`).ok).toBe(leap);
      }),
      { examples: [[0], [4], [100], [1900], [2000]] },
    );
  });
});

describe('an interval or a set', () => {
  it('reaches from the beginning of its first to the end of its last', () => {
    fc.assert(
      fc.property(intervals, (text) => {
        const [from = '', to = ''] = text.split('/');
        expect(read(text).earliest).toBe(from === '..' ? null : read(from).earliest);
        expect(read(text).latest).toBe(to === '..' ? null : read(to).latest);
      }),
    );
  });

  it('of several members is as wide as the widest of them together, ranges among them too', () => {
    fc.assert(
      fc.property(memberLists, (list) => {
        const all = list.map((member) => bounds(read(`[${member}]`)));
        const [earliest, latest] = bounds(read(`[${list.join(',')}]`));
        expect(earliest).toBe(all.map(([first]) => first).sort()[0]);
        expect(latest).toBe(
          all
            .map(([, last]) => last)
            .sort()
            .at(-1),
        );
      }),
    );
  });

  it('does not depend on the order of its members', () => {
    fc.assert(
      fc.property(memberLists, (list) => {
        expect(read(`[${list.toReversed().join(',')}]`)).toEqual(read(`[${list.join(',')}]`));
      }),
    );
  });

  it('of one moment allows the same days as the moment, and lasting there too', () => {
    fc.assert(
      fc.property(moments, (moment) => {
        expect(bounds(read(`[${moment}]`))).toEqual(bounds(read(moment)));
        expect(bounds(read(`${moment}/${moment}`))).toEqual(bounds(read(moment)));
      }),
    );
  });

  it('is told apart by its shape: one of these days, or all of them', () => {
    fc.assert(
      fc.property(sets, (text) => {
        expect(read(text).shape).toBe('one-of');
      }),
    );
    fc.assert(
      fc.property(intervals, (text) => {
        expect(read(text).shape).toBe('lasted');
      }),
    );
  });
});
