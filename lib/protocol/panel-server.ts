/**
 * The content script's half of what is said between panel and page: it answers documents of our own extension alone. No
 * schema is needed for what they send.
 */
import { browser } from 'wxt/browser';
import type { PageListing } from '../model';
import type { PageOrder, PageReport } from './panel-messages';
import { PAGE_PORT } from './ports';

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

/**
 * What a panel says before the script is there is answered when it is; a panel whose page brings none is told that
 * there is none.
 * @param bring asked for each panel
 * @param origin of our own documents
 */
export function servePanel(bring: () => Promise<PageScript>, origin: string, signal: AbortSignal): void {
  browser.runtime.onConnect.addListener((port) => {
    const { id, url = '' } = port.sender ?? {};
    if (signal.aborted || port.name !== PAGE_PORT || id !== browser.runtime.id || !url.startsWith(`${origin}/`)) return;
    let script: PageScript | null = null;
    let told: string | null = null;
    const early: PageOrder[] = [];
    const tell = (report: PageReport) => port.postMessage(report);
    const look = () => {
      if (!script || script.state === told) return;
      told = script.state;
      tell({ type: 'listing', listing: script.listing() });
    };
    const carryOut = (order: PageOrder) => {
      if (!script) early.push(order);
      else if (order.type === 'jump') tell({ type: 'jumped', key: order.key, isShown: script.jump(order.key) });
      else if (order.type === 'back') script.back();
      else script.read();
      look();
    };
    const ending = new AbortController();
    const timer = setInterval(look, LOOK_EVERY_MS);
    ending.signal.addEventListener('abort', () => clearInterval(timer));
    port.onDisconnect.addListener(() => ending.abort());
    signal.addEventListener('abort', () => {
      ending.abort();
      port.disconnect();
    });
    port.onMessage.addListener(carryOut);
    const begin = (brought: PageScript) => {
      if (ending.signal.aborted) return;
      script = brought;
      look();
      for (const order of early) carryOut(order);
    };
    bring().then(begin, () => port.disconnect());
  });
}
