/**
 * What events can be filtered by, read out of them once, so that counting what a filter would leave costs one pass over
 * plain numbers and sets.
 */
import type {
  ArticleId,
  ArticleRef,
  Chronology,
  DateBasis,
  EntityId,
  EntityRef,
  EventStatus,
  EventView,
  HopView,
  Statement,
} from '../../../lib/model';
import { dayNumber } from './timeline/days';

/** A source that statements credit: an entry, a description in words, an unnamed one, or none at all. */
export type SourceRef =
  | { readonly kind: 'entry'; readonly key: string; readonly label: string }
  | { readonly kind: 'described'; readonly key: string; readonly label: string }
  | { readonly kind: 'unnamed'; readonly key: string }
  | { readonly kind: 'none'; readonly key: string };

export interface EventFacts {
  readonly event: EventView;
  readonly entityIds: ReadonlySet<EntityId>;
  readonly articleIds: ReadonlySet<ArticleId>;
  readonly sources: ReadonlySet<string>;
  readonly basis: DateBasis;
  readonly status: EventStatus;
  /** The days it may have been in, end exclusive; infinite where there is no limit. Null without a date. */
  readonly days: { readonly from: number; readonly end: number } | null;
  readonly differs: boolean;
}

/** All facts of a chronology; each list in the order in which its items first occur. */
export interface ChronologyFacts {
  readonly events: readonly EventFacts[];
  readonly entities: ReadonlyMap<EntityId, EntityRef>;
  readonly articles: ReadonlyMap<ArticleId, ArticleRef>;
  readonly sources: ReadonlyMap<string, SourceRef>;
}

/** No id of an entry holds a colon, so that no key of one kind is ever that of another. */
const UNNAMED: SourceRef = { kind: 'unnamed', key: 'unnamed:' };
const NO_SOURCE: SourceRef = { kind: 'none', key: 'none:' };

/** Linear in events and their statements. */
export function factsOf({
  happened,
  ongoing,
  ahead,
}: Pick<Chronology, 'happened' | 'ongoing' | 'ahead'>): ChronologyFacts {
  const entities = new Map<EntityId, EntityRef>();
  const articles = new Map<ArticleId, ArticleRef>();
  const sources = new Map<string, SourceRef>();
  const events = [...happened, ...ongoing, ...ahead].map((event): EventFacts => {
    const entityRefs = [...event.places, ...event.participants];
    const sourceRefs = event.statements.flatMap(sourcesOf);
    for (const entity of entityRefs) entities.set(entity.id, entity);
    for (const { article } of event.statements) articles.set(article.id, article);
    for (const source of sourceRefs) sources.set(source.key, source);
    return {
      event,
      entityIds: new Set(entityRefs.map(({ id }) => id)),
      articleIds: new Set(event.statements.map(({ article }) => article.id)),
      sources: new Set(sourceRefs.map(({ key }) => key)),
      basis: event.when.basis,
      status: event.status,
      days: daysOf(event),
      differs: event.disputes.length > 0,
    };
  });
  return { events, entities, articles, sources };
}

const sourcesOf = ({ chain }: Statement): readonly SourceRef[] =>
  chain.length === 0 ? [NO_SOURCE] : chain.map(sourceOf);

function sourceOf({ kind, entityId, label }: HopView): SourceRef {
  if (kind === 'unnamed') return UNNAMED;
  return entityId === null
    ? { kind: 'described', key: `${kind}:${label}`, label }
    : { kind: 'entry', key: entityId, label };
}

function daysOf({ when }: EventView): EventFacts['days'] {
  if (when.basis === 'unknown') return null;
  return {
    from: when.earliest === null ? Number.NEGATIVE_INFINITY : dayNumber(when.earliest),
    end: when.latest === null ? Number.POSITIVE_INFINITY : dayNumber(when.latest) + 1,
  };
}
