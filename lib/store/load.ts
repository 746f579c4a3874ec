/**
 * Reading records out of the database, each time in one transaction, so that an answer never mixes two states of the
 * index. Either all of it, or what stands around a few entities: a card must not cost more as the index grows.
 */
import type { Table } from 'dexie';
import type { ArticleId, Claim, ClaimId, Entity, EntityId } from '../model';
import type { ClaimRow, Database, DisputeRow, EventRow } from './database';
import { collectRecords, creditedIds, joinHorizons, NO_HORIZON, type Records } from './records';
import { type Rows, recordsOf } from './rows';

const NO_ROWS: Rows = { articles: [], entities: [], claims: [], events: [], disputes: [] };

/** Every record of the index; none where no install was completed. */
export const loadAll = (database: Database): Promise<Records> =>
  inOneReading(database, async () => {
    const [articles, entities, claims, events, disputes] = await Promise.all([
      database.articles.toArray(),
      database.entities.toArray(),
      database.claims.toArray(),
      database.events.toArray(),
      database.disputes.toArray(),
    ]);
    return { articles, entities, claims, events, disputes };
  });

/** What the cards of these entities are made of. A handful of indexed look-ups, whatever the size of the index. */
export const loadAround = (database: Database, ids: readonly EntityId[]): Promise<Records> =>
  inOneReading(database, async () => {
    const about = await database.claims.where('aboutIds').anyOf(ids).distinct().toArray();
    const credited = await database.claims.where('creditedIds').anyOf(ids).distinct().toArray();
    const events = await touching(database.events, ids, idsOf(about));
    const disputes = await touching(database.disputes, ids, [...idsOf(about), ...claimIdsOf(events)]);
    const claims = await completed(database, [...about, ...credited], [...claimIdsOf(events), ...claimIdsOf(disputes)]);
    const entities = await byIds(database.entities, [
      ...ids,
      ...claims.flatMap((row) => entitiesIn(row.record)),
      ...[...events, ...disputes].flatMap((row) => row.entityIds),
    ]);
    const articles = await byIds(database.articles, [
      ...claims.map((row) => row.record.evidence.articleId),
      ...entities.flatMap((row) => articlesIn(row.record)),
    ]);
    return { articles, entities, claims, events, disputes };
  });

/** One read transaction over an index that stands; the horizon is the whole index's. */
function inOneReading(database: Database, load: () => Promise<Rows>): Promise<Records> {
  return database.transaction('r', database.tables, async () => {
    const state = await database.state.get('index');
    const packs = state ? await database.packs.toArray() : [];
    const horizon = packs.map((pack) => pack.horizon).reduce(joinHorizons, NO_HORIZON);
    return collectRecords(recordsOf(state ? await load() : NO_ROWS), horizon);
  });
}

/** Events or disputes of these entities or resting on these claims, each once. */
const touching = <Row extends EventRow | DisputeRow>(
  table: Table<Row, Row['id']>,
  entityIds: readonly EntityId[],
  claimIds: readonly ClaimId[],
): PromiseLike<readonly Row[]> =>
  table.where('entityIds').anyOf(entityIds).or('claimIds').anyOf(claimIds).distinct().toArray();

/** The rows at hand with those of the further ids, each once. */
async function completed(
  database: Database,
  atHand: readonly ClaimRow[],
  furtherIds: readonly ClaimId[],
): Promise<readonly ClaimRow[]> {
  const rows = new Map(atHand.map((row) => [row.id, row]));
  const missing = furtherIds.filter((id) => !rows.has(id));
  return [...rows.values(), ...(await byIds(database.claims, missing))];
}

async function byIds<Row, Id>(table: Table<Row, Id>, ids: readonly Id[]): Promise<readonly Row[]> {
  const rows = await table.bulkGet([...new Set(ids)]);
  return rows.filter((row) => row !== undefined);
}

const idsOf = (rows: readonly ClaimRow[]): readonly ClaimId[] => rows.map((row) => row.id);

const claimIdsOf = (rows: readonly (EventRow | DisputeRow)[]): readonly ClaimId[] =>
  rows.flatMap((row) => row.claimIds);

const entitiesIn = (claim: Claim): readonly EntityId[] => [
  ...claim.entityIds,
  ...creditedIds(claim),
  ...(claim.quote?.speakerId ? [claim.quote.speakerId] : []),
];

const articlesIn = (entity: Entity): readonly ArticleId[] => [
  ...entity.description.articleIds,
  ...entity.surfaceForms.flatMap((form) => form.occursIn),
];
