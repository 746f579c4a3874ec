/**
 * Opening the side panel. Chrome opens it from a message within the reader's own gesture too. Firefox opens its sidebar
 * from a menu, a shortcut or a click in a page of ours, never from a message, and gives a frame on a web page no way to
 * it: there a card's link leads to a tab where no sidebar is open.
 */
import { type Browser, browser } from 'wxt/browser';
import type { PanelTarget } from '@/lib/protocol';
import { closePanelOf, firefoxSidebar, leavePanelTarget, openPanelHere, tabForCard } from '@/lib/side-panel';

/** For a message: must be called synchronously in the event that the reader's gesture caused. */
export function openPanelAt(target: PanelTarget, sender: Browser.runtime.MessageSender): void {
  const windowId = sender.tab?.windowId;
  if (windowId === undefined) return;
  if (import.meta.env.FIREFOX) void openByMessageInFirefox(target, windowId, sender.tab?.id);
  else openPanelIn(windowId, target);
}

/** The panel of this window, the one in front; must be called synchronously in the event that the reader's act caused. */
export function openPanelIn(windowId: number, target: PanelTarget): void {
  void openPanelHere(windowId);
  void leavePanelTarget(windowId, target);
}

/** @param openerTabId the page's, which is in front again once the tab is closed */
async function openByMessageInFirefox(target: PanelTarget, windowId: number, openerTabId?: number): Promise<void> {
  if (await firefoxSidebar().isOpen({ windowId })) await leavePanelTarget(windowId, target);
  else {
    const url = browser.runtime.getURL(tabForCard(target));
    await browser.tabs.create({ url, ...(openerTabId !== undefined && { openerTabId }) });
  }
}

/**
 * Opens the panel of a window, or closes it where it was open. Chrome only; to be called synchronously in the event
 * that the reader's key caused. Firefox has a command of its own for it.
 */
export function togglePanel(windowId: number): void {
  const pressedAtMs = Date.now();
  void browser.sidePanel.open({ windowId });
  void closePanelOf(windowId, pressedAtMs);
}
