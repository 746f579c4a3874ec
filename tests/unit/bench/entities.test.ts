import { beforeAll, describe, expect, it } from 'vitest';
import type { Entity } from '@/lib/model';
import { createEntities, inOrderOfId } from '@/tests/bench/generate/entities';

const termsOf = (entities: readonly Entity[]): string[] =>
  entities.flatMap(({ surfaceForms }) => surfaceForms.map(({ text }) => text));

describe('made-up entities', () => {
  let entities: readonly Entity[] = [];
  let terms: readonly string[] = [];
  beforeAll(() => {
    entities = createEntities(8_000);
    terms = termsOf(entities);
  });

  it('are the same in every run, and a smaller index is the beginning of a larger', () => {
    expect(createEntities(8_000)).toEqual(entities);
    expect(termsOf(createEntities(300))).toEqual(terms.slice(0, 300));
  });

  it('have as many terms as were asked for', () => {
    expect(terms).toHaveLength(8_000);
  });

  it('have ids of their own, as the index wants them', () => {
    expect(new Set(entities.map(({ id }) => id)).size).toBe(entities.length);
    expect(entities.filter(({ id }) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
    const ids = inOrderOfId(entities).map(({ id }) => id);
    expect(ids).toEqual([...ids].sort());
  });

  it('are people, places, bodies and things; some go by several forms', () => {
    const share = (kind: string) => entities.filter((entity) => entity.kind === kind).length / entities.length;
    expect(share('person')).toBeGreaterThan(0.5);
    expect(share('place')).toBeGreaterThan(0.15);
    expect(share('organization')).toBeGreaterThan(0.1);
    expect(terms.length / entities.length).toBeGreaterThan(1.2);
    expect(terms.length / entities.length).toBeLessThan(1.6);
  });

  it('have names of one to six words, whose words are shared as those of real names are', () => {
    const counts = new Map<string, number>();
    const lengths = terms.map((term) => {
      const words = term.toLowerCase().split(/[\s-]+/);
      for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
      return words.length;
    });
    expect(Math.min(...lengths)).toBe(1);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(7);
    const once = [...counts.values()].filter((count) => count === 1).length;
    expect(once / counts.size).toBeGreaterThan(0.4);
    expect(once / counts.size).toBeLessThan(0.75);
    expect(Math.max(...counts.values())).toBeGreaterThan(terms.length / 50);
  });

  it('are written in many scripts, with and without accents', () => {
    for (const script of ['Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Han', 'Katakana', 'Hangul']) {
      expect(terms.some((term) => new RegExp(`\\p{Script=${script}}`, 'u').test(term))).toBe(true);
    }
    const accented = terms.filter((term) => /[à-ž]/i.test(term)).length / terms.length;
    expect(accented).toBeGreaterThan(0.03);
    expect(accented).toBeLessThan(0.3);
  });
});
