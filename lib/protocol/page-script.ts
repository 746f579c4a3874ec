/**
 * The content script's half of the page channel: it answers documents of our own extension alone. No schema is needed
 * for what they send.
 */
import { browser } from 'wxt/browser';
import type { PageListing } from '../model';
import type { PageOrder, PageReport } from './page-channel';
import { PAGE_PORT } from './port-name';

/** How soon the panel learns of a change. Nothing is looked at while no panel is open. */
const LOOK_EVERY_MS = 400;

export interface PageScript {
  /** Another text whenever the listing may be another. */
  readonly state: string;
  listing(): PageListing;
  jump(key: string): boolean;
  back(): void;
  read(): void;
}

/** @param origin of our own documents */
export function servePanel(script: PageScript, origin: string, signal: AbortSignal): void {
  browser.runtime.onConnect.addListener((port) => {
    const { id, url = '' } = port.sender ?? {};
    if (signal.aborted || port.name !== PAGE_PORT || id !== browser.runtime.id || !url.startsWith(`${origin}/`)) return;
    const tell = (report: PageReport) => port.postMessage(report);
    let told: string | null = null;
    const look = () => {
      const { state } = script;
      if (state === told) return;
      told = state;
      tell({ type: 'listing', listing: script.listing() });
    };
    const timer = setInterval(look, LOOK_EVERY_MS);
    const stop = () => clearInterval(timer);
    port.onDisconnect.addListener(stop);
    signal.addEventListener('abort', () => {
      stop();
      port.disconnect();
    });
    port.onMessage.addListener((order: PageOrder) => {
      if (order.type === 'jump') tell({ type: 'jumped', key: order.key, isShown: script.jump(order.key) });
      else if (order.type === 'back') script.back();
      else script.read();
      look();
    });
    look();
  });
}
