/** The welcome page: its sample paragraph is read and marked as a page of the web is. */
import { browser } from 'wxt/browser';
import surfaceCss from '@/components/card/surface.css?inline';
import { nameDocument, t } from '@/components/shared/words';
import { renderWelcome, type Shortcut } from '@/components/welcome';
import { readPage } from '@/lib/page';
import { connectReading, wakeBackground } from '@/lib/protocol';
import { followStored, pageSettingsFrom } from '@/lib/settings';
import { followTheme } from '../options/settings-door';
import { shortcuts } from '../options/shortcuts';
import { READER_WORDS } from '../reader/words';
import { openPanelHere } from '../sidepanel/open-here';

const container = document.getElementById('welcome');
if (!container) throw new Error('The welcome page has no element to draw in.');

followTheme(document);
nameDocument(document, 'welcome.title');
const { id: windowId } = await browser.windows.getCurrent();
renderWelcome(container, {
  shortcuts: [...pageKeys(), ...(await shortcuts())],
  onOpenPanel: () => {
    if (windowId !== undefined) void openPanelHere(windowId);
  },
  onOpenSettings: () => void browser.runtime.openOptionsPage(),
});
readSample();

/** The sample is read whatever the reader chose for pages; everything else that was chosen counts here too. */
function readSample(): void {
  const { signal } = new AbortController();
  let stored: unknown;
  const page = readPage({
    document,
    signal,
    connect: connectReading,
    card: { address: browser.runtime.getURL('/card.html'), origin: location.origin, wake: wakeBackground, surfaceCss },
    words: READER_WORDS,
    settings: () => ({ ...pageSettingsFrom(stored, location), reads: 'everywhere' }),
  });
  followStored((now) => {
    stored = now;
    page.follow();
  }, signal);
}

/** The keys that the page itself listens for. */
function pageKeys(): readonly Shortcut[] {
  return [
    { keys: 'Alt+. Alt+,', does: t('welcome.keyMarks') },
    { keys: 'Alt+Enter', does: t('welcome.keyOpen') },
    { keys: 'Esc', does: t('welcome.keyClose') },
  ];
}
