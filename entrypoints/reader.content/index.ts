/** On every web page: when it is an article, reads it, marks the names that the index knows, opens their cards. */
import '@/lib/page/marks.css';
import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import cardCss from '@/components/card/card.css?inline';
import { createReader, isArticlePage } from '@/lib/page';
import { connectReading, requestCards, requestPanel } from '@/lib/protocol';
import { cardView } from './card-view';

export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  runAt: 'document_idle',
  main({ signal }) {
    if (!isArticlePage(document)) return;
    const reader = createReader({
      document,
      signal,
      connect: connectReading,
      cards: requestCards,
      cardView,
      cardCss,
      openPanel: requestPanel,
    });
    const onStored = (changes: Record<string, unknown>) => {
      if ('index-version' in changes) reader.readAgain();
    };
    browser.storage.local.onChanged.addListener(onStored);
    signal.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onStored));
  },
});
