/**
 * One browser for all tests of a file, where each begins as a reader does who has changed nothing yet: default
 * settings, one tab, the pointer at rest away from any text.
 */
import type { Page } from '@playwright/test';
import { type CardOnPage, cardOn, type Launched } from '@/scripts/browser';
import { type SampleSite, serveSampleSite } from '@/scripts/sample-site/server';
import { expect, type LaunchOptions, launch, test } from './harness';

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
    // A page that is read before the index stands is read again as soon as it does.
    await expect.poll(() => launched.worker.evaluate(isIndexed)).toBe(true);
  });
  test.beforeEach(async () => {
    const { context } = launched;
    const earlier = context.pages();
    page = await context.newPage();
    for (const open of earlier) await open.close();
    await forgetSettings(launched);
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

/** The worker may have been stopped by a test, and is then started by a document of ours. */
async function forgetSettings({ context, extensionId, worker }: Launched): Promise<void> {
  const forget = () => chrome.storage.local.remove('settings');
  const isDone = await worker.evaluate(forget).then(
    () => true,
    () => false,
  );
  if (isDone) return;
  const own = await context.newPage();
  await own.goto(`chrome-extension://${extensionId}/options.html`);
  await own.evaluate(forget);
  await own.close();
}

const isIndexed = async (): Promise<boolean> => 'index-version' in (await chrome.storage.local.get('index-version'));
