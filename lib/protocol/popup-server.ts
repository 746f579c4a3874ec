/** The half of a page's script: what it tells the toolbar's popup. Only our own documents can send it a message. */
import { browser } from 'wxt/browser';
import type { PageState } from './popup-client';
import { PAGE_MESSAGES } from './popup-messages';

export interface PageHandlers {
  state(): PageState;
  /** Reads the page, whatever it is. */
  look(): void;
}

/** Content script: answers until the signal is aborted. */
export function servePage({ state, look }: PageHandlers, signal: AbortSignal): void {
  const { onMessage } = browser.runtime;
  const answer = (message: unknown, _sender: unknown, respond: (state: PageState) => void) => {
    if (message === PAGE_MESSAGES.look) look();
    if (message === PAGE_MESSAGES.look || message === PAGE_MESSAGES.state) respond(state());
  };
  onMessage.addListener(answer);
  signal.addEventListener('abort', () => onMessage.removeListener(answer));
}
