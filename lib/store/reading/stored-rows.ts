/**
 * What a background that was just woken, or a panel that was just opened, needs of the database, read by the browser's
 * own interface: opening Dexie with all tables takes several times as long as reading two rows. Promise: what is given
 * belongs to an index that was installed whole, and reading it makes and changes nothing.
 */
import { type LexiconRow, lexiconBytes, type StateRow } from '../database';
import type { Overview, OverviewName, OverviewRow } from '../overviews';

export interface StoredLexicon {
  readonly bytes: ArrayBuffer;
  /** Names the state of the index. */
  readonly version: string;
}

/** @returns null where nothing is installed. Rejects with the browser's own error. */
export async function readStoredLexicon(databaseName: string): Promise<StoredLexicon | null> {
  const rows = await readRows(databaseName, ['state', 'lexicon']);
  if (!rows) return null;
  const [state, lexicon] = rows as [StateRow | undefined, LexiconRow | undefined];
  return state && lexicon ? { bytes: await lexiconBytes(lexicon), version: state.version } : null;
}

/** @returns whether an index was installed to its end. Rejects as above. */
export async function hasStoredIndex(databaseName: string): Promise<boolean> {
  const rows = await readRows(databaseName, ['state']);
  return rows?.[0] !== undefined;
}

export interface StoredOverview<Name extends OverviewName> {
  readonly value: Overview<Name>;
  /** Names the state of the index. */
  readonly version: string;
}

/** @returns null where nothing is installed, or by another version of the program. Rejects as above. */
export async function readStoredOverview<Name extends OverviewName>(
  databaseName: string,
  name: Name,
): Promise<StoredOverview<Name> | null> {
  const rows = await readRows(databaseName, ['state', 'overviews'], { ...ROW_IDS, overviews: name });
  if (!rows) return null;
  const [state, overview] = rows as [StateRow | undefined, OverviewRow<Name> | undefined];
  return state && overview ? { value: overview.value, version: state.version } : null;
}

/** The one row of each of these tables, in one transaction; null where they were never made. */
async function readRows(
  databaseName: string,
  tables: readonly string[],
  rowIds: Readonly<Record<string, string>> = ROW_IDS,
): Promise<readonly unknown[] | null> {
  const database = await openExisting(databaseName);
  if (!database) return null;
  // Another context may have a newer version of the program, whose tables must not wait for this connection.
  database.onversionchange = () => database.close();
  try {
    if (!tables.every((table) => database.objectStoreNames.contains(table))) return null;
    const reading = database.transaction(tables, 'readonly');
    return await Promise.all(tables.map((table) => answerOf(reading.objectStore(table).get(rowIds[table] ?? ''))));
  } finally {
    database.close();
  }
}

const ROW_IDS: Readonly<Record<string, LexiconRow['id'] | StateRow['id']>> = { state: 'index', lexicon: 'lexicon' };

/** Opens the database in the version that it has; where there is none, none is made. */
async function openExisting(name: string): Promise<IDBDatabase | null> {
  const request = indexedDB.open(name);
  let isNew = false;
  request.onupgradeneeded = () => {
    isNew = true;
    // Dexie makes the tables; a database without any would pass for an older version of it.
    request.transaction?.abort();
  };
  try {
    return await answerOf(request);
  } catch (error) {
    if (isNew) return null;
    throw error;
  }
}

const answerOf = <Value>(request: IDBRequest<Value>): Promise<Value> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
