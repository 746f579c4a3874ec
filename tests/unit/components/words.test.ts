import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clip, typeset } from '@/components/shared/typography';
import {
  disputeHeading,
  figureWords,
  horizonWords,
  KIND_ORDER,
  kindHeading,
  kindWord,
} from '@/components/shared/vocabulary';
import { DISPUTE_TYPES, ENTITY_KINDS } from '@/lib/model';

describe('words for closed lists', () => {
  it('say on what reports differ', () => {
    expect(DISPUTE_TYPES.map(disputeHeading).every((heading) => heading.startsWith('Reports differ'))).toBe(true);
    expect(disputeHeading('different number')).toBe('Reports differ on the number');
    expect(disputeHeading('says less')).toBe('Reports differ, one says less');
  });

  it('cover every kind of entry, and judge none', () => {
    expect([...KIND_ORDER].sort()).toEqual([...ENTITY_KINDS].sort());
    const words = ENTITY_KINDS.flatMap((kind) => [kindWord(kind), kindHeading(kind)]).join(' ');
    expect(words).not.toMatch(/alleged|claimed|verified|fact|reliable|bias/i);
  });

  it('give figures with what limits them', () => {
    expect(figureWords({ value: 83, unit: 'people', qualifier: 'at least' })).toBe('at least 83 people');
    expect(figureWords({ value: 15_000, upTo: 20_000, unit: 'troops', qualifier: 'exactly' })).toBe(
      '15,000–20,000 troops',
    );
  });

  it('say what an answer was drawn from', () => {
    expect(horizonWords({ articleCount: 5, latest: '2025-12-04' })).toBe('5 articles, to 4 Dec 2025');
    expect(horizonWords({ articleCount: 1, latest: null })).toBe('1 article');
  });
});

describe('typesetting', () => {
  it('makes typewriter marks real quotation marks and apostrophes', () => {
    expect(typeset(`Printed as "the agency", the sentence's ("quoted") 'inner' one`)).toBe(
      'Printed as “the agency”, the sentence’s (“quoted”) ‘inner’ one',
    );
  });

  it('never changes a length', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeset(text)).toHaveLength(text.length);
      }),
    );
  });

  it('clips after a whole word, never beyond the limit', () => {
    expect(clip('one two three', 9)).toBe('one two…');
    expect(clip('one two', 7)).toBe('one two');
    expect(clip('unbreakable', 5)).toBe('unbr…');
    fc.assert(
      fc.property(fc.string(), fc.nat(40), (text, limit) => {
        expect(clip(text, limit).length).toBeLessThanOrEqual(limit);
      }),
    );
  });
});
