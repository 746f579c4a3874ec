/** From a pack to its rows, and from rows back to records. */
import type { ClaimId, Pack, PackId } from '../../model';
import { creditedIds, disputedClaimIds, eventEntityIds, horizonOf, type RecordLists } from '../records';
import type { ArticleRow, ClaimRow, DisputeRow, EntityRow, EventRow, PackRow } from './database';

export interface Rows {
  readonly articles: readonly ArticleRow[];
  readonly entities: readonly EntityRow[];
  readonly claims: readonly ClaimRow[];
  readonly events: readonly EventRow[];
  readonly disputes: readonly DisputeRow[];
}

/** The rows of a pack's records, with the keys they are looked up by. */
export function rowsOf(pack: Pack): Rows {
  const row = rowMaker(pack.id);
  const eventIds = backReferences(pack.events, (event) => event.claimIds);
  const disputeIds = backReferences(pack.disputes, disputedClaimIds);
  return {
    articles: pack.articles.map(row),
    entities: pack.entities.map(row),
    claims: pack.claims.map((claim, position) => ({
      ...row(claim, position),
      aboutIds: [...new Set(claim.entityIds)],
      creditedIds: creditedIds(claim),
      eventIds: eventIds.get(claim.id) ?? [],
      disputeIds: disputeIds.get(claim.id) ?? [],
    })),
    events: pack.events.map((event, position) => ({ ...row(event, position), entityIds: eventEntityIds(event) })),
    disputes: pack.disputes.map((dispute, position) => ({
      ...row(dispute, position),
      entityIds: [...new Set(dispute.entityIds)],
    })),
  };
}

/** For each claim, the ids of the items that rest on it. */
function backReferences<Item extends { readonly id: string }>(
  items: readonly Item[],
  claimIdsOf: (item: Item) => readonly ClaimId[],
): ReadonlyMap<ClaimId, readonly Item['id'][]> {
  const ids = new Map<ClaimId, Set<Item['id']>>();
  for (const item of items) {
    for (const claimId of claimIdsOf(item)) ids.set(claimId, (ids.get(claimId) ?? new Set()).add(item.id));
  }
  return new Map([...ids].map(([claimId, itemIds]) => [claimId, [...itemIds]]));
}

/** The row that says that a pack is installed. `version` is the SHA-256 of its JSON text. */
export const packRowOf = (pack: Pack, version: string): PackRow => ({
  id: pack.id,
  title: pack.title,
  storyCues: pack.storyCues,
  version,
  counts: {
    articles: pack.articles.length,
    entities: pack.entities.length,
    claims: pack.claims.length,
    events: pack.events.length,
    disputes: pack.disputes.length,
  },
  horizon: horizonOf(pack.articles),
});

/** The records of rows, packs in the order of their ids, each pack's records in its author's order. */
export const recordsOf = (rows: Rows): RecordLists => ({
  articles: inOrder(rows.articles),
  entities: inOrder(rows.entities),
  claims: inOrder(rows.claims),
  events: inOrder(rows.events),
  disputes: inOrder(rows.disputes),
});

const rowMaker =
  (packId: PackId) =>
  <Item extends { readonly id: unknown }>(record: Item, position: number) => ({
    id: record.id as Item['id'],
    packId,
    position,
    record,
  });

interface Ordered<Item> {
  readonly packId: string;
  readonly position: number;
  readonly record: Item;
}

const inOrder = <Item>(rows: readonly Ordered<Item>[]): Item[] =>
  [...rows]
    .sort((a, b) => (a.packId < b.packId ? -1 : a.packId > b.packId ? 1 : a.position - b.position))
    .map((row) => row.record);
