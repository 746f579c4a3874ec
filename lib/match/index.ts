export { compileLexicon } from './compiling';
export { createEntryCount, createReading, type EntryCount } from './judging';
export { type Lexicon, openLexicon } from './lexicon';
export { readText } from './read-text';
