export { compileLexicon } from './compile-lexicon';
export { type Lexicon, openLexicon } from './open-lexicon';
export { readText } from './read-text';
export { createReading } from './reading';
