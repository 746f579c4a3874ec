import { describe, expect, it } from 'vitest';
import { enteredAddress, suggestionsFor } from '@/components/omnibox';
import type { DisputeId, EntityRef, SearchResult } from '@/lib/model';
import { aurora, events, statements } from '@/tests/fixtures/read-models';

const entry = (name: string, description = 'Ferry between Norrvik and the islands.') => ({
  kind: 'entry' as const,
  matchedName: name,
  entry: { ...aurora, name, description, otherNames: [], statementCount: 3 },
});

const found = (
  query: string,
  hits: SearchResult['hits'],
  nearest: readonly EntityRef[] = [],
): Omit<SearchResult, 'counts'> => ({
  query,
  hits,
  nearest,
});

describe('the address bar after the keyword', () => {
  it('says what can be typed while nothing is', () => {
    expect(suggestionsFor(found('  ', []), 'plain')).toEqual({ entered: 'Type a name from the news', others: [] });
  });

  it('offers entries and events by name, each with what it is', () => {
    const event = events.aground;
    const hits = [entry('Aurora Borealis'), { kind: 'event' as const, event }];
    const { others } = suggestionsFor(found('auro', hits), 'plain');
    expect(others.map(({ content }) => content)).toEqual(['Aurora Borealis', event.title]);
    expect(others[0]?.description).toBe('Aurora Borealis · vessel · Ferry between Norrvik and the islands.');
  });

  it('offers where reports differ by the question, which leads straight there', () => {
    const dispute = {
      id: 'aboard' as DisputeId,
      question: 'How many were aboard?',
      type: 'different number' as const,
      positionCount: 2,
    };
    const hits = [{ kind: 'dispute' as const, dispute }];
    const { others } = suggestionsFor(found('aboard', hits), 'plain');
    expect(others).toEqual([
      { content: 'How many were aboard?', description: 'How many were aboard? · Reports differ on the number' },
    ]);
    expect(enteredAddress(found('How many were aboard?', hits))).toBe('#/dispute/aboard');
  });

  it('leads to the search for words that name nothing', () => {
    const result = found('how many aboard', [{ kind: 'statement', statement: statements.aground, entities: [] }]);
    expect(suggestionsFor(result, 'plain').entered).toBe('Search your index for “how many aboard”');
    expect(enteredAddress(result)).toBe('#/search?q=how+many+aboard');
  });

  it('leads to the entry whose name was typed or chosen, whatever its case and accents', () => {
    const result = found('aurora boréalis', [entry('Aurora Borealis')]);
    expect(enteredAddress(result)).toBe('#/entry/aurora');
    const { entered, others } = suggestionsFor(result, 'plain');
    expect(entered).toContain('Aurora Borealis');
    expect(others).toEqual([]);
  });

  it('offers the nearest names where nothing fits', () => {
    const { others } = suggestionsFor(found('aroura', [], [aurora]), 'plain');
    expect(others).toEqual([{ content: 'Aurora Borealis', description: 'Aurora Borealis · nearest name: vessel' }]);
    expect(enteredAddress(found('Aurora Borealis', [], [aurora]))).toBe('#/entry/aurora');
  });

  it('says so where nothing fits and no name is near', () => {
    expect(suggestionsFor(found('quartz', []), 'plain')).toEqual({
      entered: 'Nothing in your index fits “quartz”.',
      others: [],
    });
  });

  it('writes no markup of its own from what was typed or stands in the index', () => {
    const { entered, others } = suggestionsFor(found('a<b>&"c"\u0007', [entry('R&D <Lab>')]), 'xml');
    expect(entered).toBe('Search your index for “a&lt;b&gt;&amp;&quot;c&quot; ”');
    expect(others[0]?.description).toMatch(/^<match>R&amp;D &lt;Lab&gt;<\/match> <dim>/);
  });

  it('offers no more than an address bar shows', () => {
    const hits = Array.from({ length: 30 }, (_, index) => entry(`Aurora ${index}`));
    expect(suggestionsFor(found('aurora', hits), 'plain').others).toHaveLength(6);
  });
});
