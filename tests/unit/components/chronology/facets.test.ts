import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ChronologyFacts, factsOf } from '@/components/panel/chronology/event-facts';
import { filterEvents } from '@/components/panel/chronology/facets';
import { type Filters, NO_FILTERS, writeFilters } from '@/components/panel/chronology/filters';
import { onesOn, without } from '@/components/panel/chronology/filters-on';
import type { EventId, EventView } from '@/lib/model';
import { chronologyOf, sourcesOf } from '../../../fixtures/chronology';
import {
  aboardDispute,
  aurora,
  chronology,
  coastRadio,
  events,
  harbourPost,
  hop,
  horizon,
  lindqvist,
  norrvik,
  statement,
  untitled,
} from '../../../fixtures/read-models';
import { anyDating, anyDay, eventAt } from './any-dating';

const anyStatement = fc
  .tuple(
    fc.constantFrom(harbourPost, untitled),
    fc.subarray([
      hop('named', 'Coast Radio', { entityId: coastRadio.id }),
      hop('unnamed', 'two sailors'),
      hop('role', 'managers of the line'),
      hop('document', 'the log', { entityId: aurora.id }),
    ]),
  )
  .map(([article, chain]) => statement('a/b', 'Something is said.', { article, chain }));

const anyEvent = fc.record({
  when: anyDating,
  status: fc.constantFrom<EventView['status']>('happened', 'ongoing', 'announced', 'planned'),
  places: fc.subarray([norrvik]),
  participants: fc.subarray([aurora, lindqvist]),
  statements: fc.array(anyStatement, { minLength: 1, maxLength: 3 }),
  disputes: fc.subarray([aboardDispute]),
});

const anyStory = fc
  .array(anyEvent, { maxLength: 30 })
  .map((list) => list.map(({ when, ...more }, index) => eventAt(when, index, more)))
  .map((happened) => ({ happened, ongoing: [], ahead: [], horizon }));

const anyFacts = anyStory.map((told) => factsOf(chronologyOf(told)));

const iso = (day: number) => new Date(day * 86_400_000).toISOString().slice(0, 10);

const anyFilters: fc.Arbitrary<Filters> = fc.record({
  entityIds: fc.subarray([norrvik.id, aurora.id, lindqvist.id]),
  articleIds: fc.subarray([harbourPost.id, untitled.id]),
  sources: fc.subarray(['coast-radio', 'unnamed:', 'none:', 'role:managers of the line']),
  basis: fc.constantFrom(null, null, 'stated', 'worked out', 'bounded', 'unknown'),
  status: fc.constantFrom(null, null, 'happened', 'ongoing', 'announced', 'planned'),
  from: fc.option(anyDay.map(iso)),
  to: fc.option(anyDay.map(iso)),
  differ: fc.boolean(),
  fresh: fc.boolean(),
});

const anyFresh = fc
  .subarray(Array.from({ length: 30 }, (_, index) => `event-${index}` as EventId))
  .map((ids) => new Set(ids));

const left = (facts: ChronologyFacts, filters: Filters, fresh: ReadonlySet<EventId> = new Set()) =>
  filterEvents(facts, filters, fresh).events;

const added = <Id>(ids: readonly Id[], id: Id): readonly Id[] => [...new Set([...ids, id])];

