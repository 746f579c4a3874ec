import { describe, expect, it } from 'vitest';
import type { EntityId, EntityRef, EntrySummary, SearchHit } from '@/lib/model';
import { meantBy } from '@/lib/store/search';
import { aurora, coastRadio, lindqvist, statements } from '../../fixtures/read-models';

const entry = (id: string, matchedName: string): SearchHit => ({
  kind: 'entry',
  entry: { id: id as EntityId, name: matchedName, kind: 'person' } as EntrySummary,
  matchedName,
});
const told = (...entities: EntityRef[]): SearchHit => ({ kind: 'statement', statement: statements.fog, entities });

describe('words that a reader points at', () => {
  it('mean the entry whose name is written the same, whatever its case and accents', () => {
    const hits = [entry('a', 'Nicolás  Maduro'), entry('b', 'Maduro government')];
    expect(meantBy({ query: 'nicolas maduro', hits, nearest: [] }).entityIds).toEqual(['a']);
  });

  it('may mean each of those that fit, five at most', () => {
    const hits = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, `Name ${id}`));
    expect(meantBy({ query: 'nam', hits, nearest: [] })).toEqual({ entityIds: ['a', 'b', 'c', 'd', 'e'], nearest: [] });
  });

  it('that no entry goes by have the nearest names', () => {
    expect(meantBy({ query: 'xx', hits: [], nearest: [aurora] })).toEqual({ entityIds: [], nearest: [aurora] });
  });

  it('that only stand in statements have those whom these are about', () => {
    const hits = [told(aurora, lindqvist), told(lindqvist, coastRadio)];
    expect(meantBy({ query: 'fog', hits, nearest: [] }).nearest).toEqual([aurora, lindqvist, coastRadio]);
  });
});
