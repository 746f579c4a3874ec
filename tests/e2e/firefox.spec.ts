import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, test } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '@/scripts/browser';
import { serveSampleSite } from '@/scripts/sample-site/server';
import { askAsCard } from './ask-as-card';
import { addressOf } from './harness';

const BUILD = resolve('.output/firefox-mv3');
const PICTURES = resolve('.output/firefox');
const EXTENSION_ID = 'sidelight@example.invalid';
/** Firefox gives each installation a random origin; a fixed one lets the test open the extension's own page. */
const ORIGIN_UUID = '6c1e6c0a-51de-4119-b001-000000000001';

/** Documents of ours beside card and panel, and words that stand on each. */
const OWN_PAGES = [
  ['popup', 'Marks on all pages'],
  ['options', 'Settings'],
] as const;

const firefox = findFirefox();
test.skip(!firefox, 'no Firefox on this machine');

async function launchFirefox(executablePath: string, profile: string): Promise<Browser> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ORIGIN_UUID }) },
  });
  await browser.installExtension(BUILD);
  return browser;
}

const markCount = (page: Page) => page.evaluate(() => CSS.highlights.get('sidelight-mark')?.size ?? 0);

const pointOf = (page: Page, phrase: string) =>
  page.evaluate((words) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const at = node.nodeValue?.indexOf(words) ?? -1;
      if (at < 0) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + words.length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    throw new Error(`"${words}" does not stand here`);
  }, phrase);

/** As the card's own document has them; empty where there is none. */
async function wordsOfCard(page: Page): Promise<string> {
  const frame = page.frames().find((candidate) => candidate.url().startsWith(`moz-extension://${ORIGIN_UUID}/card`));
  return (await frame?.evaluate(() => document.body.innerText).catch(() => '')) ?? '';
}

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
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  const browser = await launchFirefox(firefox ?? '', profile);
  mkdirSync(PICTURES, { recursive: true });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1180, height: 800 });
    await page.goto(addressOf(site, 'plain'));
    // The welcome page may open in front of it at any time, and a page that is not seen is not read.
    const marksInFront = async () => {
      await page.bringToFront();
      return markCount(page);
    };
    await expect.poll(marksInFront, { timeout: 20_000 }).toBeGreaterThan(0);
    // The address of cards lasts as long as the installation here, so a page may well learn it.
    expect(await page.evaluate(askAsCard, `moz-extension://${ORIGIN_UUID}/card.html`), 'no card of its own').toEqual(
      [],
    );
    await page.evaluate(() => document.querySelector('iframe')?.remove());
    const { x, y } = await pointOf(page, 'Gerald R. Ford');
    await page.mouse.move(x - 40, y - 40);
    await page.mouse.move(x, y, { steps: 6 });
    await expect.poll(() => wordsOfCard(page), { timeout: 10_000 }).toContain('Gerald R. Ford');
    expect(await wordsOfCard(page)).toContain('Why is this marked?');
    expect(await page.evaluate(readAsPage)).toBe('0,false,,refused,,false');
    await page.screenshot({ path: join(PICTURES, 'card.png') });
    await page.keyboard.down('Alt');
    await page.keyboard.press('p');
    await page.keyboard.up('Alt');
    await page.mouse.move(5, 5);
    await expect.poll(() => wordsOfCard(page), { message: 'the card is pinned' }).toContain('Back to the phrase');
    await page.screenshot({ path: join(PICTURES, 'pinned.png') });
    for (const [name, says] of OWN_PAGES) {
      const own = await browser.newPage();
      const errors: string[] = [];
      own.on('pageerror', (error) => errors.push(String(error)));
      await own.goto(`moz-extension://${ORIGIN_UUID}/${name}.html`, { waitUntil: 'none' as 'load' });
      await expect.poll(() => own.evaluate(() => document.body.innerText), { message: name }).toContain(says);
      await own.screenshot({ path: join(PICTURES, `${name}.png`) });
      expect(errors).toEqual([]);
      await own.close();
    }
    const panel = await browser.newPage();
    await panel.setViewport({ width: 380, height: 800 });
    await panel.goto(`moz-extension://${ORIGIN_UUID}/sidepanel.html#/chronology`, { waitUntil: 'none' as 'load' });
    await expect.poll(() => panel.evaluate(() => document.body.innerText)).toContain('2 Sept 2025');
    await panel.screenshot({ path: join(PICTURES, 'chronology.png') });
  } finally {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true });
  }
});
