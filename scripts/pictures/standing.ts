/**
 * How a surface comes to stand: one of our own pages, alone or beside a page that is read, or a card over a sample page.
 * Promise: what is given back shows what was asked for, whole; nothing of it is still on its way.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { cardOn, inTime, restOn, until } from '../browser';
import { addressOf, type SampleSite } from '../sample-site/server';

/** What surfaces stand in. */
export interface Stage {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly site: SampleSite;
}

/** A surface that stands. */
export interface Standing {
  /** The page to take a picture of. */
  readonly page: Page;
  /** The document of ours that is looked at; the page itself where it is ours. */
  readonly document: Page | Frame;
  close(): Promise<void>;
}

const HEIGHT_PX = 800;
/** The width of a page that something of ours stands beside. */
const BESIDE_PX = 1_180;
const WAIT_MS = 30_000;

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

/** One of our own pages: its address within the extension, and what stands in it once it is there. */
export interface OwnPlace {
  readonly path: string;
  readonly ready: string;
  /** The sample page that it stands beside, as the panel and the popup do. */
  readonly beside?: string | undefined;
  /** Names in it are marked, as on a page that is read. */
  readonly hasMarks?: boolean;
}

export async function openOwn(stage: Stage, place: OwnPlace, widthPx: number): Promise<Standing> {
  const read = place.beside === undefined ? null : await openSample(stage, place.beside, BESIDE_PX);
  if (read) await waitForMarks(read);
  const page = await stage.context.newPage();
  if (read) await page.addInitScript(standBesideTabBefore);
  await page.setViewportSize({ width: widthPx, height: HEIGHT_PX });
  await page.goto(`chrome-extension://${stage.extensionId}/${place.path}`);
  await inTime(`${place.ready} is there`, WAIT_MS, page.locator(place.ready).first().waitFor({ state: 'attached' }));
  if (place.hasMarks) await waitForMarks(page);
  await inTime('nothing is waited for', WAIT_MS, page.locator('.waiting').first().waitFor({ state: 'detached' }));
  const close = async () => {
    await page.close();
    await read?.close();
  };
  return { page, document: page, close };
}

async function waitForMarks(page: Page): Promise<void> {
  const marks = page.waitForFunction(() => (CSS.highlights.get('sidelight-mark')?.size ?? 0) > 0);
  await inTime(`${page.url()} has marks`, WAIT_MS, marks);
}

/** Runs in a page of ours: has it take its tab for the panel or the popup of the tab before it. */
function standBesideTabBefore(): void {
  const { tabs } = chrome;
  const own = tabs.getCurrent();
  const query = tabs.query.bind(tabs);
  tabs.getCurrent = async () => undefined;
  tabs.query = async () => query({ index: ((await own)?.index ?? 1) - 1, currentWindow: true });
}

/** A card over a sample page. */
export interface CardPlace {
  readonly sample: string;
  readonly phrase: string;
  /** What is pressed, one after the other, once the card stands. */
  readonly presses: readonly string[];
  /** What stands in the card in the end. */
  readonly ready: string;
}

async function openSample({ context, site }: Stage, name: string, widthPx: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: widthPx, height: HEIGHT_PX });
  // What is chosen for one page does not hold for the next.
  await page.goto(`${addressOf(site, name)}?${widthPx}`);
  return page;
}

export async function openCard(stage: Stage, place: CardPlace, widthPx: number): Promise<Standing> {
  const page = await openSample(stage, place.sample, widthPx);
  const onPage = cardOn(page);
  const rest = async () => {
    await page.mouse.move(2, 2);
    await restOn(page, place.phrase);
    await page.waitForTimeout(900);
    return (await onPage.text())?.includes(place.phrase) ?? false;
  };
  await until(`the card of ${place.phrase} opens`, rest);
  const frame = await onPage.frame();
  for (const press of place.presses) await pressIn(frame, page, press);
  await inTime(`${place.ready} is in the card`, WAIT_MS, frame.locator(place.ready).first().waitFor());
  return { page, document: frame, close: () => page.close() };
}

/**
 * With the pointer, where it stands; automation's own click scrolls to what it presses even where that is in sight. What
 * little room leaves out of the first view is looked for where the rest is.
 */
async function pressIn(frame: Frame, page: Page, press: string): Promise<void> {
  const control = frame.locator(press).filter({ visible: true }).first();
  const more = frame.locator('.more[aria-expanded=false]:visible');
  if ((await control.count()) === 0 && (await more.count()) > 0) await pressIn(frame, page, '.more');
  await control.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) element.scrollIntoView({ block: 'center' });
  });
  let box = await control.boundingBox();
  let before = '';
  // What was pressed before may still have the card grow.
  const isAtRest = async () => {
    before = JSON.stringify(box);
    await page.waitForTimeout(100);
    box = await control.boundingBox();
    return before === JSON.stringify(box);
  };
  await until(`${press} stands still`, isAtRest);
  if (!box) throw new Error(`nothing of the card is ${press}`);
  await page.mouse.click(box.x + Math.min(box.width, 40) / 2, box.y + Math.min(box.height, 20) / 2);
}

export async function openLookUp(stage: Stage, words: string, ready: string, widthPx: number): Promise<Standing> {
  const page = await openSample(stage, 'plain', widthPx);
  const onPage = cardOn(page);
  await page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('article')?.prepend(paragraph);
    getSelection()?.selectAllChildren(paragraph);
  }, words);
  const ask = async () => {
    await page.keyboard.press('Alt+Enter');
    await page.waitForTimeout(600);
    return (await onPage.text()) !== null;
  };
  await until(`the look-up of ${words} opens`, ask);
  const frame = await onPage.frame();
  await inTime(`${ready} is in the card`, WAIT_MS, frame.locator(ready).waitFor());
  return { page, document: frame, close: () => page.close() };
}
