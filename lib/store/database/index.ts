export {
  createDatabase,
  type Database,
  type EventRow,
  type LexiconRow,
  lexiconBytes,
  type PackRow,
  type PackTextRow,
  RECORD_TABLES,
  type RecordCounts,
  type StateRow,
  type UnreadRow,
} from './database';
export { packRowOf, type Rows, recordsOf, rowsOf } from './rows';
export { StorageError, useDatabase } from './storage-error';
export { indexVersion, noteUnread, noteVersion, watchIndex, watchNews } from './watch';
