/** The door of the page module: everything that touches a document that is somebody else's. */
export { PageGuide } from './guide';
export { type PageOptions, type PageReading, readPage } from './read-page';
export type { Reader, ReaderOptions, ReaderSettings } from './reader-options';
export type { ReaderWords } from './reader-words';
