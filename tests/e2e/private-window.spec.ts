/** A private window, where the reader lets the extension run in it: read as elsewhere, and nothing of it kept. */
import type { BrowserContext, Page } from '@playwright/test';
import { type Launched, openedAt, openedSidePanel } from '@/scripts/browser';
import { type SampleSite, serveSampleSite } from '@/scripts/sample-site/server';
import { addressOf, expect, launch, test } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

/** Of the browser's own page of extensions, as far as it is used here. */
interface OwnPage {
  readonly chrome: {
    readonly developerPrivate: {
      updateProfileConfiguration(update: { readonly inDeveloperMode: boolean }): Promise<void>;
      updateExtensionConfiguration(update: {
        readonly extensionId: string;
        readonly incognitoAccess: boolean;
      }): Promise<void>;
    };
    readonly management: { setEnabled(id: string, isEnabled: boolean): Promise<void> };
  };
}

/** As the reader does on the page of extensions, which loads the extension anew. */
async function allowInPrivate({ context, extensionId }: Launched): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://extensions/');
  await page.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as OwnPage).chrome;
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  const isOn = () =>
    page.evaluate(async (id) => {
      const { management } = (globalThis as unknown as OwnPage).chrome;
      return management.setEnabled(id, true).then(
        () => true,
        () => false,
      );
    }, extensionId);
  await expect.poll(isOn).toBe(true);
  await page.close();
}

/** One of our own documents, in the window that is not private. */
async function openOwn(context: BrowserContext, extensionId: string): Promise<Page> {
  const own = await context.newPage();
  await expect
    .poll(() => own.goto(`chrome-extension://${extensionId}/options.html`).then(Boolean, () => false))
    .toBe(true);
  return own;
}

const MARKED_NAME = 'Gerald R. Ford';

/** Runs in the page: where the first mark of this name stands; null where there is none. */
const placeOf = (name: string) => `(() => {
  for (const { startContainer, startOffset, endContainer, endOffset } of CSS.highlights.get('sidelight-mark') ?? []) {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    if (String(range) !== ${JSON.stringify(name)}) continue;
    startContainer.parentElement.scrollIntoView({ block: 'center' });
    const { x, y, width, height } = range.getBoundingClientRect();
    return [x + width / 2, y + height / 2];
  }
  return null;
})()`;

let site: SampleSite;
let launched: Launched;
let own: Page;
let windowId: number;

test.beforeAll(async () => {
  site = await serveSampleSite();
  launched = await launch();
  await allowInPrivate(launched);
  own = await openOwn(launched.context, launched.extensionId);
  const made = await own.evaluate((url) => chrome.windows.create({ incognito: true, url }), addressOf(site, 'plain'));
  windowId = made?.id ?? -1;
});

test.afterAll(async () => {
  await launched?.close();
  await site?.close();
});

test('a page in a private window is marked, and a card opens over it', async () => {
  const page = await openedAt(launched.context, '/plain.html');
  await expect.poll(() => page.evaluate(placeOf(MARKED_NAME))).not.toBeNull();
  const [x, y] = (await page.evaluate(placeOf(MARKED_NAME))) as [number, number];
  await page.point(x - 60, y - 60);
  await page.point(x - 4, y);
  await page.point(x, y);
  const card = await openedAt(launched.context, '/card.html');
  await expect.poll(card.text).toContain(MARKED_NAME);
});

/** Runs in a document of ours: presses the first link that matches, with Ctrl held, as automation cannot there. */
const pressWithCtrl = (links: string) => `(() => {
  const link = [...document.querySelectorAll(${JSON.stringify(links)})].find((one) => one.checkVisibility());
  link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey: true }));
  return link.hash;
})()`;

const tabCount = () => own.evaluate(async () => (await chrome.tabs.query({})).length);

test('a link in the card of a private window, pressed so as to open in a tab, which it cannot, opens in the card', async () => {
  const card = await openedAt(launched.context, '/card.html');
  const before = await tabCount();
  await card.evaluate(pressWithCtrl('a[data-entry]'));
  await expect.poll(() => card.evaluate("document.querySelector('h2').textContent")).not.toBe(MARKED_NAME);
  expect(await tabCount()).toBe(before);
});

test('what is looked up in the panel of a private window is not kept', async () => {
  await own.evaluate((id) => chrome.sidePanel.open({ windowId: id }), windowId);
  const panel = await openedSidePanel(launched.context);
  await panel.evaluate("void (location.hash = '#/search?q=hegseth')");
  await expect.poll(() => panel.evaluate("document.querySelector('main a[data-hit]') !== null")).toBe(true);
  await panel.evaluate("document.querySelector('main a[data-hit]').click()");
  await expect.poll(() => panel.evaluate('location.hash')).toContain('#/entry/pete-hegseth');
  expect(await panel.evaluate("localStorage.getItem('recent-look-ups')")).toBeNull();
});

test('a link in the panel of a private window, pressed so as to open in a tab, which it cannot, opens in the panel', async () => {
  const panel = await openedSidePanel(launched.context);
  const before = await tabCount();
  const hash = await panel.evaluate(pressWithCtrl('a[href="#/articles"]'));
  await expect.poll(() => panel.evaluate('location.hash')).toBe(hash);
  expect(await tabCount()).toBe(before);
});

test('what the address bar of a private window finds opens in a window that can hold it', async () => {
  const opened = launched.context.waitForEvent('page');
  const [worker] = launched.context.serviceWorkers();
  await worker?.evaluate(() => {
    const entered = chrome.omnibox.onInputEntered as unknown as { dispatch(...args: unknown[]): void };
    entered.dispatch('Pete Hegseth', 'currentTab');
  });
  const panel = await opened;
  await expect.poll(() => panel.url()).toContain('/sidepanel.html#/entry/pete-hegseth');
});
