/**
 * The browser's side panel (Chrome) or sidebar (Firefox): how it is opened, told where to stand, and closed. What it
 * shows is the panel's own matter.
 */
export { closePanelOf, closeWhenAsked } from './closing';
export { firefoxSidebar } from './firefox-sidebar';
export { keepLinksInPlace } from './links-in-place';
export { canHoldPanelTab, openPanelHere, openPanelTab, type PanelWindow } from './opening';
export { moveBeside, tabForCard } from './tab-for-card';
export { followPanelTargets, forgetPanelTarget, leavePanelTarget, panelAddress } from './target';
