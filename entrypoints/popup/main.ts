/** The popup of the toolbar's button. It is about the active tab of the window that it opens in. */
import { browser } from 'wxt/browser';
import { renderPopup } from '@/components/popup';
import { nameDocument } from '@/components/shared/words';
import { askPage, lookAtPage } from '@/lib/protocol';
import { followTheme, popupKeys, STORED_SETTINGS } from '@/lib/settings';
import { canHoldPanelTab, openPanelHere, openPanelTab } from '@/lib/side-panel';

const container = document.getElementById('popup');
if (!container) throw new Error('The popup page has no element to draw in.');

followTheme(document);
nameDocument(document, 'extension.name');
// The popup can do much without knowing its tab.
const [tab] = await browser.tabs.query({ active: true, currentWindow: true }).catch(() => []);
const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;
const here = { windowId: tab?.windowId ?? browser.windows.WINDOW_ID_CURRENT, incognito: tab?.incognito ?? true };
/** The popup goes with what it opened, and stays to say what it could not open. */
const andClose = (opening: Promise<void>) => opening.then(() => window.close());

renderPopup(container, {
  ...STORED_SETTINGS,
  keys: popupKeys,
  page: () => askPage(tabId),
  look: () => lookAtPage(tabId),
  openPanel: () => andClose(openPanelHere(here.windowId)),
  openPanelTab: canHoldPanelTab(here) ? () => andClose(openPanelTab(here)) : null,
  openSettings: () => andClose(browser.runtime.openOptionsPage()),
});
