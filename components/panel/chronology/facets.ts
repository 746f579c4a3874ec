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

/** How many events would be left by choosing each option, by kind. */
export interface Facets {
  entities(): CountsBy<EntityId>;
  articles(): CountsBy<ArticleId>;
  sources(): CountsBy<string>;
  bases(): ReadonlyMap<DateBasis, number>;
  statuses(): ReadonlyMap<EventStatus, number>;
  periods(): readonly PeriodCount[];
}

interface PeriodCount {
  readonly period: Period;
  readonly count: number;
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

/** One pass over the events for all kinds of filter that are on. */
export function filterEvents(facts: ChronologyFacts, filters: Filters, fresh: NewEvents): Filtered {
  const judges = judgesOf(facts, filters, fresh);
  const misses = new Uint8Array(facts.events.length);
  const events = judges.length === 0 ? facts.listed : leftBy(facts, judges, misses);
  let counted: Facets | null = null;
  return {
    events,
    differ: countWhere(events, ({ differs }) => differs),
    fresh: fresh.size === 0 ? 0 : countWhere(events, ({ id }) => fresh.has(id)),
    facets: () => {
      counted ??= countFacets(facts, events, misses);
      return counted;
    },
  };
}

function countWhere<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  let count = 0;
  for (const item of items) if (fits(item)) count += 1;
  return count;
}

/** @param misses is filled with the kinds of filter that leave each event out */
function leftBy(facts: ChronologyFacts, judges: readonly Judge[], misses: Uint8Array): readonly ListedEvent[] {
  const left: ListedEvent[] = [];
  facts.events.forEach((one, index) => {
    let missed = 0;
    for (const { kind, fits } of judges) if (!fits(one)) missed |= kind;
    misses[index] = missed;
    if (missed === 0) left.push(one.event);
  });
  return left;
}

interface Judge {
  /** Its bit. */
  readonly kind: number;
  fits(one: EventFacts): boolean;
}

/** Of the kinds of filter that are on. */
function judgesOf(facts: ChronologyFacts, filters: Filters, fresh: NewEvents): readonly Judge[] {
  const { basis, status } = filters;
  const from = filters.from === null ? Number.NEGATIVE_INFINITY : dayNumber(filters.from);
  const end = filters.to === null ? Number.POSITIVE_INFINITY : dayNumber(filters.to) + 1;
  const entities = filters.entityIds.map(facts.entities.numberOf);
  const articles = filters.articleIds.map(facts.articles.numberOf);
  const sources = filters.sources.map(facts.sources.numberOf);
  const all: readonly (Judge & { readonly isOn: boolean })[] = [
    { kind: ENTITY, isOn: entities.length > 0, fits: ({ event }) => holdsAll(event.entities, entities) },
    { kind: ARTICLE, isOn: articles.length > 0, fits: ({ event }) => holdsAll(event.articles, articles) },
    { kind: SOURCE, isOn: sources.length > 0, fits: ({ event }) => holdsAll(event.sources, sources) },
    { kind: BASIS, isOn: basis !== null, fits: ({ event }) => event.when.basis === basis },
    { kind: STATUS, isOn: status !== null, fits: ({ event }) => event.status === status },
    { kind: DAYS, isOn: filters.from !== null || filters.to !== null, fits: (one) => meets(one, from, end) },
    { kind: DIFFER, isOn: filters.differ, fits: ({ event }) => event.differs },
    { kind: FRESH, isOn: filters.fresh, fits: ({ event }) => fresh.has(event.id) },
  ];
  return all.filter(({ isOn }) => isOn);
}

const holdsAll = (numbers: readonly number[], asked: readonly number[]): boolean =>
  asked.every((number) => numbers.includes(number));

/** What has no date cannot be said to be in a stretch of time. */
const meets = ({ days }: EventFacts, from: number, end: number): boolean =>
  days !== null && days.from < end && days.end > from;

/**
 * Entries, articles and sources are added to those that are on, so that what is kept counts. Basis, status and time
 * replace what is on of their kind, so that what only they leave out counts as well. Each kind is counted when it is
 * first asked for: one menu is open at a time.
 */
function countFacets(facts: ChronologyFacts, events: readonly ListedEvent[], misses: Uint8Array): Facets {
  return {
    entities: once(() => countsBy(facts.entities, events, (event) => event.entities)),
    articles: once(() => countsBy(facts.articles, events, (event) => event.articles)),
    sources: once(() => countsBy(facts.sources, events, (event) => event.sources)),
    bases: once(() => tally(facts, misses, BASIS, ({ event }) => event.when.basis)),
    statuses: once(() => tally(facts, misses, STATUS, ({ event }) => event.status)),
    periods: once(() => countPeriods(facts, misses)),
  };
}

function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | null = null;
  return () => {
    made ??= make();
    return made;
  };
}

function countsBy<Id>(
  { items, numberOf }: Numbered<Id, unknown>,
  events: readonly ListedEvent[],
  numbersOf: (event: ListedEvent) => readonly number[],
): CountsBy<Id> {
  const counts = new Uint32Array(items.length);
  for (const event of events) {
    for (const number of numbersOf(event)) counts[number] = (counts[number] ?? 0) + 1;
  }
  return { get: (id) => counts[numberOf(id)] ?? 0 };
}

/** Of what no other kind of filter leaves out. */
function tally<Key>(facts: ChronologyFacts, misses: Uint8Array, kind: number, keyOf: (one: EventFacts) => Key) {
  const counts = new Map<Key, number>();
  facts.events.forEach((one, index) => {
    if (((misses[index] ?? 0) & ~kind) !== 0) return;
    const key = keyOf(one);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  return counts;
}

function countPeriods(facts: ChronologyFacts, misses: Uint8Array): readonly PeriodCount[] {
  const possible = facts.events.filter((_one, index) => ((misses[index] ?? 0) & ~DAYS) === 0);
  return periodsOf(facts).map((period) => ({
    period,
    count: countWhere(possible, (one) => meets(one, period.fromDay, period.endDay)),
  }));
}
