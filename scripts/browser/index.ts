export { type CardOnPage, cardOn } from './card';
export { type ContentWorld, contentWorldOf } from './content-world';
export { ensureChromium, ensureFirefox, findChromium, findFirefox } from './find';
export { inTime, until } from './in-time';
export { type Launched, launchWithExtension, welcomePage, withoutTabs } from './launch';
export { hasSidePanel, type OwnDocument, openedAt, openedPopup, openedSidePanel, stopWorker } from './own-documents';
export { locatePhrase, restOn } from './page-text';
export { type TraceEvent, traced } from './trace';
