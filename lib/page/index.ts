/** The door of the page module: everything that touches a document that is somebody else's. */
export { PageGuide } from './page-guide';
export { type PageOptions, type PageReading, readPage } from './read-page';
export type { Reader, ReaderOptions, ReaderSettings, ReaderWords } from './reader-options';
