/** Opens the panel from a document of our own, whose clicks both browsers accept for it; and the same page in a tab. */
import { browser } from 'wxt/browser';
import { firefoxSidebar } from './firefox-sidebar';

/**
 * Must be called synchronously within the reader's click. Rejects where the browser refuses, or has no such panel.
 */
export async function openPanelHere(windowId: number): Promise<void> {
  await (import.meta.env.FIREFOX ? firefoxSidebar().open() : browser.sidePanel.open({ windowId }));
}

/** A window and whether it is private, as a tab tells of its own. */
export interface PanelWindow {
  readonly windowId: number;
  readonly incognito: boolean;
}

/** Chrome would open such a tab in an ordinary window, where what is looked up in private has no business. */
export const canHoldPanelTab = ({ incognito }: Pick<PanelWindow, 'incognito'>): boolean =>
  import.meta.env.FIREFOX || !incognito;

/**
 * The panel's page in a tab of this window, in front. Rejects where the browser refuses, or the window can hold none.
 * @param address relative to the extension's origin
 */
export async function openPanelTab(
  window: PanelWindow,
  address: `/sidepanel.html${string}` = '/sidepanel.html',
): Promise<void> {
  if (!canHoldPanelTab(window)) throw new Error('A private window holds no tab of ours.');
  await browser.tabs.create({ windowId: window.windowId, url: browser.runtime.getURL(address) });
}
