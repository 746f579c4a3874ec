/** The door of the page module: everything that touches a document that is somebody else's. */
export { isArticlePage } from './article-page';
export type { CardActions, CardMention, CardState, CardView } from './card-view';
export type { Marking } from './marks';
export { createReader } from './reader';
export {
  DEFAULT_READER_SETTINGS,
  ENGLISH_WORDS,
  type MarkedMention,
  type Reader,
  type ReaderOptions,
  type ReaderSettings,
  type ReaderWords,
} from './reader-options';
