import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mentionNumber, type PlacedMention } from '@/lib/page/reading/page-run';

/** The longest text of a run is 50,000 characters. */
const place = fc.tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: 0, max: 49_999 }));

const numberAt = ([runId, startUtf16]: readonly [number, number]): number =>
  mentionNumber({ run: { runId }, mention: { startUtf16 } } as PlacedMention);

describe('the number of a mention', () => {
  it('is another one for every other place', () => {
    fc.assert(
      fc.property(place, place, (one, other) => {
        const isSamePlace = one[0] === other[0] && one[1] === other[1];
        expect(numberAt(one) === numberAt(other)).toBe(isSamePlace);
      }),
    );
  });

  it('is exact for the last place of a page of a million runs', () => {
    expect(Number.isSafeInteger(numberAt([1_000_000, 49_999]))).toBe(true);
  });
});
