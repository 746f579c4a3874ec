export { compileLexicon } from './compile-lexicon';
export { type NamedEntity, ofStory } from './lexicon-content';
