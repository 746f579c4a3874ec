/** The popup of the toolbar's button. It is about the active tab of the window that it opens in. */
import { browser } from 'wxt/browser';
import { renderPopup } from '@/components/popup';
import { nameDocument } from '@/components/shared/words';
import { askPage, lookAtPage } from '@/lib/protocol';
import { followTheme, popupKeys, STORED_SETTINGS } from '@/lib/settings';
import { openPanelHere } from '@/lib/side-panel';

const container = document.getElementById('popup');
if (!container) throw new Error('The popup page has no element to draw in.');

followTheme(document);
nameDocument(document, 'extension.name');
const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
const tabId = tab?.id ?? browser.tabs.TAB_ID_NONE;

renderPopup(container, {
  ...STORED_SETTINGS,
  keys: popupKeys,
  page: () => askPage(tabId),
  look: () => lookAtPage(tabId),
  openPanel: () => {
    if (tab) void openPanelHere(tab.windowId).finally(() => window.close());
  },
  openSettings: () => {
    void browser.runtime.openOptionsPage().finally(() => window.close());
  },
});
