/** When the device's storage fails, in words for the reader. */
import Dexie from 'dexie';

export type StorageFailure =
  /** The browser does not let the extension store anything. */
  | 'unavailable'
  /** The device, or the browser's share of it, is full. */
  | 'full'
  /** The database was closed or could not be read. */
  | 'unreadable';

const MESSAGES: Record<StorageFailure, string> = {
  unavailable:
    'The browser does not let Sidelight keep its index on this device. Private windows and some privacy settings forbid it.',
  full: 'There is no room left on this device for the index. Free some space, then start the browser again.',
  unreadable: 'The index on this device could not be read. Starting the browser again may help.',
};

/** A rejection of the store whose `message` can be shown as it is; `cause` holds the browser's own error. */
export class StorageError extends Error {
  override readonly name = 'StorageError';
  readonly failure: StorageFailure;

  constructor(failure: StorageFailure, cause: unknown) {
    super(MESSAGES[failure], { cause });
    this.failure = failure;
  }
}

/**
 * Gives what the work gives; a failure of the storage becomes a StorageError, any other is passed on. A database that
 * could not be opened before is tried anew.
 */
export async function useDatabase<Value>(database: Dexie, work: () => Promise<Value>): Promise<Value> {
  // Dexie remembers a failed opening for good; what caused it (a full disk, another version in a tab) may be over.
  if (database.hasFailed() && !database.hasBeenClosed()) database.close({ disableAutoOpen: false });
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    throw failure ? new StorageError(failure, error) : error;
  }
}

const UNAVAILABLE = ['OpenFailedError', 'MissingAPIError', 'InvalidStateError', 'SecurityError'];

function failureOf(error: unknown): StorageFailure | null {
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
