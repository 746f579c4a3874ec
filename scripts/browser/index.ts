export { type CardOnPage, cardOn } from './card';
export { ensureChromium, ensureFirefox, findChromium, findFirefox } from './find';
export { type Launched, launchWithExtension, welcomePage } from './launch';
export { hasSidePanel, type OwnDocument, openedPopup, openedSidePanel, stopWorker } from './own-documents';
export { locatePhrase, restOn } from './page-text';
export { type TraceEvent, traced } from './trace';
