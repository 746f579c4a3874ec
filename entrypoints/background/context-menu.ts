/** "Look up" in the menu over selected text: the panel opens at a search for it. */
import { type Browser, browser } from 'wxt/browser';
import { t } from '@/components/shared/words';
import { LOOK_UP_UTF16 } from '@/lib/model';
import { openPanelIn } from './panel';

const LOOK_UP = 'look-up';

/**
 * Called at each start of the worker. The browser keeps the entry and the words that it was made with, so it is made
 * anew when the words may be others: with a new version of the extension, and with a start of the browser, which may
 * speak another language since.
 */
export function offerLookUpInMenu(): void {
  // One after the other, because to make an entry that is there already is an error.
  let last = Promise.resolve();
  const makeAnew = () => {
    last = last.then(makeEntry).catch((error: unknown) => console.error('Sidelight has no menu entry:', error));
  };
  browser.runtime.onInstalled.addListener(makeAnew);
  browser.runtime.onStartup.addListener(makeAnew);
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText = '' }, tab) => {
    if (menuItemId === LOOK_UP) lookUp(selectionText, tab);
  });
}

async function makeEntry(): Promise<void> {
  await browser.contextMenus.removeAll();
  // The browser puts the selected words in the place of %s.
  browser.contextMenus.create({ id: LOOK_UP, contexts: ['selection'], title: t('lookUp.menu', ['%s']) });
}

/** Synchronous up to the opening: one await before it loses the reader's gesture. */
function lookUp(selected: string, tab: Browser.tabs.Tab | undefined): void {
  openPanelIn(tab, { view: 'search', query: selected.slice(0, LOOK_UP_UTF16) });
}