describe('the count beside an option', () => {
  it('is the length of the list after choosing it', () => {
    fc.assert(
      fc.property(anyFacts, anyFilters, anyFresh, (facts, filters, fresh) => {
        const filtered = filterEvents(facts, filters, fresh);
        const facets = filtered.facets();
        const leaves = (change: Partial<Filters>) => left(facts, { ...filters, ...change }, fresh).length;
        for (const { id } of facts.entities.items)
          expect(facets.entities().get(id)).toBe(leaves({ entityIds: added(filters.entityIds, id) }));
        for (const { id } of facts.articles.items)
          expect(facets.articles().get(id)).toBe(leaves({ articleIds: added(filters.articleIds, id) }));
        for (const { key } of facts.sources.items)
          expect(facets.sources().get(key)).toBe(leaves({ sources: added(filters.sources, key) }));
        for (const basis of ['stated', 'worked out', 'bounded', 'unknown'] as const)
          expect(facets.bases().get(basis) ?? 0).toBe(leaves({ basis }));
        for (const status of ['happened', 'ongoing', 'announced', 'planned'] as const)
          expect(facets.statuses().get(status) ?? 0).toBe(leaves({ status }));
        for (const { period, count } of facets.periods())
          expect(count).toBe(leaves({ from: period.from, to: period.to }));
        expect(filtered.differ).toBe(leaves({ differ: true }));
        expect(filtered.fresh).toBe(leaves({ fresh: true }));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what is shown', () => {
  /** Read as a reader would, event by event and in full. */
  function fits(event: EventView, filters: Filters, fresh: ReadonlySet<EventId>): boolean {
    const { when, status, places, participants, statements, disputes } = event;
    const named = [...places, ...participants].map(({ id }) => id);
    const tellers = statements.map(({ article }) => article.id);
    const credited = sourcesOf(event).map(({ key }) => key);
    const isBefore = (day: string | null) => filters.from !== null && day !== null && day < filters.from;
    const isAfter = (day: string | null) => filters.to !== null && day !== null && day > filters.to;
    const isInTime = when.basis !== 'unknown' && !isBefore(when.latest) && !isAfter(when.earliest);
    return (
      filters.entityIds.every((id) => named.includes(id)) &&
      filters.articleIds.every((id) => tellers.includes(id)) &&
      filters.sources.every((key) => credited.includes(key)) &&
      (filters.basis === null || filters.basis === when.basis) &&
      (filters.status === null || filters.status === status) &&
      ((filters.from === null && filters.to === null) || isInTime) &&
      (!filters.differ || disputes.length > 0) &&
      (!filters.fresh || fresh.has(event.id))
    );
  }

  it('is what plain filtering of everything leaves, in the same order', () => {
    fc.assert(
      fc.property(anyStory, anyFilters, anyFresh, (told, filters, fresh) => {
        const shown = left(factsOf(chronologyOf(told)), filters, fresh).map(({ id }) => id);
        const plain = told.happened.filter((event) => fits(event, filters, fresh)).map(({ id }) => id);
        expect(shown).toEqual(plain);
      }),
      { numRuns: 300 },
    );
  });
});

describe('filters', () => {
  const facts = factsOf(chronology);
  const titles = (change: Partial<Filters>) => left(facts, { ...NO_FILTERS, ...change }).map(({ title }) => title);

  it('leave everything where none is on, in the order of the chronology', () => {
    fc.assert(
      fc.property(anyFacts, (some) => {
        expect(left(some, NO_FILTERS)).toEqual(some.events.map(({ event }) => event));
      }),
    );
  });

  it('of one kind are all met: events with both', () => {
    expect(titles({ entityIds: [lindqvist.id] })).toEqual([events.aground.title, events.hearing.title]);
    expect(titles({ entityIds: [lindqvist.id, norrvik.id] })).toEqual([events.aground.title]);
  });

  it('by time keep what may have been in it, and nothing without a date', () => {
    expect(titles({ from: '2025-11-17' })).not.toContain(events.aground.title);
    expect(titles({ to: '2025-11-16' })).toEqual([events.aground.title, events.fog.title, events.winter.title]);
    expect(titles({ from: '1900-01-01' })).not.toContain(events.undated.title);
  });

  it('by source tell unnamed ones and none at all apart', () => {
    expect(titles({ sources: ['unnamed:'] })).toEqual([events.aground.title]);
    expect(titles({ sources: ['none:'] })).toContain(events.fog.title);
  });

  it('that are on can be taken off one by one, until none is left', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        const ones = onesOn(filters);
        expect(ones.length > 0).toBe(writeFilters(filters).size > 0);
        for (const one of ones) expect(onesOn(without(filters, one))).toEqual(ones.filter((other) => other !== one));
        expect(ones.reduce(without, filters)).toEqual(NO_FILTERS);
      }),
    );
  });
});
