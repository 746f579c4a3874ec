/**
 * Filtering a chronology, and what each further filter would leave.
 * Promise: the count beside an option is the length of the list after choosing it, whatever else is on.
 */
import type { ArticleId, DateBasis, EntityId, EventId, EventStatus, ListedEvent } from '../../../lib/model';
import type { ChronologyFacts, EventFacts, Numbered } from './event-facts';
import type { Filters } from './filters';
import { type Period, periodsOf } from './periods';
import { dayNumber } from './timeline/days';

export type NewEvents = ReadonlySet<EventId>;

interface CountsBy<Id> {
  /** 0 for an id that the chronology does not name. */
  get(id: Id): number;
}

/** How many events would be left by choosing each option. What would leave none is left out unless it is on. */
export interface Facets {
  readonly entities: CountsBy<EntityId>;
  readonly articles: CountsBy<ArticleId>;
  readonly sources: CountsBy<string>;
  readonly bases: ReadonlyMap<DateBasis, number>;
  readonly statuses: ReadonlyMap<EventStatus, number>;
  readonly periods: readonly { readonly period: Period; readonly count: number }[];
}

export interface Filtered {
  /** In the order of the chronology: what happened, what goes on, what is ahead. */
  readonly events: readonly ListedEvent[];
  /** How many of them reports differ on, and how many are new. */
  readonly differ: number;
  readonly fresh: number;
  /** Counted when first asked for, in another pass: few readers open a menu. */
  facets(): Facets;
}

/** The kinds of filter, each a bit. */
const ENTITY = 1;
const ARTICLE = 2;
const SOURCE = 4;
const BASIS = 8;
const STATUS = 16;
const DAYS = 32;
const DIFFER = 64;
const FRESH = 128;

/** One pass over the events. */
export function filterEvents(facts: ChronologyFacts, filters: Filters, fresh: NewEvents): Filtered {
  const missesOf = createJudge(facts, filters, fresh);
  const misses = new Uint8Array(facts.events.length);
  const events: ListedEvent[] = [];
  facts.events.forEach((one, index) => {
    const missed = missesOf(one);
    misses[index] = missed;
    if (missed === 0) events.push(one.event);
  });
  let counted: Facets | null = null;
  return {
    events,
    differ: countWhere(events, ({ differs }) => differs),
    fresh: fresh.size === 0 ? 0 : countWhere(events, ({ id }) => fresh.has(id)),
    facets: () => {
      counted ??= countFacets(facts, misses);
      return counted;
    },
  };
}

const countWhere = <Item>(items: readonly Item[], fits: (item: Item) => boolean): number =>
  items.reduce((count, item) => count + Number(fits(item)), 0);

function countFacets(facts: ChronologyFacts, misses: Uint8Array): Facets {
  const counts = createCounts(facts);
  facts.events.forEach((one, index) => {
    const missed = misses[index] ?? 0;
    if (missed === 0) counts.kept(one);
    counts.replaced(one, missed);
  });
  return counts.facets;
}

/** Which kinds of filter leave an event out. */
function createJudge(facts: ChronologyFacts, filters: Filters, fresh: NewEvents): (one: EventFacts) => number {
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : dayNumber(filters.from);
  const end = filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(filters.to) + 1;
  const isDated = filters.from !== null || filters.to !== null;
  const entities = filters.entityIds.map(facts.entities.numberOf);
  const articles = filters.articleIds.map(facts.articles.numberOf);
  const sources = filters.sources.map(facts.sources.numberOf);
  return (one) =>
    (holdsAll(one.event.entities, entities) ? 0 : ENTITY) |
    (holdsAll(one.event.articles, articles) ? 0 : ARTICLE) |
    (holdsAll(one.event.sources, sources) ? 0 : SOURCE) |
    (filters.basis === null || filters.basis === one.event.when.basis ? 0 : BASIS) |
    (filters.status === null || filters.status === one.event.status ? 0 : STATUS) |
    (!isDated || meets(one, from, end) ? 0 : DAYS) |
    (!filters.differ || one.event.differs ? 0 : DIFFER) |
    (!filters.fresh || fresh.has(one.event.id) ? 0 : FRESH);
}

const holdsAll = (numbers: readonly number[], asked: readonly number[]): boolean =>
  asked.every((number) => numbers.includes(number));

/** What has no date cannot be said to be in a stretch of time. */
const meets = ({ days }: EventFacts, from: number, end: number): boolean =>
  days !== null && days.from < end && days.end > from;

/**
 * Entries, articles and sources are added to those that are on, so that what is kept counts. Basis, status and time
 * replace what is on of their kind, so that what only they leave out counts as well.
 */
function createCounts(facts: ChronologyFacts) {
  const entities = countsBy(facts.entities);
  const articles = countsBy(facts.articles);
  const sources = countsBy(facts.sources);
  const bases = new Map<DateBasis, number>();
  const statuses = new Map<EventStatus, number>();
  const periods = periodsOf(facts).map((period) => ({ period, count: 0 }));
  const facets = { entities, articles, sources, bases, statuses, periods };
  return {
    facets,
    kept: (one: EventFacts) => {
      entities.add(one.event.entities);
      articles.add(one.event.articles);
      sources.add(one.event.sources);
    },
    replaced: (one: EventFacts, misses: number) => {
      if ((misses & ~BASIS) === 0) add(bases, one.event.when.basis);
      if ((misses & ~STATUS) === 0) add(statuses, one.event.status);
      if ((misses & ~DAYS) !== 0) return;
      for (const counted of periods) if (meets(one, counted.period.fromDay, counted.period.endDay)) counted.count += 1;
    },
  };
}

function countsBy<Id>({ items, numberOf }: Numbered<Id, unknown>) {
  const counts = new Uint32Array(items.length);
  return {
    get: (id: Id) => counts[numberOf(id)] ?? 0,
    add: (numbers: readonly number[]) => {
      for (const number of numbers) counts[number] = (counts[number] ?? 0) + 1;
    },
  };
}

const add = <Key>(counts: Map<Key, number>, key: Key): void => {
  counts.set(key, (counts.get(key) ?? 0) + 1);
};
