/**
 * What came to the index since the reader last read the chronology, for each pack, kept on the device.
 * Promise: nothing is new that was there when the reader first looked; what is new stays so, however often the index
 * changes and wherever the reader stops, until the reader marks it as read.
 */
import type { ClaimId, EventId, News, Pack, PackId } from '../../model';
import { type Database, noteUnread, type UnreadRow } from '../database';

export interface LastRead {
  /** Notes that the reader looks at the chronology: from now on, what comes to it is new. */
  look(): Promise<void>;
  news(): Promise<News>;
  /** Takes everything as read. @returns what was new, for `markUnread` to undo it */
  markRead(): Promise<News>;
  /** Makes it new again, as far as the index still holds it. */
  markUnread(news: News): Promise<void>;
}

/** @param now the device's clock. What this gives rejects where the database fails. */
export function createLastRead(database: Database, now: () => Date = () => new Date()): LastRead {
  const tables = [database.packs, database.lastRead, database.unread, database.events, database.claims];
  return {
    look: () => database.transaction('rw', tables, () => noteLook(database, now().toISOString())),
    news: async () => {
      const news = await database.transaction('r', tables, () => readNews(database));
      noteUnread(database, idsOf(news));
      return news;
    },
    markRead: () =>
      database.transaction('rw', tables, async () => {
        const news = await readNews(database);
        await database.unread.clear();
        await noteLook(database, now().toISOString());
        return news;
      }),
    markUnread: (news) => database.transaction('rw', tables, () => putBack(database, news)),
  };
}

/** Where something is unread, the reader last read before it came; where nothing is, now. */
async function noteLook(database: Database, at: string): Promise<void> {
  const packIds = await database.packs.toCollection().primaryKeys();
  const unread = new Set((await database.unread.toArray()).map((row) => row.packId));
  const read = packIds.filter((packId) => !unread.has(packId));
  await database.lastRead.bulkPut(read.map((packId) => ({ packId, at })));
}

async function readNews(database: Database): Promise<News> {
  const rows = await database.unread.toArray();
  const packIds = new Set(rows.map((row) => row.packId));
  const looks = await database.lastRead.bulkGet([...packIds]);
  const since = looks.flatMap((look) => (look ? [look.at] : [])).sort()[0];
  const claimIds = rows.flatMap((row) => (row.kind === 'claim' ? [row.recordId as ClaimId] : []));
  return {
    since: since ?? null,
    eventIds: rows.flatMap((row) => (row.kind === 'event' ? [row.recordId as EventId] : [])),
    claimIds,
    toldOf: await toldOf(database, claimIds),
  };
}

const idsOf = ({ eventIds, claimIds }: News): readonly string[] => [
  ...eventIds.map((id) => rowId('event', id)),
  ...claimIds.map((id) => rowId('claim', id)),
];

async function toldOf(database: Database, claimIds: readonly ClaimId[]): Promise<News['toldOf']> {
  const claims = await database.claims.bulkGet([...claimIds]);
  const counts = new Map<EventId, number>();
  for (const eventId of claims.flatMap((row) => row?.eventIds ?? [])) {
    counts.set(eventId, (counts.get(eventId) ?? 0) + 1);
  }
  return [...counts].map(([eventId, statementCount]) => ({ eventId, statementCount }));
}

async function putBack(database: Database, { since, eventIds, claimIds }: News): Promise<void> {
  const [events, claims] = await Promise.all([
    database.events.bulkGet([...eventIds]),
    database.claims.bulkGet([...claimIds]),
  ]);
  const rows = [
    ...events.flatMap((row) => (row ? [unreadRow('event', row.id, row.packId)] : [])),
    ...claims.flatMap((row) => (row ? [unreadRow('claim', row.id, row.packId)] : [])),
  ];
  await database.unread.bulkPut(rows);
  if (since === null) return;
  const packIds = [...new Set(rows.map((row) => row.packId))];
  await database.lastRead.bulkPut(packIds.map((packId) => ({ packId, at: since })));
}

/**
 * To be called in the transaction that puts a pack in the place of its former version, before that is removed: notes
 * what the pack brings, where the reader has looked at the former one.
 */
export async function noteNews(database: Database, pack: Pack): Promise<void> {
  const looked = await database.lastRead.get(pack.id);
  const former = await formerIds(database, pack.id);
  const all = [
    ...pack.events.map(({ id }) => unreadRow('event', id, pack.id)),
    ...pack.claims.map(({ id }) => unreadRow('claim', id, pack.id)),
  ];
  const known = new Set(all.map((row) => row.id));
  await database.unread
    .where('packId')
    .equals(pack.id)
    .filter((row) => !known.has(row.id))
    .delete();
  if (!looked || !former) return;
  await database.unread.bulkPut(all.filter((row) => !former.has(row.id)));
}

/** Of the installed version; null where there is none that is whole, with which nothing can be compared. */
async function formerIds(database: Database, packId: PackId): Promise<ReadonlySet<string> | null> {
  const pack = await database.packs.get(packId);
  const [eventIds, claimIds] = await Promise.all([
    database.events.where('packId').equals(packId).primaryKeys(),
    database.claims.where('packId').equals(packId).primaryKeys(),
  ]);
  if (!pack || pack.counts.events !== eventIds.length || pack.counts.claims !== claimIds.length) return null;
  return new Set([...eventIds.map((id) => rowId('event', id)), ...claimIds.map((id) => rowId('claim', id))]);
}

const rowId = (kind: UnreadRow['kind'], id: string): string => `${kind} ${id}`;

const unreadRow = (kind: UnreadRow['kind'], id: EventId | ClaimId, packId: PackId): UnreadRow => ({
  id: rowId(kind, id),
  kind,
  recordId: id,
  packId,
});
