import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupByKnownOrder } from '@/components/panel/chronology/event-groups';
import { NO_FILTERS } from '@/components/panel/chronology/filters';
import { filterEntries, groupByKind } from '@/components/panel/filter-entries';
import { formatRoute, parseRoute, type Route, SEARCH_GROUPS } from '@/components/panel/route';
import type { ArticleId, ClaimId, DisputeId, EventId } from '@/lib/model';
import { entityId, entries, events } from '../../fixtures/read-models';
import { anyFilters } from './any-filters';

describe('addresses of the panel', () => {
  const id = fc.string({ minLength: 1 }).filter((text) => text.isWellFormed());
  const routes: fc.Arbitrary<Route> = fc.oneof(
    fc.record({
      view: fc.constant('chronology' as const),
      eventId: fc.option(id.map((text) => text as EventId)),
      filters: anyFilters,
    }),
    fc.record({ view: fc.constant('dispute' as const), disputeId: id.map((text) => text as DisputeId) }),
    fc.record({
      view: fc.constant('search' as const),
      query: fc.oneof(id, fc.constant('')),
      all: fc.option(fc.constantFrom(...SEARCH_GROUPS)),
    }),
    fc.record({ view: fc.constant('page' as const), entityId: fc.option(id.map(entityId)) }),
    fc.record({ view: fc.constant('library' as const), filter: fc.oneof(id, fc.constant('')) }),
    fc.record({
      view: fc.constant('entry' as const),
      entityId: id.map(entityId),
      claimId: fc.option(id.map((text) => text as ClaimId)),
    }),
    fc.constant<Route>({ view: 'articles' }),
    fc.record({ view: fc.constant('article' as const), articleId: id.map((text) => text as ArticleId) }),
  );

  it('lead back to the place they were made of', () => {
    fc.assert(
      fc.property(routes, (route) => {
        expect(parseRoute(formatRoute(route))).toEqual(route);
      }),
    );
  });

  it('are readable', () => {
    expect(formatRoute({ view: 'search', query: 'two sailors', all: null })).toBe('#/search?q=two+sailors');
    expect(formatRoute({ view: 'entry', entityId: entityId('aurora'), claimId: null })).toBe('#/entry/aurora');
  });

  it.each(['', '#', '#/', '#/nowhere', '#/entry', '#/entry/%zz', '#/article/'])(
    'lead to the chronology where they say nothing: "%s"',
    (hash) => {
      expect(parseRoute(hash)).toEqual({ view: 'chronology', eventId: null, filters: NO_FILTERS });
    },
  );
});

describe('events whose order is not known', () => {
  const titles = (...of: Parameters<typeof groupByKnownOrder>[0][number][]) =>
    groupByKnownOrder(of).map(({ events: group, isOrderKnown }) => [isOrderKnown, ...group.map((one) => one.title)]);

  it('stand together', () => {
    expect(titles(events.aground, events.hearing, events.tow, events.undated)).toEqual([
      [true, 'The Aurora Borealis runs aground'],
      [false, 'The captain is heard', 'A tug pulls the ferry free'],
      [false, 'The yard looks at the hull'],
    ]);
  });

  it('are also those that lack a limit, even alone', () => {
    expect(titles(events.winter, events.aground)).toEqual([
      [false, 'Fewer winter crossings'],
      [true, 'The Aurora Borealis runs aground'],
    ]);
  });

  it('are not those that merely went on at the same time', () => {
    expect(titles(events.fog, events.hearing, events.tow)).toEqual([
      [true, 'Fog over the strait'],
      [false, 'The captain is heard', 'A tug pulls the ferry free'],
    ]);
  });

  it('keeps every event once and in order', () => {
    const all = Object.values(events);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...all)), (list) => {
        expect(groupByKnownOrder(list).flatMap((group) => group.events)).toEqual(list);
      }),
    );
  });
});

describe('the list of entries', () => {
  const names = (filter: string) => filterEntries(entries, filter).map((entry) => entry.name);

  it('is narrowed down by name or other name, whatever the case and accents', () => {
    expect(names('LÏNDQ')).toEqual(['Maja Lindqvist', 'Lindqvist Yard']);
    expect(names('borealus')).toEqual(['Aurora Borealis']);
    expect(names('yard lind')).toEqual(['Lindqvist Yard']);
    expect(names('  ')).toHaveLength(3);
  });

  it('is grouped by kind, without empty groups', () => {
    expect(groupByKind(entries).map((group) => group.kind)).toEqual(['person', 'organization', 'vessel']);
  });
});
