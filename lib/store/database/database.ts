/**
 * The index as it lies in IndexedDB. A row holds one record of a pack as it was read, its pack, and the keys it is
 * looked up by. Invariants: a record's id stands in one pack only; every change is one transaction that puts the
 * `state` row last, so rows without it are the rest of something that did not finish and count as nothing.
 */
import Dexie, { type Table } from 'dexie';
import type {
  Article,
  ArticleId,
  Claim,
  ClaimId,
  Dispute,
  DisputeId,
  Entity,
  EntityId,
  EventId,
  Horizon,
  PackId,
  StoryCues,
  TimelineEvent,
} from '../../model';
import type { OverviewName, OverviewRow } from '../overviews';

interface Row<Id, Item> {
  readonly id: Id;
  readonly packId: PackId;
  /** Place in the pack's own list. */
  readonly position: number;
  readonly record: Item;
}
export type ArticleRow = Row<ArticleId, Article>;
export type EntityRow = Row<EntityId, Entity>;
export interface ClaimRow extends Row<ClaimId, Claim> {
  readonly aboutIds: readonly EntityId[];
  readonly creditedIds: readonly EntityId[];
  /** The events and disputes that rest on it. */
  readonly eventIds: readonly EventId[];
  readonly disputeIds: readonly DisputeId[];
}
export interface EventRow extends Row<EventId, TimelineEvent> {
  readonly entityIds: readonly EntityId[];
}
export interface DisputeRow extends Row<DisputeId, Dispute> {
  readonly entityIds: readonly EntityId[];
}

export interface RecordCounts {
  readonly articles: number;
  readonly entities: number;
  readonly claims: number;
  readonly events: number;
  readonly disputes: number;
}

/** An installed pack. */
export interface PackRow {
  readonly id: PackId;
  readonly title: string;
  /** An earlier version of the program wrote none. */
  readonly storyCues?: StoryCues | undefined;
  /** SHA-256 of the JSON text, hexadecimal. */
  readonly version: string;
  readonly counts: RecordCounts;
  readonly horizon: Horizon;
}

/**
 * A pack's records once more, as one JSON text of `RecordLists`: thousands of rows take many times as long to be read
 * as a text. Written and taken away in the same transactions as the rows; an earlier version of the program wrote none.
 */
export interface PackTextRow {
  readonly id: PackId;
  readonly records: Blob;
}

/** The lexicon of all packs together. */
export interface LexiconRow {
  readonly id: 'lexicon';
  /** A blob is read several times as fast as a value of the same bytes, which an earlier version wrote. */
  readonly bytes: Blob | ArrayBuffer;
}

/** Must not be awaited within a transaction, which would end. */
export const lexiconBytes = async ({ bytes }: LexiconRow): Promise<ArrayBuffer> =>
  bytes instanceof Blob ? bytes.arrayBuffer() : bytes;

export interface StateRow {
  readonly id: 'index';
  /** Names what the index holds: it changes exactly when a pack is installed, updated or removed. */
  readonly version: string;
}

/** When the reader last read a pack's chronology to its end. */
export interface LastReadRow {
  readonly packId: PackId;
  /** ISO 8601 with time, in UTC. */
  readonly at: string;
}

/** An event or claim that came after that. Only ids: the record itself may change or go. */
export interface UnreadRow {
  /** `event <id>` or `claim <id>`. */
  readonly id: string;
  readonly kind: 'event' | 'claim';
  readonly recordId: EventId | ClaimId;
  readonly packId: PackId;
}

export interface Database extends Dexie {
  readonly overviews: Table<OverviewRow, OverviewName>;
  readonly articles: Table<ArticleRow, ArticleId>;
  readonly entities: Table<EntityRow, EntityId>;
  readonly claims: Table<ClaimRow, ClaimId>;
  readonly events: Table<EventRow, EventId>;
  readonly disputes: Table<DisputeRow, DisputeId>;
  readonly packs: Table<PackRow, PackId>;
  readonly packTexts: Table<PackTextRow, PackId>;
  readonly lexicon: Table<LexiconRow, LexiconRow['id']>;
  readonly state: Table<StateRow, StateRow['id']>;
  readonly lastRead: Table<LastReadRow, PackId>;
  readonly unread: Table<UnreadRow, UnreadRow['id']>;
}

/** Describes the database; it is opened (and made) by its first use. */
export function createDatabase(name: string): Database {
  // Dexie's cache would show a watcher what is not yet written, and keep a second copy of what was read.
  const database = new Dexie(name, { cache: 'disabled' });
  database.version(1).stores({
    articles: 'id, packId',
    entities: 'id, packId',
    claims: 'id, packId, *aboutIds, *creditedIds',
    events: 'id, packId, *entityIds',
    disputes: 'id, packId, *entityIds',
    packs: 'id',
    lexicon: 'id',
    state: 'id',
  });
  database.version(2).stores({ lastRead: 'packId', unread: 'id, packId' });
  database.version(3).stores({
    claims: 'id, packId, *aboutIds, *creditedIds, record.evidence.articleId',
    overviews: 'id',
  });
  database.version(4).stores({ packTexts: 'id' });
  return database as Database;
}

/** The tables that hold a pack's records. */
export const RECORD_TABLES = ['articles', 'entities', 'claims', 'events', 'disputes'] as const;
