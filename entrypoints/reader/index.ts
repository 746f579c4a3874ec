/**
 * On every web page: reads it where the reader's settings say so and marks the names that the index knows. What opens
 * cards and leads the panel is brought when it is needed.
 */
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { type Brought, followEarlierDates, type PageReading, readPage } from '@/lib/page';
import { connectReading, servePage, servePanel, tellEntryCount } from '@/lib/protocol';
import { followStored, type PageSettings, pageSettingsFrom, siteOf, whenStored } from '@/lib/settings';

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
      bringActs: async () => (await bring()).actsFor(ownOrigin()),
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
    guide(page, settings, signal);
  }, signal);
}

/** By its address of this session, which no page knows. The browser loads it once for each page. */
async function bring(): Promise<Brought> {
  const brought: { readonly default: Brought } = await import(/* @vite-ignore */ browser.runtime.getURL('/acts.js'));
  return brought.default;
}

/** Chrome gives out addresses with a host made for this session, and loads them at the extension's lasting origin. */
const ownOrigin = (): string =>
  import.meta.env.FIREFOX ? new URL(browser.runtime.getURL('/')).origin : `chrome-extension://${browser.runtime.id}`;

/** Answers the panel. What leads it through the page stays as long as the page, whatever panels come and go. */
function guide(reading: PageReading, settings: () => PageSettings, signal: AbortSignal): void {
  const earlierDates = followEarlierDates(document, signal);
  const make = async () => new (await bring()).PageGuide({ document, reading, settings, earlierDates });
  let made: ReturnType<typeof make> | undefined;
  servePanel(() => (made ??= make()), ownOrigin(), signal);
}

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
