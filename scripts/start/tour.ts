/**
 * The tour of a reader without a screen: names, a card's rest, reports that differ, the side panel, each with its
 * picture.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type CardOnPage, cardOn, launchWithExtension, locatePhrase, openedSidePanel, until } from '../browser';
import { addressOf, type SampleSite } from '../sample-site/server';

const FOLDER = resolve('.output/tour');
/** Small enough for a picture of all of it to be read in a column of text. */
const WINDOW = { width: 1360, height: 890 };
/** Without the margin that nothing stands in. */
const READ = { x: 230, y: 0, width: WINDOW.width - 230, height: WINDOW.height };

/** @returns the paths of the pictures, in the order they were taken; rejects with what did not appear */
export async function tour(executablePath: string, site: SampleSite): Promise<readonly string[]> {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const launched = await launchWithExtension({
    executablePath,
    headless: true,
    viewport: WINDOW,
    deviceScaleFactor: 2,
  });
  try {
    return [...(await cardsTour(launched.context, site)), ...(await panelTour(launched.context))];
  } finally {
    await launched.close();
  }
}

async function cardsTour(context: BrowserContext, site: SampleSite): Promise<string[]> {
  const page = context.pages()[0] ?? (await context.newPage());
  const card = cardOn(page);
  const pictures: string[] = [];
  const keep = async (name: string) => pictures.push(await picture(page, name));
  await page.goto(addressOf(site, 'plain'));
  await openCard(page, card, 'Cartel of the Suns');
  await card.press(/^Reports differ/);
  await page.waitForTimeout(300);
  const place = await card.box();
  pictures.push(await picture(page, '1-reports-differ', place ? around(place) : undefined));
  await (await card.frame()).locator('.pin').click();
  await openBeside(page, 'White House');
  await showDiffering(page);
  pictures.push(await picture(page, '2-white-house', READ));
  await page.emulateMedia({ colorScheme: 'dark' });
  pictures.push(await picture(page, '2-white-house-dark', READ));
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('about:blank');
  await page.goto(addressOf(site, 'rich'));
  await openCard(page, card, 'FAA warning');
  await keep('3-faa-warning');
  await card.press('In the panel');
  return pictures;
}

async function panelTour(context: BrowserContext): Promise<string[]> {
  const panel = await openedSidePanel(context);
  const keep = async (name: string) => {
    const path = join(FOLDER, `${name}.png`);
    writeFileSync(path, await panel.picture());
    return path;
  };
  await until('the entry in the panel', async () => (await panel.text()).includes('FAA'));
  const entry = await keep('4-panel-entry');
  await panel.evaluate("location.hash = '#/chronology'");
  await until(
    'the time line',
    async () => (await panel.evaluate("!!document.querySelector('.timeline-picture')")) === true,
  );
  const chronology = await keep('5-panel-chronology');
  await panel.evaluate("location.hash = '#/search?q=hegset'");
  await until('the search results', async () => (await panel.text()).includes('Hegseth'));
  return [entry, chronology, await keep('6-panel-search')];
}

/** @param clip what of the window to show; all of it by default */
async function picture(page: Page, name: string, clip?: Box): Promise<string> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path, ...(clip && { clip }) });
  return path;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The card with some of the text that it is about. */
const around = ({ x, y, width, height }: Box): Box => ({
  x: x - 130,
  y: y - 110,
  width: width + 160,
  height: height + 140,
});

/** Rests on a name until its card stands. A page that has just loaded may not be marked yet, so it tries again. */
async function openCard(page: Page, card: CardOnPage, name: string): Promise<void> {
  await until(`the card of ${name}`, async () => {
    await page.mouse.move(2, 2);
    await restUnderHeadline(page, name);
    await page.waitForTimeout(700);
    return (await card.text())?.includes(name) ?? false;
  });
}

/** On a phrase not far below the headline, with which it is seen. */
async function restUnderHeadline(page: Page, name: string): Promise<void> {
  const { x, y } = await locatePhrase(page, name);
  const scrolledPx = await page.evaluate(() => {
    const before = scrollY;
    const headlineY = (document.querySelector('h1')?.getBoundingClientRect().top ?? 0) + before;
    scrollTo({ top: headlineY - 50, behavior: 'instant' });
    return before - scrollY;
  });
  await page.mouse.move(x - 30, y + scrolledPx - 40);
  await page.mouse.move(x, y + scrolledPx, { steps: 6 });
  await page.waitForTimeout(40);
  await page.mouse.move(x + 0.5, y + scrolledPx);
}

/** Brings the differing reports of the pinned card into its view again, which is narrower than it was. */
async function showDiffering(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    const differing = frame.locator('.card:has(.pinned) .positions').first();
    if (await differing.count()) await differing.evaluate((list) => list.closest('[tabindex]')?.scrollIntoView());
  }
}

/** The same where a card is pinned. */
async function openBeside(page: Page, name: string): Promise<void> {
  await until(`the card of ${name}`, async () => {
    await page.mouse.move(2, 2);
    await restUnderHeadline(page, name);
    await page.waitForTimeout(700);
    const headings = page.frames().map((frame) => frame.locator('#card[aria-label] h2').textContent({ timeout: 200 }));
    return (await Promise.allSettled(headings)).some(
      (heading) => heading.status === 'fulfilled' && heading.value === name,
    );
  });
}
