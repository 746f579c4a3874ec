/** Firefox with the built extension in a profile of its own, its own sidebar included. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from '@playwright/test';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { pageKnows } from './why-no-card';

const BUILD = resolve('.output/firefox-mv3');
const PICTURES = resolve('.output/firefox');
const EXTENSION_ID = 'sidelight@example.invalid';
/** Firefox gives each installation a random origin; a fixed one lets a test open the extension's own pages. */
const ORIGIN_UUID = '6c1e6c0a-51de-4119-b001-000000000001';

/** The address of one of our own pages. */
export const ownAddress = (path: string): string => `moz-extension://${ORIGIN_UUID}/${path}`;

/** Where the pictures go that a test takes. */
export function pictureAt(name: string): `${string}.png` {
  mkdirSync(PICTURES, { recursive: true });
  return `${join(PICTURES, name)}.png`;
}

/** Runs in a Firefox that ends with it. */
export async function inFirefox(executablePath: string, run: (browser: Browser) => Promise<void>): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-firefox-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    userDataDir: profile,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { 'extensions.webextensions.uuids': JSON.stringify({ [EXTENSION_ID]: ORIGIN_UUID }) },
  });
  try {
    await browser.installExtension(BUILD);
    await run(browser);
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/**
 * Opens a page and waits for its marks. The welcome page may come in front of it, and a page that is not seen is not
 * read.
 */
export async function openMarkedIn(browser: Browser, url: string): Promise<Page> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1180, height: 800 });
  await page.goto(url);
  const marksInFront = async () => {
    await page.bringToFront();
    return page.evaluate(() => CSS.highlights.get('sidelight-mark')?.size ?? 0);
  };
  await expect.poll(marksInFront, { timeout: 20_000 }).toBeGreaterThan(0);
  return page;
}

/** Moves the pointer to a phrase as a hand does, and rests there. */
async function restOnIn(page: Page, phrase: string): Promise<void> {
  const { x, y } = await pointOf(page, phrase);
  await page.mouse.move(x - 40, y - 40);
  await page.mouse.move(x, y, { steps: 6 });
}

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

const cardIn = (page: Page) => page.frames().find((frame) => frame.url().startsWith(ownAddress('card')));

/** The card's words, as its own document has them; empty where there is none. */
export async function wordsOfCard(page: Page): Promise<string> {
  return (
    (await cardIn(page)
      ?.evaluate(() => document.body.innerText)
      .catch(() => '')) ?? ''
  );
}

/** Rests on a name and waits for its card. */
export async function readCardIn(page: Page, name: string): Promise<void> {
  await restOnIn(page, name);
  try {
    await expect.poll(() => wordsOfCard(page), { message: `the card of ${name} opens` }).toContain(name);
  } catch (error) {
    const known = { page: await page.evaluate(pageKnows), frames: page.frames().map((frame) => frame.url()) };
    if (error instanceof Error) error.message += `\n\n${JSON.stringify(known, null, 1)}`;
    throw error;
  }
}

/** Presses the button of the open card that has exactly these words. */
export async function pressInCard(page: Page, words: string): Promise<void> {
  const isPressed = await cardIn(page)?.evaluate((text) => {
    const button = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === text);
    button?.click();
    return button !== undefined;
  }, words);
  if (!isPressed) throw new Error(`no card with “${words}” is open`);
}

/** Firefox's own sidebar with the panel in it. */
export interface Sidebar {
  /** Evaluates an expression in the panel's document; `panel` is its window. */
  evaluate(expression: string): Promise<unknown>;
  words(): Promise<string>;
  hide(): Promise<void>;
  picture(name: string): Promise<void>;
}

/**
 * Shows the panel in the sidebar of the one window, as its button does.
 * @param ours one of our own pages, which reaches the sidebar's document; it may lie in the background
 */
export async function showSidebar(browser: Browser, ours: Page): Promise<Sidebar> {
  const inWindow = await browserWindow(browser);
  await inWindow(
    "SidebarController.show([...SidebarController.sidebars.keys()].find((id) => id.startsWith('sidelight')))",
  );
  const sidebar = await sidebarOf(browser, ours);
  await expect.poll(sidebar.words, { message: 'the sidebar shows the panel' }).not.toBe('');
  return sidebar;
}

/** The sidebar as it stands, open or not. */
export async function sidebarOf(browser: Browser, ours: Page): Promise<Sidebar> {
  const inWindow = await browserWindow(browser);
  const evaluate = (expression: string) =>
    ours.evaluate(
      `(async () => { const [panel] = browser.extension.getViews({ type: 'sidebar' }); return panel && (${expression}); })()`,
    );
  return {
    evaluate,
    words: async () => String((await evaluate('panel.document.body.innerText')) ?? ''),
    hide: async () => void (await inWindow('SidebarController.hide()')),
    picture: async (name) => {
      const data = String(await inWindow(`(${drawSidebar})()`));
      writeFileSync(pictureAt(name), Buffer.from(data.slice(data.indexOf(',') + 1), 'base64'));
    },
  };
}

/** Selects a phrase of the page, opens the browser's own menu over it and chooses the entry that begins with these words. */
export async function chooseInMenu(browser: Browser, page: Page, phrase: string, entry: string): Promise<void> {
  const { x, y } = await pointOf(page, phrase);
  await page.evaluate((words) => {
    getSelection()?.removeAllRanges();
    (window as unknown as { find(words: string): boolean }).find(words);
  }, phrase);
  await page.mouse.click(x, y, { button: 'right' });
  const inWindow = await browserWindow(browser);
  const found = `[...document.querySelectorAll('#contentAreaContextMenu menuitem')].find((item) => item.label.startsWith('${entry}'))`;
  await expect
    .poll(() =>
      inWindow(`document.getElementById('contentAreaContextMenu').state === 'open' && ${found} !== undefined`),
    )
    .toBe(true);
  await inWindow(`document.getElementById('contentAreaContextMenu').activateItem(${found})`);
}

/** Evaluates in the browser's own window, which the protocol reaches where the browser was started to allow it. */
async function browserWindow(browser: Browser): Promise<(expression: string) => Promise<unknown>> {
  const { connection } = browser as unknown as {
    connection: { send(method: string, params: object): Promise<{ result: Record<string, unknown> }> };
  };
  const { result } = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const window = (result.contexts as { context: string; url: string }[]).find(({ url }) =>
    url.endsWith('browser.xhtml'),
  );
  if (!window) throw new Error('Firefox has no window');
  return async (expression) => {
    const answer = await connection.send('script.evaluate', {
      target: { context: window.context },
      awaitPromise: true,
      expression,
    });
    const { type, result: value } = answer.result as { type: string; result?: { value?: unknown } };
    if (type !== 'success') throw new Error(`Firefox's window: ${JSON.stringify(answer.result)}`);
    return value?.value;
  };
}

/** Runs in the browser's own window. */
const drawSidebar = `async () => {
  const within = document.getElementById('sidebar').contentDocument.getElementById('webext-panels-browser');
  const { width, height } = within.getBoundingClientRect();
  const drawn = await within.browsingContext.currentWindowGlobal.drawSnapshot(new DOMRect(0, 0, width, height), 2, 'white');
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas');
  Object.assign(canvas, { width: drawn.width, height: drawn.height });
  canvas.getContext('2d').drawImage(drawn, 0, 0);
  return canvas.toDataURL();
}`;
