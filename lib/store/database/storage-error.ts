/** When the device's storage fails. */
import Dexie from 'dexie';
import { IndexError, type Trouble } from '../../model';

type StorageTrouble = Extract<Trouble, 'unavailable' | 'full' | 'unreadable'>;

/** A rejection of the store; `cause` holds the browser's own error. */
export class StorageError extends IndexError {
  override readonly name = 'StorageError';
}

/**
 * Gives what the work gives; a failure of the storage becomes a StorageError, any other is passed on. A database that
 * could not be opened before is tried anew.
 * @param database null: the work reaches the storage by itself
 */
export async function useDatabase<Value>(database: Dexie | null, work: () => Promise<Value>): Promise<Value> {
  // Dexie remembers a failed opening for good; what caused it (a full disk, another version in a tab) may be over.
  if (database?.hasFailed() && !database.hasBeenClosed()) database.close({ disableAutoOpen: false });
  try {
    return await work();
  } catch (error) {
    const trouble = troubleIn(error);
    throw trouble ? new StorageError(trouble, error) : error;
  }
}

const UNAVAILABLE = ['OpenFailedError', 'MissingAPIError', 'InvalidStateError', 'SecurityError'];

function troubleIn(error: unknown): StorageTrouble | null {
  if (!(error instanceof Dexie.DexieError || error instanceof DOMException)) return null;
  const names = namesOf(error);
  if (names.includes('QuotaExceededError')) return 'full';
  return names.some((name) => UNAVAILABLE.includes(name)) ? 'unavailable' : 'unreadable';
}

/** Dexie wraps the browser's error, sometimes twice. */
function namesOf(error: unknown): readonly string[] {
  if (typeof error !== 'object' || error === null) return [];
  const { name, inner } = error as { name?: unknown; inner?: unknown };
  return [...(typeof name === 'string' ? [name] : []), ...(inner === error ? [] : namesOf(inner))];
}
