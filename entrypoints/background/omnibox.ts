/** The address bar after Sidelight's keyword: suggestions while the reader types, then a tab at what was chosen. */
import { type Browser, browser } from 'wxt/browser';
import { enteredAddress, suggestionsFor } from '@/components/omnibox';
import type { SearchResult } from '@/lib/model';

const MARKUP = import.meta.env.FIREFOX ? 'plain' : 'xml';

/** @param search rejects where the index cannot be read; the words are then searched in the panel, which says so */
export function answerOmnibox(search: (query: string) => Promise<SearchResult>): void {
  let typed = '';
  browser.omnibox.onInputChanged.addListener((query, suggest) => {
    typed = query;
    search(query).then(
      (result) => {
        if (query !== typed) return;
        const { entered, others } = suggestionsFor(result, MARKUP);
        browser.omnibox.setDefaultSuggestion({ description: entered });
        suggest([...others]);
      },
      () => suggest([]),
    );
  });
  browser.omnibox.onInputEntered.addListener(async (query, disposition) => {
    const result = await search(query).catch(() => ({ query, hits: [], nearest: [] }));
    await openTab(browser.runtime.getURL(`/sidepanel.html${enteredAddress(result)}`), disposition);
  });
}

/** A tab of a private window cannot hold a document of ours in Chrome; what is created goes to a window that can. */
async function openTab(url: string, disposition: `${Browser.omnibox.OnInputEnteredDisposition}`): Promise<void> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  if (disposition === 'currentTab' && !tab?.incognito) await browser.tabs.update({ url });
  else await browser.tabs.create({ url, active: disposition !== 'newBackgroundTab' });
}
