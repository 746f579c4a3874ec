import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createReading } from '@/lib/match';
import { lexiconOf } from './entities';
import { besideNaive, nearNames } from './near-names';

describe('the search and a naive matcher', () => {
  it('find the same names at the same places', () => {
    fc.assert(
      fc.property(nearNames, ([index, text]) => {
        const [found] = createReading(lexiconOf(...index)).read([{ runId: 0, text }]);
        const { read, expected } = besideNaive(index, text, found?.mentions ?? []);
        expect(read).toEqual(expected);
      }),
      { numRuns: 4_000 },
    );
  }, 600_000);
});
