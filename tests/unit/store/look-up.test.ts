import { describe, expect, it } from 'vitest';
import type { EntityId, EntityRef, EntrySummary, SearchHit } from '@/lib/model';
import { meantBy } from '@/lib/store/search';
import { aurora, lindqvist, statements } from '../../fixtures/read-models';

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

  it('mean it also where the spaces are missing', () => {
    const hits = [entry('a', 'Truth Social'), entry('b', 'Truth')];
    expect(meantBy({ query: 'truthsocial', hits, nearest: [] }).entityIds).toEqual(['a']);
  });

  it('may mean each of those that fit, five at most', () => {
    const hits = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => entry(id, `Name ${id}`));
    expect(meantBy({ query: 'name', hits, nearest: [] })).toEqual({
      entityIds: ['a', 'b', 'c', 'd', 'e'],
      nearest: [],
    });
  });

  it.each([
    ['Maduro', 'Nicolás Maduro'],
    ['Nicol', 'Nicolás Maduro'],
    ['boats', 'boat strikes'],
    ['said Maduro yesterday', 'Maduro'],
  ])(
    '“%s” may mean “%s”: a word of it, its beginning, another form of one, or the name among other words',
    (query, name) => {
      expect(meantBy({ query, hits: [entry('a', name)], nearest: [] }).entityIds).toEqual(['a']);
    },
  );

  it('that are a slip away are not taken for the name, which is the nearest then', () => {
    const { entityIds, nearest } = meantBy({ query: 'Hegsteh', hits: [entry('a', 'Hegseth')], nearest: [aurora] });
    expect(entityIds).toEqual([]);
    expect(nearest.map(({ id }) => id)).toEqual(['a', aurora.id]);
  });

  it.each(['the', 'her', 'in the', 'One', 'las'])('“%s” brings no name to mind, whatever names hold it', (query) => {
    const hits = [entry('a', 'The Miami Herald'), entry('b', 'Air Force One'), entry('c', 'war in the Las Islands')];
    expect(meantBy({ query, hits, nearest: [aurora] })).toEqual({ entityIds: [], nearest: [] });
  });

  it('that are ordinary still mean the entry of that very name', () => {
    expect(meantBy({ query: 'it', hits: [entry('a', 'It')], nearest: [] }).entityIds).toEqual(['a']);
  });

  it('that no entry goes by have the nearest names', () => {
    expect(meantBy({ query: 'xx', hits: [], nearest: [aurora] })).toEqual({ entityIds: [], nearest: [aurora] });
  });

  it('that only stand in statements have none: they are for the search', () => {
    expect(meantBy({ query: 'fog', hits: [told(aurora, lindqvist)], nearest: [] }).nearest).toEqual([]);
  });
});
