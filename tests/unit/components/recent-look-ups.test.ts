import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keepLookUps, readLookUps, withLookUp, withoutLookUp } from '@/components/panel/recent-look-ups';
import { withoutPageStorage } from '../../fixtures/without-page-storage';

const storageWith = (kept: string | null) => ({ getItem: () => kept });

describe('recent look-ups', () => {
  it('stand newest first, each once whatever its case, no more than a list can show', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 30 }), (queries) => {
        const kept = queries.reduce<readonly string[]>(withLookUp, []);
        expect(kept.length).toBeLessThanOrEqual(12);
        expect(new Set(kept.map((one) => one.toLowerCase())).size).toBe(kept.length);
        const last = queries.findLast((one) => one.trim() !== '');
        if (last !== undefined) expect(kept[0]).toBe(last.trim());
      }),
    );
  });

  it('are forgotten one by one', () => {
    expect(withoutLookUp(['Ford', 'Maduro'], 'ford')).toEqual(['Maduro']);
  });

  it.each([null, '', '{', '{}', '7', '[1, null, {}]'])('are none where the storage holds %s', (kept) => {
    expect(readLookUps(storageWith(kept))).toEqual([]);
  });

  it('cost nothing where nothing can be kept', () => {
    const full = {
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(() => keepLookUps(['Ford'], full)).not.toThrow();
  });
});

it('where the browser keeps pages from their storage, nothing is kept and nothing fails', () => {
  withoutPageStorage();
  expect(() => keepLookUps(['hegseth'])).not.toThrow();
  expect(readLookUps()).toEqual([]);
});
