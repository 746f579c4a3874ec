/**
 * On every web page: reads it where the reader's settings say so, marks the names that the index knows, opens cards.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import surfaceCss from '@/components/card/surface.css?inline';
import { PageGuide, type PageReading, readPage } from '@/lib/page';
import { announceFrame, connectReading, servePage, servePanel, tellEntryCount } from '@/lib/protocol';
import { followStored, pageSettingsFrom, siteOf, whenStored } from '@/lib/settings';
import { READER_WORDS } from './words';

// The browser parses the script within the same task: what it begins with is another one.
export default defineUnlistedScript(() => void setTimeout(begin, 0));

function begin(): void {
  const ending = new AbortController();
  const { signal } = ending;
  let stored: unknown;
  const settings = () => pageSettingsFrom(stored, location);
  let page: PageReading | null = null;
  const read = () =>
    readPage({
      document,
      signal,
      connect: (...callbacks) => {
        // A script that outlives its extension takes back what it left on the page.
        if (!browser.runtime?.id) ending.abort();
        return connectReading(...callbacks);
      },
      card: { address: browser.runtime.getURL('/card.html'), origin: cardOrigin(), announceFrame, surfaceCss },
      words: READER_WORDS,
      settings,
      onEntryCount: tellEntryCount,
    });
  followStored((now) => {
    stored = now;
    if (page) {
      page.follow();
      return;
    }
    page = read();
    serve(page, signal);
    servePanel(new PageGuide({ document, signal, reading: page, settings }), cardOrigin(), signal);
  }, signal);
}

/** Chrome gives out addresses with a host made for this session, and loads them at the extension's lasting origin. */
const cardOrigin = (): string =>
  import.meta.env.FIREFOX ? new URL(browser.runtime.getURL('/')).origin : `chrome-extension://${browser.runtime.id}`;

/** Answers the toolbar's popup, and has the page read anew when the index changed. */
function serve(page: PageReading, signal: AbortSignal): void {
  const state = () => ({
    host: siteOf(location),
    isRead: page.isOpen,
    entryCount: page.entries().size,
    trouble: page.trouble,
  });
  servePage({ state, look: () => page.look() }, signal);
  const readAgain = (_version: unknown, before: unknown) => {
    for (const reader of page.readers()) reader.readAgain(before === undefined);
  };
  whenStored('index-version', readAgain, signal);
}
