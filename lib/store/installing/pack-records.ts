/**
 * The records of installed packs, all of them at once, for what is made of the whole index. Promise: what is read is
 * what the packs' rows hold, whichever way it is read.
 */
import type { Table } from 'dexie';
import type { Pack, PackId, StoryCues } from '../../model';
import { type Database, type PackRow, type PackTextRow, RECORD_TABLES, recordsOf } from '../database';
import type { RecordLists } from '../records';

export interface PackRecords {
  readonly packId: PackId;
  readonly storyCues: StoryCues | undefined;
  readonly lists: RecordLists;
}

/** The row that `readRecords` reads a pack back from. */
export const textOf = ({ id, articles, entities, claims, events, disputes }: Pack): PackTextRow => ({
  id,
  records: new Blob([JSON.stringify({ articles, entities, claims, events, disputes } satisfies RecordLists)]),
});

/** Must not be awaited within a transaction, which would end. Linear in records. */
export const readRecords = (database: Database, packs: readonly PackRow[]): Promise<readonly PackRecords[]> =>
  Promise.all(
    packs.map(async (pack) => ({
      packId: pack.id,
      storyCues: pack.storyCues,
      lists: (await fromText(database, pack)) ?? (await fromRows(database, pack.id)),
    })),
  );

/** Packs in the order of their ids, each pack's records in its author's order. */
export function joinRecords(packs: readonly PackRecords[]): RecordLists {
  const inOrder = [...packs].sort((a, b) => (a.packId < b.packId ? -1 : 1)).map(({ lists }) => lists);
  return {
    articles: inOrder.flatMap(({ articles }) => articles),
    entities: inOrder.flatMap(({ entities }) => entities),
    claims: inOrder.flatMap(({ claims }) => claims),
    events: inOrder.flatMap(({ events }) => events),
    disputes: inOrder.flatMap(({ disputes }) => disputes),
  };
}

/** Null where there is no text, or one that does not hold what the pack's row promises. */
async function fromText(database: Database, { id, counts }: PackRow): Promise<RecordLists | null> {
  const row = await database.packTexts.get(id);
  if (!row) return null;
  const lists = await parsed(row);
  return lists && RECORD_TABLES.every((table) => lists[table]?.length === counts[table]) ? lists : null;
}

async function parsed({ records }: PackTextRow): Promise<RecordLists | null> {
  try {
    return JSON.parse(await records.text()) as RecordLists;
  } catch {
    return null;
  }
}

async function fromRows(database: Database, packId: PackId): Promise<RecordLists> {
  const [articles, entities, claims, events, disputes] = await Promise.all([
    ofPack(database.articles, packId),
    ofPack(database.entities, packId),
    ofPack(database.claims, packId),
    ofPack(database.events, packId),
    ofPack(database.disputes, packId),
  ]);
  return recordsOf({ articles, entities, claims, events, disputes });
}

/** Asked by the pack: so the browser hands over rows in bulk, not one at a time. */
const ofPack = <Row extends { readonly id: string }>(
  table: Table<Row, Row['id']>,
  packId: PackId,
): Promise<readonly Row[]> => table.where('packId').equals(packId).toArray();
