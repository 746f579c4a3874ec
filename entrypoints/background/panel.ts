/**
 * Opening the side panel. Chrome opens it from a message only within the reader's own gesture; Firefox opens its
 * sidebar only from its own button or shortcut, so there a card's link leads to a tab when no sidebar is open.
 */
import { type Browser, browser } from 'wxt/browser';
import type { PanelTarget } from '@/lib/protocol';
import { closePanelOf } from '../sidepanel/closing';
import { firefoxSidebar } from '../sidepanel/firefox-sidebar';
import { leavePanelTarget, panelAddress } from '../sidepanel/target';

/** Must be called synchronously in the message event that the reader's gesture caused. */
export function openPanelAt(target: PanelTarget, sender: Browser.runtime.MessageSender): void {
  const windowId = sender.tab?.windowId;
  if (windowId !== undefined) openPanelIn(windowId, target);
}

/** The panel of this window; must be called synchronously in the event that the reader's gesture caused. */
export function openPanelIn(windowId: number, target: PanelTarget): void {
  if (import.meta.env.FIREFOX) {
    void openInFirefox(target, windowId);
    return;
  }
  void browser.sidePanel.open({ windowId });
  void leavePanelTarget(windowId, target);
}

async function openInFirefox(target: PanelTarget, windowId: number): Promise<void> {
  if (await firefoxSidebar().isOpen({ windowId })) await leavePanelTarget(windowId, target);
  else await browser.tabs.create({ url: browser.runtime.getURL(panelAddress(target)) });
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
