export { compileLexicon, type NamedEntity, ofStory } from './compiling';
export { createReading } from './judging';
export { type Lexicon, openLexicon } from './lexicon';
export { readText } from './read-text';
