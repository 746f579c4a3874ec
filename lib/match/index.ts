export { compileLexicon } from './compiling';
export { createReading } from './judging';
export { type Lexicon, openLexicon } from './lexicon';
export { readText } from './read-text';
