import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { compareDatings, type Dating, DatingSchema, orderIsKnown, readEdtf } from '@/lib/model';
import { expressions } from './expressions';

function dated(edtf: string): Dating {
  const reading = readEdtf(edtf);
  if (!reading.ok) throw new Error(reading.problem);
  const { earliest, latest, granularity } = reading.value;
  return { basis: 'stated', edtf, earliest, latest, granularity, year: 'stated', from: { phrase: edtf } };
}
const unknown: Dating = { basis: 'unknown' };
const datings = fc.oneof(
  { weight: 9, arbitrary: expressions.map(dated) },
  { weight: 1, arbitrary: fc.constant(unknown) },
);
const isDating = (value: unknown) => v.safeParse(DatingSchema, value).success;

describe('a dating', () => {
  it('holds what its expression says', () => {
    fc.assert(
      fc.property(expressions, (edtf) => {
        expect(isDating(dated(edtf))).toBe(true);
      }),
    );
  });

  it('is refused where a bound or the granularity says something else', () => {
    const day = dated('2025-11-16');
    expect(isDating({ ...day, latest: '2025-11-17' })).toBe(false);
    expect(isDating({ ...day, earliest: null })).toBe(false);
    expect(isDating({ ...day, granularity: 'month' })).toBe(false);
    expect(isDating({ ...day, edtf: 'soon' })).toBe(false);
  });

  it('is refused where it leaves out what it rests on, or fills in a date that is unknown', () => {
    expect(isDating({ ...dated('2025-11-16'), from: undefined })).toBe(false);
    expect(isDating({ basis: 'unknown', earliest: '2025-11-16' })).toBe(false);
    expect(isDating({ ...dated('2025'), basis: 'guessed' })).toBe(false);
  });

  it('may be unknown, with or without a reason', () => {
    expect(isDating(unknown)).toBe(true);
    expect(isDating({ basis: 'unknown', why: 'Only “soon” is given.' })).toBe(true);
  });
});

describe('the order of a chronology', () => {
  it('goes by earliest, then by latest day; open to the past first, unknown last', () => {
    const inOrder = ['[..2025-11-30]', '2025', '2025-11-16', '2025-11-16/2025-11-20', '2025-11-16/..', '2025-11-17'];
    const shuffled = [unknown, ...inOrder.map(dated).reverse()];
    expect(shuffled.sort(compareDatings)).toEqual([
      dated('[..2025-11-30]'),
      dated('2025'),
      dated('2025-11-16'),
      dated('2025-11-16/2025-11-20'),
      dated('2025-11-16/..'),
      dated('2025-11-17'),
      unknown,
    ]);
  });

  it('is a total preorder', () => {
    fc.assert(
      fc.property(datings, datings, datings, (a, b, c) => {
        expect(compareDatings(a, a)).toBe(0);
        expect(Math.sign(compareDatings(a, b))).toBe(0 - Math.sign(compareDatings(b, a)) || 0);
        if (compareDatings(a, b) <= 0 && compareDatings(b, c) <= 0) expect(compareDatings(a, c)).toBeLessThanOrEqual(0);
      }),
    );
  });

  it('is known only where every day of one lies before every day of the other', () => {
    expect(orderIsKnown(dated('2025-11-16'), dated('2025-11-17'))).toBe(true);
    expect(orderIsKnown(dated('2025-11'), dated('2025-11-17'))).toBe(false);
    expect(orderIsKnown(dated('2025-09/..'), dated('2025-11-17'))).toBe(false);
    expect(orderIsKnown(dated('2025-11-16'), unknown)).toBe(false);
  });

  it('is known in both directions or in none, never of a date with itself', () => {
    fc.assert(
      fc.property(datings, datings, (a, b) => {
        expect(orderIsKnown(a, b)).toBe(orderIsKnown(b, a));
        expect(orderIsKnown(a, a)).toBe(false);
      }),
    );
  });

  it('sorts as it is known', () => {
    fc.assert(
      fc.property(datings, datings, (a, b) => {
        if (a.basis === 'unknown' || b.basis === 'unknown' || !orderIsKnown(a, b)) return;
        const aFirst = a.latest !== null && b.earliest !== null && a.latest < b.earliest;
        expect(compareDatings(a, b) < 0).toBe(aFirst);
      }),
    );
  });
});
