/**
 * What events can be filtered by, made ready once, so that counting what a filter would leave costs one pass over plain
 * numbers.
 */
import type {
  ArticleId,
  ArticleRef,
  Chronology,
  CreditedSource,
  EntityId,
  EntityRef,
  EventSummary,
  ListedEvent,
} from '../../../lib/model';
import { dayNumber } from './timeline/days';

export interface EventFacts {
  readonly event: ListedEvent;
  /** The days it may have been in, end exclusive; infinite where there is no limit. Null without a date. */
  readonly days: { readonly from: number; readonly end: number } | null;
}

/** All facts of a chronology; the numbers of its events are places in these lists. */
export interface ChronologyFacts {
  /** What happened, what goes on, what is ahead. */
  readonly events: readonly EventFacts[];
  /** The same events as they are listed; the same list each time. */
  readonly listed: readonly ListedEvent[];
  readonly entities: Numbered<EntityId, EntityRef>;
  readonly articles: Numbered<ArticleId, ArticleRef>;
  /** By key. */
  readonly sources: Numbered<string, CreditedSource>;
}

/** A list whose items have ids. */
export interface Numbered<Id, Item> {
  readonly items: readonly Item[];
  /** Undefined for an id that is not there. */
  get(id: Id): Item | undefined;
  /** -1 for an id that is not there. */
  numberOf(id: Id): number;
}

const kept = new WeakMap<Chronology, ChronologyFacts>();

/** Linear in events; kept with the chronology. */
export function factsOf(chronology: Chronology): ChronologyFacts {
  const known = kept.get(chronology);
  if (known) return known;
  const { happened, ongoing, ahead, entities, articles, sources } = chronology;
  const listed = [...happened, ...ongoing, ...ahead];
  const facts: ChronologyFacts = {
    events: listed.map((event) => ({ event, days: daysOf(event) })),
    listed,
    entities: numbered(entities, ({ id }) => id),
    articles: numbered(articles, ({ id }) => id),
    sources: numbered(sources, ({ key }) => key),
  };
  kept.set(chronology, facts);
  return facts;
}

function numbered<Id, Item>(items: readonly Item[], idOf: (item: Item) => Id): Numbered<Id, Item> {
  const numbers = new Map(items.map((item, number) => [idOf(item), number]));
  const numberOf = (id: Id) => numbers.get(id) ?? -1;
  return { items, numberOf, get: (id) => items[numberOf(id)] };
}

function daysOf({ when }: EventSummary): EventFacts['days'] {
  if (when.basis === 'unknown') return null;
  return {
    from: when.earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(when.earliest),
    end: when.latest === null ? Number.POSITIVE_INFINITY : dayNumber(when.latest) + 1,
  };
}
