/**
 * The records that an answer is made from. Invariant: closed under reference: whatever a claim, event or dispute in it
 * names is in it too, so that resolving an id needs no further look-up.
 */
import type {
  Article,
  ArticleId,
  Claim,
  ClaimId,
  Dispute,
  Entity,
  EntityId,
  Horizon,
  Pack,
  TimelineEvent,
} from '../../model';

export interface Records {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  readonly events: readonly TimelineEvent[];
  /** In the order of the pack's author. */
  readonly disputes: readonly Dispute[];
  /** Of the whole index, also where only a part of it stands here. */
  readonly horizon: Horizon;
}

export type RecordLists = Pick<Pack, 'articles' | 'entities' | 'claims' | 'events' | 'disputes'>;

/** Makes the lists findable by id. O(records). */
export const collectRecords = (lists: RecordLists, horizon: Horizon): Records => ({
  articles: byId(lists.articles),
  entities: byId(lists.entities),
  claims: byId(lists.claims),
  events: lists.events,
  disputes: lists.disputes,
  horizon,
});

const byId = <Id, Item extends { readonly id: Id }>(items: readonly Item[]): ReadonlyMap<Id, Item> =>
  new Map(items.map((item) => [item.id, item]));

/** The record of an id that stands in a closed set; a miss breaks the invariant above and throws. */
export function recordOf<Id extends string, Item>(records: ReadonlyMap<Id, Item>, id: Id): Item {
  const record = records.get(id);
  if (record === undefined) throw new Error(`The index refers to "${id}" but does not hold it.`);
  return record;
}

/** What answers drawn from these articles rest on. Articles whose date is unknown or open count, but set no day. */
export const horizonOf = (articles: readonly Article[]): Horizon =>
  articles
    .map(({ published }) => ({ articleCount: 1, latest: published.basis === 'unknown' ? null : published.latest }))
    .reduce(joinHorizons, NO_HORIZON);

export const NO_HORIZON: Horizon = { articleCount: 0, latest: null };

export const joinHorizons = (a: Horizon, b: Horizon): Horizon => ({
  articleCount: a.articleCount + b.articleCount,
  latest: a.latest === null || (b.latest !== null && b.latest > a.latest) ? b.latest : a.latest,
});

/** The entities that a chain's hops stand for, each once: those the claim is credited to. */
export const creditedIds = (claim: Claim): readonly EntityId[] => [
  ...new Set(claim.chain.flatMap((hop) => (hop.kind === 'unnamed' || !hop.entityId ? [] : [hop.entityId]))),
];

/** Every claim that a dispute's positions rest on, each once. */
export const disputedClaimIds = (dispute: Dispute): readonly ClaimId[] => [
  ...new Set(dispute.positions.flatMap((position) => position.claimIds)),
];

/** Who and where: the entities that an event shows, each once. */
export const eventEntityIds = (event: TimelineEvent): readonly EntityId[] => [
  ...new Set([...event.participantIds, ...event.placeIds]),
];
