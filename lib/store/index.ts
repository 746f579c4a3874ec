/** The door of the store. */

export { StorageError } from './database';
export type { LexiconFormat } from './installing';
export { openStore, type Store } from './store';
