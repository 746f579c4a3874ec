export { compileLexicon } from './compile-lexicon';
