/**
 * Opening the side panel. Chrome opens it from a message within the reader's own gesture too. Firefox opens its sidebar
 * from a menu, a shortcut or a click in a page of ours, never from a message, and gives a frame on a web page no way to
 * it: there a card's link leads to a tab where no sidebar is open. Promise: where no panel opens, a tab does in its
 * place, and the button says so; where no tab can, the button alone says it.
 */
import { type Browser, browser } from 'wxt/browser';
import type { PanelTarget } from '@/lib/protocol';
import {
  closePanelOf,
  firefoxSidebar,
  forgetPanelTarget,
  leavePanelTarget,
  openPanelHere,
  openPanelTab,
  type PanelWindow,
  panelAddress,
  tabForCard,
} from '@/lib/side-panel';
import { showTrouble } from './trouble-sign';

/** Where the reader asked for the panel. */
type AskedIn = PanelWindow & Pick<Browser.tabs.Tab, 'id'>;

/** For a message: must be called synchronously in the event that the reader's gesture caused. */
export function openPanelAt(target: PanelTarget, { tab }: Browser.runtime.MessageSender): void {
  if (import.meta.env.FIREFOX && tab) {
    openByMessageInFirefox(target, tab).catch(() => showTrouble('panelTrouble.notOpened', tab.id));
  } else openPanelIn(tab, target);
}

/**
 * The panel of this tab's window, the one in front; must be called synchronously in the event that the reader's act
 * caused.
 */
export function openPanelIn(tab: AskedIn | undefined, target: PanelTarget): void {
  if (!tab) {
    void showTrouble('panelTrouble.notOpened', undefined);
    return;
  }
  const opening = openPanelHere(tab.windowId);
  const leaving = leavePanelTarget(tab.windowId, target);
  Promise.all([opening, leaving]).catch(async () => {
    await leaving.catch(() => {});
    await forgetPanelTarget(tab.windowId);
    await openInItsPlace(tab, target);
  });
}

async function openInItsPlace(tab: AskedIn, target?: PanelTarget): Promise<void> {
  const isOpen = await openPanelTab(tab, target && panelAddress(target)).then(
    () => true,
    () => false,
  );
  await showTrouble(isOpen ? 'panelTrouble.inTab' : 'panelTrouble.notOpened', tab.id);
}

/** The tab's is the window's in front again once the panel's own is closed. */
async function openByMessageInFirefox(target: PanelTarget, { id, windowId }: AskedIn): Promise<void> {
  if (await firefoxSidebar().isOpen({ windowId })) await leavePanelTarget(windowId, target);
  else {
    const url = browser.runtime.getURL(tabForCard(target));
    await browser.tabs.create({ url, windowId, ...(id !== undefined && { openerTabId: id }) });
  }
}

/**
 * Opens the panel of this tab's window, or closes it where it was open. Chrome only; to be called synchronously in the
 * event that the reader's key caused. Firefox has a command of its own for it.
 */
export function togglePanel(tab: AskedIn | undefined): void {
  if (!tab) {
    void showTrouble('panelTrouble.notOpened', undefined);
    return;
  }
  const pressedAtMs = Date.now();
  openPanelHere(tab.windowId).catch(() => openInItsPlace(tab));
  void closePanelOf(tab.windowId, pressedAtMs);
}
