/** On every web page: when it is an article, reads it, marks the names that the index knows, opens their cards. */
import '@/lib/page/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import surfaceCss from '@/components/card/surface.css?inline';
import { createReader, isArticlePage } from '@/lib/page';
import { connectReading } from '@/lib/protocol';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // It would be a message to the page, which says who we are on every page that listens.
  noScriptStartedPostMessage: true,
  main({ signal }) {
    if (!isArticlePage(document)) return;
    const reader = createReader({
      document,
      signal,
      connect: connectReading,
      card: { address: browser.runtime.getURL('/card.html'), origin: cardOrigin(), surfaceCss },
    });
    const onStored = (changes: Record<string, unknown>) => {
      if ('index-version' in changes) reader.readAgain();
    };
    browser.storage.local.onChanged.addListener(onStored);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onStored));
  },
});

/** Chrome gives out addresses with a host made for this session, and loads them at the extension's lasting origin. */
const cardOrigin = (): string =>
  import.meta.env.FIREFOX ? new URL(browser.runtime.getURL('/')).origin : `chrome-extension://${browser.runtime.id}`;
