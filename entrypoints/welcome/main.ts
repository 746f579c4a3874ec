/** The welcome page: its sample paragraph is read and marked as a page of the web is. */
import { browser } from 'wxt/browser';
import surfaceCss from '@/components/card/surface.css?inline';
import { learnLayout } from '@/components/shared/key-words';
import { READER_WORDS } from '@/components/shared/page-words';
import { nameDocument, t } from '@/components/shared/words';
import { renderWelcome, type SampleState } from '@/components/welcome';
import { createActs, type PageReading, readPage } from '@/lib/page';
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
import { followSample } from './sample-state';

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
/** What is drawn may come to be another. */
const shown: { pageKeys: Keys; sample: SampleState } = { pageKeys: DEFAULT_KEYS, sample: 'read' };
const sample = readSample();
draw(container);
followSample(sample, document, (state) => {
  shown.sample = state;
  draw(container);
});

function draw(into: Element): void {
  renderWelcome(into, {
    ...shown,
    shortcuts: browserKeys,
    tryAgain: () => sample.look(),
    openPanel: () => openPanelHere(here.windowId),
    openPanelTab: () => openPanelTab(here),
    openSettings: () => browser.runtime.openOptionsPage(),
  });
}

/** The sample is read whatever the reader chose for pages; everything else that was chosen counts here too. */
function readSample(): PageReading {
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
    shown.pageKeys = keysFrom(now);
    if (container) draw(container);
    page.follow();
  }, signal);
  return page;
}
