/**
 * The door to places: where words stand on the page, what lies under a point, and the geometry between mark and card.
 */
export { type Anchor, markAnchor, selectionAnchor } from './anchor';
export { type Box, meets } from './box';
export { bringIntoView, centre } from './bring-into-view';
export { HitTest, rectsAt, rectsOf, type TextPlace } from './hit-test';
export { isInSafeTriangle, type Position } from './safe-triangle';
