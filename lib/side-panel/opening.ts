/** Opens the panel from a document of our own, whose clicks both browsers accept for it. */
import { browser } from 'wxt/browser';
import { firefoxSidebar } from './firefox-sidebar';

/** Must be called synchronously within the reader's click. Rejects where the browser refuses. */
export function openPanelHere(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX ? firefoxSidebar().open() : browser.sidePanel.open({ windowId });
}
