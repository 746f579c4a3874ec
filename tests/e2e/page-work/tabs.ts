/**
 * Chromium with the built extension and tabs as readers have them: one is seen, the others are hidden. (Playwright has
 * every page believe that it is seen.)
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import puppeteer, { type Browser, type WebWorker } from 'puppeteer-core';

const BUILD = resolve(process.env.SIDELIGHT_OUTPUT ?? '.output', 'chrome-mv3');

export interface Tabs {
  readonly browser: Browser;
  readonly worker: WebWorker;
  close(): Promise<void>;
}

export async function launchTabs(executablePath: string): Promise<Tabs> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-tabs-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    enableExtensions: [BUILD],
    userDataDir: profile,
    args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const target = await browser.waitForTarget((candidate) => candidate.url().endsWith('/background.js'));
  const worker = await target.worker();
  if (!worker) throw new Error('the extension has a worker');
  // The worker can be spoken to before the browser has given it its interfaces.
  while (!(await worker.evaluate(() => 'storage' in ((globalThis as { chrome?: object }).chrome ?? {}))))
    await setTimeout(20);
  return {
    browser,
    worker,
    close: async () => {
      await browser.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
