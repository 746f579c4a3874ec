/** Stores on databases of their own, each deleted after its test, and a look under the door for what no reader sees. */
import { onTestFinished, vi } from 'vitest';
import type { Entity } from '@/lib/model';
import { type LexiconFormat, openStore, type Store } from '@/lib/store';

let opened = 0;

/** The names as text: enough to see which entities a lexicon was made of. */
export const namesAsText: LexiconFormat = {
  compile: (entities: readonly Entity[]) =>
    new TextEncoder().encode(entities.map((entity) => entity.id).join(' ')).buffer,
  isReadable: () => true,
};
export const readNames = (bytes: ArrayBuffer): string => new TextDecoder().decode(bytes);

/** For tests in which storage fails: the database library prints each failure when it runs on a local server. */
export const expectFailures = (): void => {
  vi.spyOn(console, 'trace').mockImplementation(() => {});
};

export interface FreshStore {
  readonly store: Store;
  readonly name: string;
  /** Another store on the same database, as the panel has beside the worker. */
  readonly again: (lexicon?: LexiconFormat) => Store;
}

export function openFresh(lexicon?: LexiconFormat): FreshStore {
  const name = `store-test-${opened++}-${crypto.randomUUID()}`;
  const stores: Store[] = [];
  const again = (format = lexicon): Store => {
    const store = openStore({ name, ...(format && { lexicon: format }) });
    stores.push(store);
    return store;
  };
  onTestFinished(async () => {
    vi.restoreAllMocks();
    for (const store of stores) store.close();
    await settled(indexedDB.deleteDatabase(name));
  });
  return { store: again(), name, again };
}

/** Changes rows behind the store's back, in one transaction, as an interruption or damage would leave them. */
export async function tamper(
  name: string,
  tables: string[],
  change: (stores: IDBObjectStore[]) => void,
): Promise<void> {
  const database = await settled(indexedDB.open(name));
  const transaction = database.transaction(tables, 'readwrite');
  change(tables.map((table) => transaction.objectStore(table)));
  await new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
  database.close();
}

/** As a later version of the program would leave the database: one more table, one less, and a higher version. */
export async function asNewerProgramLeaves(name: string): Promise<void> {
  const opening = indexedDB.open(name, 990);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore('ofLater', { keyPath: 'id' });
    opening.result.deleteObjectStore('packTexts');
  };
  (await settled(opening)).close();
}

/** Every row of every table, to compare one state of the database with another. */
export async function allRows(name: string): Promise<Record<string, unknown[]>> {
  const database = await settled(indexedDB.open(name));
  const tables = [...database.objectStoreNames];
  const transaction = database.transaction(tables, 'readonly');
  const rows = await Promise.all(tables.map((table) => settled(transaction.objectStore(table).getAll())));
  database.close();
  return Object.fromEntries(tables.map((table, index) => [table, rows[index] ?? []]));
}

function settled<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
