export { type CardOnPage, cardOn } from './card';
export { ensureChromium, ensureFirefox, findChromium, findFirefox } from './find';
export { type Launched, launchWithExtension, welcomePage } from './launch';
export { locatePhrase, restOn } from './page-text';
export { openedSidePanel, type SidePanel, stopWorker } from './side-panel';
