import { describe, expect, it } from 'vitest';
import type { Chronology, ListedEvent } from '@/lib/model';
import { openingOf } from '@/lib/store/overviews';
import { assembleChronology } from '@/lib/store/views';
import { fixtureViews } from './views';

/** An event with its names in place of their numbers. */
const told = ({ entities, articles, sources }: Chronology, event: ListedEvent) => ({
  ...event,
  entities: event.entities.map((number) => entities[number]),
  articles: event.articles.map((number) => articles[number]),
  sources: event.sources.map((number) => sources[number]),
});

describe('what a chronology begins with', () => {
  const small = assembleChronology(fixtureViews());
  const [event] = small.happened;
  if (!event) throw new Error('something happened');
  const long = {
    ...small,
    happened: Array.from({ length: 3_000 }, (_, index) => ({ ...event, id: `${event.id}-${index}` })),
  };
  const chronology = long as unknown as Chronology;

  it('are its own first events, in order, naming the same', () => {
    const { first } = openingOf(chronology);
    expect(first.happened.length).toBeGreaterThan(12);
    for (const part of ['happened', 'ongoing', 'ahead'] as const) {
      const expected = chronology[part].slice(0, first[part].length).map((one) => told(chronology, one));
      expect(first[part].map((one) => told(first, one))).toEqual(expected);
    }
  });

  it('comes with the counts of all, and stays small', () => {
    const { first, counts, differ } = openingOf(chronology);
    expect(counts).toEqual({ happened: 3_000, ongoing: small.ongoing.length, ahead: small.ahead.length });
    expect(differ).toBe([...chronology.happened, ...small.ongoing, ...small.ahead].filter((one) => one.differs).length);
    expect(first.happened.length).toBeLessThan(50);
    expect(first.horizon).toEqual(chronology.horizon);
  });
});
