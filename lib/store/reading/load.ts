/**
 * Reading records out of the database, each time in one transaction, so that an answer never mixes two states of the
 * index. Either all of it, or what stands around a few entities: a card must not cost more as the index grows.
 */
import type { Table } from 'dexie';
import type { ArticleId, Claim, ClaimId, DisputeId, Entity, EntityId, EventId } from '../../model';
import { type Database, type EventRow, noteVersion, type Rows, recordsOf } from '../database';
import { collectRecords, creditedIds, disputedClaimIds, joinHorizons, NO_HORIZON, type Records } from '../records';

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

/** What the cards of these entities are made of: a few rounds of indexed look-ups, whatever the size of the index. */
export const loadAround = (database: Database, ids: readonly EntityId[]): Promise<Records> =>
  inOneReading(database, async () => {
    const { claims, events, disputes } = await tellingsAround(database, ids);
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

/** What the view of one event is made of; nothing where the index does not hold it. */
export const loadEvent = (database: Database, id: EventId): Promise<Records> =>
  inOneReading(database, async () => {
    const events = await byIds(database.events, [id]);
    return referredTo(database, { ...NO_ROWS, events, claims: await claimsOf(database, events) });
  });

/** What the view of one dispute is made of; nothing where the index does not hold it. */
export const loadDispute = (database: Database, id: DisputeId): Promise<Records> =>
  inOneReading(database, async () => {
    const disputes = await byIds(database.disputes, [id]);
    const disputed = disputes.flatMap((row) => disputedClaimIds(row.record));
    const positions = await byIds(database.claims, disputed);
    const events = await byIds(
      database.events,
      positions.flatMap((row) => row.eventIds),
    );
    const claims = await completed(database.claims, positions, claimIdsOf(events));
    const entities = await byIds(
      database.entities,
      disputes.flatMap((row) => row.entityIds),
    );
    return referredTo(database, { ...NO_ROWS, disputes, events, entities, claims });
  });

/** What the views of these statements and the summaries of these events are made of. */
export const loadTellings = (
  database: Database,
  claimIds: readonly ClaimId[],
  eventIds: readonly EventId[],
): Promise<Records> =>
  inOneReading(database, async () => {
    const [claims, events] = await Promise.all([byIds(database.claims, claimIds), byIds(database.events, eventIds)]);
    const [entities, articles] = await Promise.all([
      byIds(
        database.entities,
        claims.flatMap((row) => entitiesIn(row.record)),
      ),
      byIds(
        database.articles,
        claims.map((row) => row.record.evidence.articleId),
      ),
    ]);
    return { ...NO_ROWS, claims, events, entities, articles };
  });

/** What the view of one article is made of; nothing where the index does not hold it. */
export const loadArticle = (database: Database, id: ArticleId): Promise<Records> =>
  inOneReading(database, async () => {
    const articles = await byIds(database.articles, [id]);
    const claims = await database.claims.where('record.evidence.articleId').equals(id).toArray();
    return referredTo(database, { ...NO_ROWS, articles, claims }, 'without disputes');
  });

const claimIdsOf = (events: readonly EventRow[]) => events.flatMap((row) => row.record.claimIds);

const claimsOf = (database: Database, events: readonly EventRow[]) => byIds(database.claims, claimIdsOf(events));

/** The rows with whatever they name, so that they are closed under reference. */
async function referredTo(database: Database, rows: Rows, disputing?: 'without disputes'): Promise<Rows> {
  const disputeIds = disputing ? [] : rows.claims.flatMap((row) => row.disputeIds);
  const disputes = await completed(database.disputes, rows.disputes, disputeIds);
  const disputed = disputes.flatMap((row) => disputedClaimIds(row.record));
  const claims = await completed(database.claims, rows.claims, disputed);
  const named = [
    ...claims.flatMap((row) => entitiesIn(row.record)),
    ...[...rows.events, ...disputes].flatMap((row) => row.entityIds),
  ];
  const entities = await completed(database.entities, rows.entities, named);
  const told = claims.map((row) => row.record.evidence.articleId);
  const described = entities.flatMap((row) => articlesIn(row.record));
  const articles = await completed(database.articles, rows.articles, [...told, ...described]);
  return { ...rows, disputes, claims, entities, articles };
}

/**
 * What is told of these entities or by them, with the events and disputes that it is part of, and all claims of those.
 */
async function tellingsAround(
  database: Database,
  ids: readonly EntityId[],
): Promise<Pick<Rows, 'claims' | 'events' | 'disputes'>> {
  const [about, credited, taking, named] = await Promise.all([
    withKey(database.claims, 'aboutIds', ids),
    withKey(database.claims, 'creditedIds', ids),
    withKey(database.events, 'entityIds', ids),
    withKey(database.disputes, 'entityIds', ids),
  ]);
  const eventIds = about.flatMap((row) => row.eventIds);
  const events = await completed(database.events, taking, eventIds);
  const eventClaimIds = events.flatMap((row) => row.record.claimIds);
  const told = await completed(database.claims, [...about, ...credited], eventClaimIds);
  const disputeIds = told.flatMap((row) => row.disputeIds);
  const disputes = await completed(database.disputes, named, disputeIds);
  const disputeClaimIds = disputes.flatMap((row) => disputedClaimIds(row.record));
  return { claims: await completed(database.claims, told, disputeClaimIds), events, disputes };
}

/** One read transaction over an index that stands; the horizon is the whole index's. */
async function inOneReading(database: Database, load: () => Promise<Rows>): Promise<Records> {
  const { state, records } = await database.transaction('r', database.tables, async () => {
    const state = await database.state.get('index');
    const packs = state ? await database.packs.toArray() : [];
    const horizon = packs.map((pack) => pack.horizon).reduce(joinHorizons, NO_HORIZON);
    return { state, records: collectRecords(recordsOf(state ? await load() : NO_ROWS), horizon) };
  });
  noteVersion(database, state?.version ?? null);
  return records;
}

/** The rows with one of the ids under this key, each once. Asked id by id: so the browser hands over rows in bulk. */
async function withKey<Row extends { readonly id: string }>(
  table: Table<Row, Row['id']>,
  key: string,
  ids: readonly EntityId[],
): Promise<readonly Row[]> {
  const rows = await Promise.all(ids.map((id) => table.where(key).equals(id).toArray()));
  return [...new Map(rows.flat().map((row) => [row.id, row])).values()];
}

/** The rows at hand with those of the further ids, each once. */
async function completed<Row extends { readonly id: string }>(
  table: Table<Row, Row['id']>,
  atHand: readonly Row[],
  furtherIds: readonly Row['id'][],
): Promise<readonly Row[]> {
  const rows = new Map<Row['id'], Row>(atHand.map((row) => [row.id, row]));
  const missing = furtherIds.filter((id) => !rows.has(id));
  return [...rows.values(), ...(await byIds(table, missing))];
}

/** Each once; ids without a row are left out. */
async function byIds<Row, Id>(table: Table<Row, Id>, ids: readonly Id[]): Promise<readonly Row[]> {
  const rows = await table.bulkGet([...new Set(ids)]);
  return rows.filter((row) => row !== undefined);
}

const entitiesIn = (claim: Claim): readonly EntityId[] => [
  ...claim.entityIds,
  ...creditedIds(claim),
  ...(claim.quote?.speakerId ? [claim.quote.speakerId] : []),
];

const articlesIn = (entity: Entity): readonly ArticleId[] => [
  ...entity.description.articleIds,
  ...entity.surfaceForms.flatMap((form) => form.occursIn),
];
