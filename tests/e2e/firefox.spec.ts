/**
 * The extension in Firefox: what it shares with Chromium is tested there, and here what only Firefox has, or does its
 * own way.
 */
import { expect, test } from '@playwright/test';
import type { Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browser';
import { serveSampleSite } from '@/scripts/sample-site/server';
import {
  chooseInMenu,
  inFirefox,
  openMarkedIn,
  ownAddress,
  pictureAt,
  restOnIn,
  showSidebar,
  sidebarOf,
  wordsOfCard,
} from './firefox-browser';
import { addressOf } from './harness';

/** Documents of ours beside card and panel, and words that stand on each. */
const OWN_PAGES = [
  ['popup', 'Marks on all pages'],
  ['options', 'Settings'],
  ['sidepanel', '2 Sept 2025'],
] as const;

const firefox = findFirefox();
test.skip(!firefox, 'no Firefox on this machine');

/** What a hostile page gets of a card by the means that reach into closed shadow roots. Runs in the page. */
function readAsPage(): string {
  const gathered: unknown[] = [window.length];
  const selection = getSelection() as Selection;
  for (const inFrames of [false, true]) {
    try {
      gathered.push(
        (window as unknown as { find(...search: unknown[]): boolean }).find(
          'Why is',
          false,
          false,
          true,
          false,
          inFrames,
        ),
      );
    } catch {
      gathered.push('refused');
    }
    gathered.push(selection.toString());
  }
  selection.selectAllChildren(document.documentElement);
  selection.modify('extend', 'forward', 'documentboundary');
  gathered.push(/Why is|no source given/.test(selection.toString()));
  selection.removeAllRanges();
  return gathered.join();
}

test('Firefox marks a page, opens and pins a card, and shows popup, settings and chronology', async () => {
  const site = await serveSampleSite();
  try {
    await inFirefox(firefox ?? '', async (browser) => {
      const page = await openMarkedIn(browser, addressOf(site, 'plain'));
      await restOnIn(page, 'Gerald R. Ford');
      await expect.poll(() => wordsOfCard(page), { timeout: 10_000 }).toContain('Gerald R. Ford');
      expect(await wordsOfCard(page)).toContain('Why is this marked?');
      expect(await page.evaluate(readAsPage)).toBe('0,false,,refused,,false');
      await page.screenshot({ path: pictureAt('card') });
      await page.keyboard.down('Alt');
      await page.keyboard.press('p');
      await page.keyboard.up('Alt');
      await page.mouse.move(5, 5);
      await expect.poll(() => wordsOfCard(page), { message: 'the card is pinned' }).toContain('Back to the phrase');
      await page.screenshot({ path: pictureAt('pinned') });
      for (const [name, says] of OWN_PAGES) await showsItself(await browser.newPage(), name, says);
    });
  } finally {
    await site.close();
  }
});

async function showsItself(own: Page, name: string, says: string): Promise<void> {
  const errors: string[] = [];
  own.on('pageerror', (error) => errors.push(String(error)));
  await own.setViewport({ width: 420, height: 800 });
  await own.goto(ownAddress(`${name}.html`), { waitUntil: 'none' as 'load' });
  await expect.poll(() => own.evaluate(() => document.body.innerText), { message: name }).toContain(says);
  await own.screenshot({ path: pictureAt(name) });
  expect(errors).toEqual([]);
  await own.close();
}

test('Firefox’s sidebar holds the panel: it follows the page beside it, leads to its places, and goes where a card sends it', async () => {
  const site = await serveSampleSite();
  try {
    await inFirefox(firefox ?? '', async (browser) => {
      const ours = await browser.newPage();
      await ours.goto(ownAddress('options.html'), { waitUntil: 'none' as 'load' });
      const page = await openMarkedIn(browser, addressOf(site, 'plain'));
      const sidebar = await showSidebar(browser, ours);
      await expect.poll(sidebar.words, { message: 'the chronology' }).toContain('2 Sept 2025');
      await sidebar.picture('sidebar-chronology');

      await sidebar.evaluate("panel.location.hash = '#/page'");
      await expect.poll(sidebar.words).toMatch(/\d+ mentions of \d+ entries on this page/);
      await sidebar.picture('sidebar-page');
      await sidebar.evaluate("panel.document.querySelector('.mention-jump').click()");
      await expect.poll(() => page.evaluate(() => CSS.highlights.get('sidelight-jump')?.size ?? 0)).toBe(1);

      await restOnIn(page, 'Nicolás Maduro');
      await expect.poll(() => wordsOfCard(page), { timeout: 10_000 }).toContain('Nicolás Maduro');
      const card = page.frames().find((frame) => frame.url().startsWith(ownAddress('card')));
      await card?.evaluate(() =>
        [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'In the panel')?.click(),
      );
      await expect.poll(() => sidebar.evaluate('panel.location.hash')).toBe('#/entry/nicolas-maduro');
      await sidebar.picture('sidebar-entry');

      await sidebar.hide();
      await expect.poll(sidebar.words).toBe('');
      await showSidebar(browser, ours);
    });
  } finally {
    await site.close();
  }
});

test('“Look up” in Firefox’s menu over selected words opens the sidebar at a search for them, and no tab', async () => {
  const site = await serveSampleSite();
  try {
    await inFirefox(firefox ?? '', async (browser) => {
      const ours = await browser.newPage();
      await ours.goto(ownAddress('options.html'), { waitUntil: 'none' as 'load' });
      const page = await openMarkedIn(browser, addressOf(site, 'plain'));
      const sidebar = await sidebarOf(browser, ours);
      expect(await sidebar.words()).toBe('');
      const tabs = (await browser.pages()).length;

      await chooseInMenu(browser, page, 'Gerald R. Ford', 'Look up');
      const address = () => sidebar.evaluate('panel.location.hash');
      await expect.poll(address, { message: 'the search', timeout: 15_000 }).toBe('#/search?q=Gerald+R.+Ford');
      await expect.poll(sidebar.words).toContain('Gerald R. Ford');
      expect(await browser.pages()).toHaveLength(tabs);

      await chooseInMenu(browser, page, 'Nicolás Maduro', 'Look up');
      await expect.poll(address).toBe('#/search?q=Nicol%C3%A1s+Maduro');
      await sidebar.picture('sidebar-look-up');
    });
  } finally {
    await site.close();
  }
});
