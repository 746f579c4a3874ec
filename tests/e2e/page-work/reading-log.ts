/** What pages tell the background, listened to beside it. */
import type { browser } from 'wxt/browser';

/** A worker as Playwright or Puppeteer gives it. */
interface Evaluating {
  evaluate<Result>(script: () => Result): Promise<Awaited<Result>>;
}

export interface ReadingLog {
  /** Connections that pages have opened. */
  readonly ports: number;
  /** Every text that was sent, oldest first. */
  readonly texts: readonly string[];
}

/**
 * Begins when the index is installed; pages are read anew then.
 * @param worker the background's; it stays awake as long as tests listen to it
 */
export async function logReadings(worker: Evaluating): Promise<() => Promise<ReadingLog>> {
  await worker.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: typeof browser };
    while (!(await chrome.storage.local.get('index-version'))['index-version']) {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    const log = { ports: 0, texts: [] as string[] };
    Object.assign(globalThis, { log });
    chrome.runtime.onConnect.addListener((port) => {
      log.ports += 1;
      port.onMessage.addListener((message: { texts?: readonly string[] }) => {
        log.texts.push(...(message.texts ?? []));
      });
    });
  });
  return () => worker.evaluate(() => (globalThis as unknown as { log: ReadingLog }).log);
}
