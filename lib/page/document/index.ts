/**
 * The door to somebody else's document as it is: its tree, its view, its frames and address, its registry of
 * highlights, and when to work on it.
 */
export { watchAddress } from './address';
export { describedArticle, hasText, isArticlePage } from './article-page';
export { firstIndex } from './first-index';
export { flatParent, holds, hostOf, ofNode, order, pathOf, slottedIn } from './flat-tree';
export { watchFrames } from './frames';
export { setOff, unregister } from './highlights';
export { watchRoot } from './root';
export { createSlices, type Slices, type Urgency } from './slices';
export { isBoxless, type Viewport, viewportOf, watchNear, windowOf } from './viewport';
