import { describe, expect, it } from 'vitest';
import { citedDate, dateLine, dateTimeAttribute, dateWords } from '@/components/shared/date-words';
import { type Dating, type KnownDating, readEdtf } from '@/lib/model';

function known(edtf: string, more: Partial<KnownDating> = {}): Dating {
  const reading = readEdtf(edtf);
  if (!reading.ok) throw new Error(reading.problem);
  const { earliest, latest, granularity } = reading.value;
  const from = { phrase: 'last week' };
  return { basis: 'stated', edtf, earliest, latest, granularity, year: 'stated', from, ...more };
}

const workedOut = { basis: 'worked out', year: 'worked out' } as const;
const bounded = { basis: 'bounded', year: 'worked out' } as const;

describe('a date in words', () => {
  it.each([
    ['a stated day', known('2025-11-16'), '16 Nov 2025 · stated'],
    [
      'a stated day without its year',
      known('2025-11-16', { year: 'worked out' }),
      '16 Nov 2025 · day stated, year worked out',
    ],
    [
      'a stated month without its year',
      known('2025-11', { year: 'worked out' }),
      'Nov 2025 · month stated, year worked out',
    ],
    ['a stated month', known('2025-11'), 'Nov 2025 · stated'],
    ['a stated year', known('2013'), '2013 · stated'],
    [
      'one day of several',
      known('[2025-11-17..2025-11-23]', workedOut),
      'one day of 17–23 Nov 2025 · worked out from “last week”',
    ],
    [
      'one of two days',
      known('[2025-11-16,2025-11-23]', workedOut),
      '16 Nov 2025 or 23 Nov 2025 · worked out from “last week”',
    ],
    [
      'one month of several',
      known('[2025-10..2025-11]', workedOut),
      'one month of Oct–Nov 2025 · worked out from “last week”',
    ],
    [
      'a set over two months',
      known('[2025-11-28..2025-12-01]', workedOut),
      'one day of 28 Nov – 1 Dec 2025 · worked out from “last week”',
    ],
    ['what lasted', known('2025-09-02/2025-11-16'), 'from 2 Sept to 16 Nov 2025 · stated'],
    ['what lasted over a new year', known('2025-12-28/2026-01-02'), 'from 28 Dec 2025 to 2 Jan 2026 · stated'],
    ['what lasted, its ends known unequally', known('2025-09/2025-11-16'), 'from Sept to 16 Nov 2025 · stated'],
    [
      'no end given',
      known('2025-09/..', { year: 'worked out' }),
      'from Sept 2025, end not given · month stated, year worked out',
    ],
    ['no start given', known('../2025-11-16'), 'to 16 Nov 2025, start not given · stated'],
    ['a latest day', known('[..2025-11-29]', bounded), 'before 30 Nov 2025 · only a limit is known'],
    ['a latest month', known('[..2025-11]', bounded), 'before Dec 2025 · only a limit is known'],
    ['an earliest day', known('[2025-11-16..]', bounded), 'after 15 Nov 2025 · only a limit is known'],
    ['both limits', known('[2025-11-16..2025-11-23]', bounded), 'one day of 16–23 Nov 2025 · only limits are known'],
    ['no date', { basis: 'unknown' } as const, 'date not given'],
  ])('%s', (_case, dating, words) => {
    expect(dateLine(dating)).toBe(words);
  });

  it('never shows a year that is worked out as stated', () => {
    for (const edtf of ['2025', '2025-11', '2025-11-16', '2025-09/2025-11', '[2025-11-16,2025-11-17]']) {
      expect(dateWords(known(edtf, { year: 'worked out' })).basis).toMatch(/year worked out$/);
    }
  });

  it('keeps what a phrase was read against for whoever asks', () => {
    const dating = known('2025-11', { ...workedOut, from: { phrase: 'this month', against: 'its own date' } });
    expect(dateWords(dating).detail).toBe('“this month”, read against its own date');
    expect(dateWords({ basis: 'unknown', why: 'The article does not say.' }).detail).toBe('The article does not say.');
  });
});

describe('a date in a citation', () => {
  it.each([
    ['as printed', known('2025-11-16'), '16 Nov 2025'],
    ['its year added', known('2025-11-16', { year: 'worked out' }), '16 Nov [2025]'],
    ['its year added to a month', known('2025-11', { year: 'worked out' }), 'Nov [2025]'],
    ['worked out', known('[2025-11-29..2025-11-30]', workedOut), '[29–30 Nov 2025]'],
    ['only a limit', known('[..2025-11-29]', bounded), '[before 30 Nov 2025]'],
    ['none', { basis: 'unknown' } as const, 'date not given'],
  ])('%s', (_case, dating, words) => {
    expect(citedDate(dating)).toBe(words);
  });

  it('has a form for machines only where it is one day, month or year', () => {
    expect(dateTimeAttribute(known('2025-11-16'))).toBe('2025-11-16');
    expect(dateTimeAttribute(known('[2025-11-16..2025-11-17]'))).toBeNull();
    expect(dateTimeAttribute({ basis: 'unknown' })).toBeNull();
  });
});
