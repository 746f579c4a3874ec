/** The welcome page: its sample paragraph is read and marked as a page of the web is. */
import { browser } from 'wxt/browser';
import surfaceCss from '@/components/card/surface.css?inline';
import { learnLayout } from '@/components/shared/key-words';
import { READER_WORDS } from '@/components/shared/page-words';
import { nameDocument, t } from '@/components/shared/words';
import { renderWelcome } from '@/components/welcome';
import { createActs, readPage } from '@/lib/page';
import { announceFrame, connectReading, tellEntryCount } from '@/lib/protocol';
import {
  DEFAULT_KEYS,
  followStored,
  followTheme,
  type Keys,
  keysFrom,
  pageSettingsFrom,
  readShortcuts,
} from '@/lib/settings';
import { openPanelHere, openPanelTab } from '@/lib/side-panel';

const container = document.getElementById('welcome');
if (!container) throw new Error('The welcome page has no element to draw in.');

followTheme(document);
nameDocument(document, 'welcome.title');
// The page stands also where the browser tells nothing of its window or its keys.
const [ownWindow, browserKeys] = await Promise.all([
  browser.windows.getCurrent().catch(() => null),
  readShortcuts(t('settings.keys.popup')).catch(() => []),
  learnLayout(),
]);
const here = {
  windowId: ownWindow?.id ?? browser.windows.WINDOW_ID_CURRENT,
  incognito: ownWindow?.incognito ?? false,
};
draw(container, DEFAULT_KEYS);
readSample(container);

/** Drawn again where the reader's keys are others. */
function draw(into: Element, pageKeys: Keys): void {
  renderWelcome(into, {
    pageKeys,
    shortcuts: browserKeys,
    openPanel: () => openPanelHere(here.windowId),
    openPanelTab: () => openPanelTab(here),
    openSettings: () => browser.runtime.openOptionsPage(),
  });
}

/** The sample is read whatever the reader chose for pages; everything else that was chosen counts here too. */
function readSample(within: Element): void {
  const { signal } = new AbortController();
  let stored: unknown;
  const card = { address: browser.runtime.getURL('/card.html'), origin: location.origin, announceFrame, surfaceCss };
  const page = readPage({
    document,
    signal,
    connect: connectReading,
    bringActs: async () => (parts) => createActs(parts, { card, words: READER_WORDS }),
    settings: () => ({ ...pageSettingsFrom(stored, location), reads: 'everywhere' }),
    onEntryCount: tellEntryCount,
  });
  followStored((now) => {
    stored = now;
    draw(within, keysFrom(now));
    page.follow();
  }, signal);
}
