export { compileLexicon } from './compile-lexicon';
export { createEntryCount, type EntryCount } from './entry-count';
export { type Lexicon, openLexicon } from './open-lexicon';
export { readText } from './read-text';
export { createReading } from './reading';
