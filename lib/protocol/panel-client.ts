/** The panel's half of what is said between it and the page beside it. */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PageOrder, type PageReport, PageReportSchema } from './panel-messages';
import { PAGE_PORT } from './ports';

export interface PageConnection {
  send(order: PageOrder): void;
  close(): void;
}

/**
 * Opens the channel to the script on this tab's page.
 * @param onLost there is no script of ours on the page, or it is gone; called once, never after `close`
 */
export function connectPage(tabId: number, onReport: (report: PageReport) => void, onLost: () => void): PageConnection {
  const port = browser.tabs.connect(tabId, { name: PAGE_PORT, frameId: 0 });
  port.onMessage.addListener((message: unknown) => {
    const report = v.safeParse(PageReportSchema, message);
    if (report.success) onReport(report.output);
  });
  port.onDisconnect.addListener(() => {
    // Asking for the reason is what keeps the browser from logging it as an error of ours.
    void browser.runtime.lastError;
    onLost();
  });
  return { send: (order) => port.postMessage(order), close: () => port.disconnect() };
}
