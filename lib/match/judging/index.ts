export { createEntryCount, type EntryCount } from './entry-count';
export { createReading } from './reading';
