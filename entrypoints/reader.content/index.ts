/** On every web page: while it is an article, reads it, marks the names that the index knows, opens their cards. */
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import surfaceCss from '@/components/card/surface.css?inline';
import { type Reader, readPage } from '@/lib/page';
import { connectReading } from '@/lib/protocol';
import { READER_WORDS } from './words';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  // A page is told nothing of the extension, least of all its id.
  noScriptStartedPostMessage: true,
  main({ signal: isReplaced }) {
    const ending = new AbortController();
    const signal = AbortSignal.any([isReplaced, ending.signal]);
    readPage({
      document,
      signal,
      connect: (...callbacks) => {
        // A script that outlives its extension takes back what it left on the page.
        if (!browser.runtime?.id) ending.abort();
        return connectReading(...callbacks);
      },
      card: { address: browser.runtime.getURL('/card.html'), origin: cardOrigin(), surfaceCss },
      words: READER_WORDS,
      onReader: readAgainWithIndex,
    });
  },
});

/** Chrome gives out addresses with a host made for this session, and loads them at the extension's lasting origin. */
const cardOrigin = (): string =>
  import.meta.env.FIREFOX ? new URL(browser.runtime.getURL('/')).origin : `chrome-extension://${browser.runtime.id}`;

/** The index changed: the page is read anew. */
function readAgainWithIndex(reader: Reader, signal: AbortSignal): void {
  const onStored = (changes: Record<string, unknown>) => {
    if ('index-version' in changes) reader.readAgain();
  };
  browser.storage.local.onChanged.addListener(onStored);
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(onStored));
}
