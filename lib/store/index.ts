/** The door of the store. */

export { StorageError } from './database';
export { beginOpening, begunOpening } from './early-opening';
export type { LexiconFormat } from './installing';
export type { StoredOpening } from './reading';
export { openStore, readOpening, type Store } from './store';
