/** The door of the store. */
export type { RecordCounts } from './database';
export type { InstallReport, InstallResult, LexiconFormat } from './install';
export { StorageError, type StorageFailure } from './storage-error';
export { openStore, type Store, type StoreOptions } from './store';
