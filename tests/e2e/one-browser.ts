/**
 * One browser for all tests of a file, where each begins as a reader does who has changed nothing yet: default settings,
 * one tab, the pointer at rest away from any text.
 */
import type { Page, Worker } from '@playwright/test';
import { type CardOnPage, cardOn, type Launched } from '@/scripts/browser';
import { type SampleSite, serveSampleSite } from '@/scripts/sample-site/server';
import { type LaunchOptions, launch, test } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

/** What stands while a test runs; to be read within tests only. */
export interface Standing {
  readonly launched: Launched;
  readonly site: SampleSite;
  readonly page: Page;
  readonly card: CardOnPage;
}

/** Call it once, at the top of a file or of a `describe`; what it gives is filled anew before each test. */
export function inOneBrowser(options: LaunchOptions = {}): Standing {
  let launched: Launched;
  let site: SampleSite;
  let page: Page;
  let card: CardOnPage;
  test.beforeAll(async () => {
    site = await serveSampleSite();
    launched = await launch(options);
  });
  test.beforeEach(async () => {
    const { context, worker } = launched;
    await forgetSettings(worker);
    const earlier = context.pages();
    page = await context.newPage();
    for (const open of earlier) await open.close();
    card = cardOn(page);
  });
  test.afterAll(async () => {
    await launched?.close();
    await site?.close();
  });
  return {
    get launched() {
      return launched;
    },
    get site() {
      return site;
    },
    get page() {
      return page;
    },
    get card() {
      return card;
    },
  };
}

const forgetSettings = (worker: Worker): Promise<void> =>
  worker.evaluate(() => chrome.storage.local.remove('settings'));
