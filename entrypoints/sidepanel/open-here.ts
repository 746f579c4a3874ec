/** Opens the panel from a document of our own, whose clicks both browsers accept for it. */
import { browser } from 'wxt/browser';

/** Firefox's own; the shared type of `browser` describes Chrome. */
interface SidebarAction {
  open(): Promise<void>;
}

/** Must be called synchronously within the reader's click. Rejects where the browser refuses. */
export function openPanelHere(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? (browser as unknown as { sidebarAction: SidebarAction }).sidebarAction.open()
    : browser.sidePanel.open({ windowId });
}
