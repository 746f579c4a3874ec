/**
 * The extension in Firefox: what it shares with Chromium is tested there, and here what only Firefox has, or does its
 * own way.
 */
import { expect, test } from '@playwright/test';
import type { Browser, Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browser';
import { serveSampleSite } from '@/scripts/sample-site/server';
import {
  chooseInMenu,
  inFirefox,
  openMarkedIn,
  ownAddress,
  pictureAt,
  pressInCard,
  readCardIn,
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

/** What stands while a test runs. */
interface Standing {
  readonly browser: Browser;
  /** The first sample page, marked and in front. */
  readonly page: Page;
  /** One of our own pages, in the background; it reaches the sidebar and the tabs. */
  readonly ours: Page;
}

async function inFirefoxWithPage(run: (stands: Standing) => Promise<void>): Promise<void> {
  const site = await serveSampleSite();
  try {
    await inFirefox(firefox ?? '', async (browser) => {
      const ours = await browser.newPage();
      await ours.goto(ownAddress('options.html'), { waitUntil: 'none' as 'load' });
      await run({ browser, page: await openMarkedIn(browser, addressOf(site, 'plain')), ours });
    });
  } finally {
    await site.close();
  }
}

test('Firefox marks a page, opens and pins a card, and shows popup, settings and chronology', async () => {
  await inFirefoxWithPage(async ({ browser, page }) => {
    await readCardIn(page, 'Gerald R. Ford');
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
  await inFirefoxWithPage(async ({ browser, page, ours }) => {
    const sidebar = await showSidebar(browser, ours);
    await expect.poll(sidebar.words, { message: 'the chronology' }).toContain('2 Sept 2025');
    await sidebar.picture('sidebar-chronology');

    await sidebar.evaluate("panel.location.hash = '#/page'");
    await expect.poll(sidebar.words).toMatch(/\d+ mentions of \d+ entries on this page/);
    await sidebar.picture('sidebar-page');
    await sidebar.evaluate("panel.document.querySelector('.mention-jump').click()");
    await expect.poll(() => page.evaluate(() => CSS.highlights.get('sidelight-jump')?.size ?? 0)).toBe(1);

    await readCardIn(page, 'Nicolás Maduro');
    await pressInCard(page, 'In the panel');
    await expect.poll(() => sidebar.evaluate('panel.location.hash')).toBe('#/entry/nicolas-maduro');
    await sidebar.picture('sidebar-entry');

    await sidebar.hide();
    await expect.poll(sidebar.words).toBe('');
    await showSidebar(browser, ours);
  });
});

test('where no sidebar is open a card of Firefox leads to a tab that says why, and one key brings it beside the article', async () => {
  await inFirefoxWithPage(async ({ browser, page, ours }) => {
    const sidebar = await sidebarOf(browser, ours);
    expect(await sidebar.words()).toBe('');

    await readCardIn(page, 'Nicolás Maduro');
    await pressInCard(page, 'In the panel');
    const panelTab = async () => (await browser.pages()).find((one) => one.url().includes('/sidepanel.html?beside='));
    await expect.poll(async () => (await panelTab()) !== undefined).toBe(true);
    const tab = await panelTab();
    if (!tab) throw new Error('the panel stands in a tab');
    await expect
      .poll(() => tab.evaluate(() => document.body.innerText))
      .toContain('Firefox lets a card on a web page open a tab only.');
    await tab.screenshot({ path: pictureAt('tab-for-card') });
    await expect
      .poll(() => tab.evaluate(() => document.activeElement?.textContent))
      .toBe('Show this beside the article');
    await tab.keyboard.press('Enter');
    await expect
      .poll(() => sidebar.evaluate('panel.location.hash'), { timeout: 15_000 })
      .toBe('#/entry/nicolas-maduro');
    // What automation lists still holds the tab that closed itself.
    const inTabs = (having: string) =>
      ours.evaluate(`browser.tabs.query(${having}).then((tabs) => tabs.map(({ url }) => url).join(' '))`);
    await expect.poll(() => inTabs('{ active: true }')).toBe(page.url());
    expect(await inTabs('{}')).not.toContain('sidepanel.html');
  });
});

test('“Look up” in Firefox’s menu over selected words opens the sidebar at a search for them, and no tab', async () => {
  await inFirefoxWithPage(async ({ browser, page, ours }) => {
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
});
