/**
 * The chronology: what happened, what goes on, and what lies ahead, each in order of time, with what it can be filtered
 * by.
 */
import {
  type Chronology,
  type CreditedSource,
  type Hop,
  inParts,
  type ListedEvent,
  type TimelineEvent,
} from '../../model';
import { createNumbering, eventEntityIds, recordOf } from '../records';
import { compareEvents, type Views } from './event';

/** Sorts every event of the records and lists what each names. O(n log n) in events. */
export function assembleChronology(views: Views): Chronology {
  const { records } = views;
  const ordered = [...records.events].sort(compareEvents);
  const entities = createNumbering(views.entityRef);
  const articles = createNumbering(views.articleRef);
  const sources = createNumbering((_key: string, source: CreditedSource) => source);
  const list = (event: TimelineEvent): ListedEvent => {
    const claims = event.claimIds.map((id) => recordOf(records.claims, id));
    const credited = claims.flatMap(({ chain }) => creditedSources(views, chain));
    return {
      id: event.id,
      title: event.title,
      when: event.when,
      status: event.status,
      entities: placesOnce(placesFirst(event).map((id) => entities.numberOf(id))),
      articles: placesOnce(claims.map(({ evidence }) => articles.numberOf(evidence.articleId))),
      sources: placesOnce(credited.map((source) => sources.numberOf(source.key, source))),
      differs: views.disputesTouching(event.claimIds).length > 0,
    };
  };
  const parts = inParts(ordered.map(list));
  const named = { entities: entities.items, articles: articles.items, sources: sources.items };
  return { ...parts, ...named, horizon: records.horizon };
}

const placesOnce = (numbers: readonly number[]): readonly number[] => [...new Set(numbers)];

const placesFirst = (event: TimelineEvent) => {
  const all = eventEntityIds(event);
  return [...event.placeIds, ...all.filter((id) => !event.placeIds.includes(id))];
};

/** No id of an entry holds a colon, so that no key of one kind is ever that of another. */
const UNNAMED: CreditedSource = { kind: 'unnamed', key: 'unnamed:' };
const NO_SOURCE: CreditedSource = { kind: 'none', key: 'none:' };

const creditedSources = (views: Views, chain: readonly Hop[]): readonly CreditedSource[] =>
  chain.length === 0 ? [NO_SOURCE] : chain.map((hop) => creditedSource(views, hop));

function creditedSource(views: Views, hop: Hop): CreditedSource {
  if (hop.kind === 'unnamed') return UNNAMED;
  if (hop.kind === 'named') return { kind: 'entry', key: hop.entityId, label: views.entityRef(hop.entityId).name };
  const label = hop.description;
  return hop.entityId === undefined
    ? { kind: 'described', key: `${hop.kind}:${label}`, label }
    : { kind: 'entry', key: hop.entityId, label };
}
