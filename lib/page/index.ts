/** The door of the page module: everything that touches a document that is somebody else's. */
export { type ActsSurroundings, createActs } from './acts';
export type { Brought } from './brought';
export { followEarlierDates, PageGuide } from './guide';
export { type PageOptions, type PageReading, readPage } from './read-page';
export type { MakeActs, Reader, ReaderOptions, ReaderSettings } from './reader-options';
export type { ReaderWords } from './reader-words';
