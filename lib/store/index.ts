/** The door of the store. */
export type { LexiconFormat } from './install';
export { StorageError } from './storage-error';
export { openStore, type Store } from './store';
