/**
 * The tour of a reader without a screen: names, a card's rest, reports that differ, the side panel, each with its
 * picture.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type CardOnPage, cardOn, launchWithExtension, openedSidePanel, restOn } from '../browser';
import type { SampleSite } from '../sample-site/server';

const FOLDER = resolve('.output/tour');
const PATIENCE_MS = 15_000;
/** Small enough for a picture of all of it to be read in a column of text. */
const WINDOW = { width: 900, height: 800 };

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

const addressOf = (site: SampleSite, name: string): string => {
  const found = site.urls.find((page) => page.name === name);
  if (!found) throw new Error(`the sample site has no page named ${name}`);
  return found.url;
};

async function cardsTour(context: BrowserContext, site: SampleSite): Promise<string[]> {
  const page = context.pages()[0] ?? (await context.newPage());
  const card = cardOn(page);
  const pictures: string[] = [];
  const keep = async (name: string) => pictures.push(await picture(page, name));
  await page.goto(addressOf(site, 'plain'));
  await openCard(page, card, 'White House');
  await keep('1-white-house');
  await page.emulateMedia({ colorScheme: 'dark' });
  await keep('1-white-house-dark');
  await page.emulateMedia({ colorScheme: 'light' });
  await closeCard(card);
  await openCard(page, card, 'Cartel of the Suns');
  await card.press(/^Reports differ/);
  await page.waitForTimeout(300);
  await keep('2-reports-differ');
  await closeCard(card);
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

async function picture(page: Page, name: string): Promise<string> {
  const path = join(FOLDER, `${name}.png`);
  await page.screenshot({ path });
  return path;
}

/** Rests on a name until its card stands. A page that has just loaded may not be marked yet, so it tries again. */
async function openCard(page: Page, card: CardOnPage, name: string): Promise<void> {
  await until(`the card of ${name}`, async () => {
    await page.mouse.move(2, 2);
    await restOn(page, name);
    await page.waitForTimeout(700);
    return (await card.text())?.includes(name) ?? false;
  });
}

async function closeCard(card: CardOnPage): Promise<void> {
  await card.dismiss();
  await until('the card to close', async () => (await card.text()) === null);
}

async function until(what: string, reached: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE_MS;
  while (!(await reached())) {
    if (Date.now() > deadline) throw new Error(`The tour waited ${PATIENCE_MS / 1000} s in vain for ${what}.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
