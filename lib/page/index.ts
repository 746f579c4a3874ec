/** The door of the page module: everything that touches a document that is somebody else's. */
export { isArticlePage } from './article-page';
export { createReader } from './reader';
export type { ReaderOptions, ReaderSettings } from './reader-options';
