/** "Look up" in the menu over selected text: the panel opens at a search for it. */
import { type Browser, browser } from 'wxt/browser';
import { t } from '@/components/shared/words';
import { openPanelIn } from './panel';

const LOOK_UP = 'look-up';
/** Longer than any name or question. */
const MOST_UTF16 = 200;

/** Called at each start of the worker; the entry itself lasts, and is written anew so that its words stay current. */
export function offerLookUpInMenu(): void {
  browser.runtime.onInstalled.addListener(() => {
    // The browser puts the selected words in the place of %s.
    browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: t('lookUp.menu', ['%s']) });
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(selectionText, tab);
  });
}

/** Synchronous up to the opening: one await before it loses the reader's gesture. */
function lookUp(selected: string, tab: Browser.tabs.Tab | undefined): void {
  if (tab?.windowId !== undefined) openPanelIn(tab.windowId, { view: 'search', query: selected.slice(0, MOST_UTF16) });
}
