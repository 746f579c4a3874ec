/** The page's side of reading, with the built extension on pages that do not keep still. */
import { type Browser, chromium, type Page } from '@playwright/test';
import type { browser } from 'wxt/browser';
import { findChromium } from '@/scripts/browser';
import { test as base, expect } from './harness';
import { expectRightMarks, REGISTERED_LIMIT, registered, watchRegistered, wrongMarks } from './page-work/marks';
import { FRAME_MS, LONG_TASK_MS, recordOurWork } from './page-work/our-work';
import { logReadings, type ReadingLog } from './page-work/reading-log';
import { type PageSite, servePages } from './page-work/site';
import { launchTabs } from './page-work/tabs';

interface Fixtures {
  readonly pages: PageSite;
  /** What has been told to the background since the test began. */
  readonly readings: () => Promise<ReadingLog>;
  /** A browser without the extension. */
  readonly plain: Browser;
}

const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  pages: async ({}, use) => {
    const site = await servePages();
    await use(site);
    await site.close();
  },
  readings: async ({ launched }, use) => {
    await use(await logReadings(launched.worker));
  },
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads a fixture's needs from this pattern
  plain: async ({}, use) => {
    const browser = await chromium.launch({ executablePath: findChromium() ?? '' });
    await use(browser);
    await browser.close();
  },
});

const isDone = (page: Page): Promise<void> =>
  expect.poll(() => page.title(), { message: 'the page is at rest', timeout: 30_000 }).toBe('done');

// A machine that stands still for a moment counts as work of ours; what is ours is there at each try.
test.describe.configure({ retries: 3 });

const htmlOf = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.outerHTML);

/** The same page where there is no extension, at rest. */
async function htmlWithout(plain: Browser, url: string, atRest: (page: Page) => Promise<unknown>): Promise<string> {
  const page = await plain.newPage();
  await page.goto(url);
  await atRest(page);
  return htmlOf(page);
}

async function jumpTo(page: Page, part: number): Promise<void> {
  await page.evaluate((at) => scrollTo({ top: at * document.documentElement.scrollHeight, behavior: 'instant' }), part);
}

/** Turns the wheel, and waits for the frame. */
async function scrollOn(page: Page, times: number): Promise<void> {
  await page.mouse.move(500, 400);
  for (let time = 0; time < times; time += 1) {
    await page.mouse.wheel(0, 500);
    await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
}

async function expectRightMarksEverywhere(page: Page): Promise<void> {
  for (const part of [0, 0.3, 0.6, 1]) {
    await jumpTo(page, part);
    await expectRightMarks(page, `marks at ${part} of the page`);
  }
}

test('a page that grows for ten seconds: marked as it comes, without a long task of ours, and left as it is', async ({
  page,
  pages,
  plain,
}) => {
  const url = `${pages.origin}/growing`;
  const without = htmlWithout(plain, url, isDone);
  const recording = await recordOurWork(page);
  await page.goto(url);
  const mostRegistered = await watchRegistered(page);
  for (let times = 0; times < 4; times += 1) {
    await jumpTo(page, 1);
    await page.waitForTimeout(2_000);
    await page.evaluate(() => scrollBy(0, -innerHeight));
    await expectRightMarks(page, 'marks while the page grows');
  }
  await isDone(page);
  await expectRightMarksEverywhere(page);
  expect((await recording.stop()).longestMs).toBeLessThan(LONG_TASK_MS);
  expect(await mostRegistered()).toBeLessThanOrEqual(REGISTERED_LIMIT);
  expect(await htmlOf(page)).toBe(await without);
});

test('a page of 5 MB: marked wherever the reader scrolls to, without a long task of ours, frames kept', async ({
  page,
  pages,
  readings,
}) => {
  test.setTimeout(150_000);
  const recording = await recordOurWork(page);
  await page.goto(`${pages.origin}/huge`);
  const mostRegistered = await watchRegistered(page);
  await expectRightMarks(page, 'marks in the first view');
  await jumpTo(page, 0.5);
  await expectRightMarks(page, 'marks in the middle');
  const isAllRead = async () => (await readings()).texts.reduce((sum, text) => sum + text.length, 0) > 5_000_000;
  await expect.poll(isAllRead, { timeout: 60_000 }).toBe(true);
  await jumpTo(page, 1);
  await expectRightMarks(page, 'marks at the end');
  expect((await recording.stop()).longestMs).toBeLessThan(LONG_TASK_MS);
  await jumpTo(page, 0.2);
  const scrolling = await recordOurWork(page);
  await scrollOn(page, 60);
  expect((await scrolling.stop()).longestMs).toBeLessThan(FRAME_MS);
  await expectRightMarks(page, 'marks after scrolling');
  expect(await mostRegistered()).toBeLessThanOrEqual(REGISTERED_LIMIT);
});

test('a page that renders itself anew each second: marks follow, none is doubled or left behind', async ({
  page,
  pages,
  plain,
  readings,
}) => {
  const url = `${pages.origin}/rerendering`;
  const without = htmlWithout(plain, url, isDone);
  const recording = await recordOurWork(page);
  await page.goto(url);
  const mostRegistered = await watchRegistered(page);
  for (let round = 0; round < 8; round += 1) {
    await expectRightMarks(page, `marks in round ${round}`);
    await page.waitForTimeout(700);
  }
  await isDone(page);
  await expectRightMarksEverywhere(page);
  expect((await recording.stop()).longestMs).toBeLessThan(LONG_TASK_MS);
  expect(await mostRegistered()).toBeLessThanOrEqual(REGISTERED_LIMIT);
  expect(await htmlOf(page)).toBe(await without);
  const texts = (await readings()).texts.filter((text) => text.startsWith('Then'));
  expect(texts.length, 'equal text is not asked for again').toBeLessThanOrEqual(12 + 4);
});

test('a page that changes its address without a load: read while it is an article, and only then', async ({
  page,
  pages,
  readings,
}) => {
  await page.goto(`${pages.origin}/app/front`);
  await page.waitForTimeout(1_500);
  expect(await readings()).toEqual({ ports: 0, texts: [] });
  await page.getByRole('button', { name: 'Article' }).click();
  await page.locator('article').waitFor();
  await expectRightMarks(page, 'marks of the article');
  expect(await registered(page)).toBeGreaterThan(0);
  await page.getByRole('button', { name: 'Front page' }).click();
  await expect.poll(() => registered(page), { timeout: 8_000 }).toBe(0);
  await page.waitForTimeout(1_000);
  const { texts } = await readings();
  await page.evaluate(() => document.querySelector('main')?.append('Tren de Aragua'));
  await page.waitForTimeout(500);
  expect((await readings()).texts).toEqual(texts);
  await page.goBack();
  await page.getByRole('button', { name: 'Article' }).click();
  await page.locator('article').waitFor();
  await expectRightMarks(page, 'marks when the reader comes back');
  expect(await registered(page)).toBeGreaterThan(0);
});

test('the first index comes while a page waits for it: the page is read once', async ({
  page,
  pages,
  readings,
  launched,
}) => {
  const stamp = (version: string | null) =>
    launched.worker.evaluate(async (stamped) => {
      const { chrome } = globalThis as unknown as { chrome: typeof browser };
      if (stamped === null) await chrome.storage.local.remove('index-version');
      else await chrome.storage.local.set({ 'index-version': stamped });
    }, version);
  await stamp(null);
  await page.goto(`${pages.origin}/article`);
  await expectRightMarks(page, 'marks of the page');
  const { texts } = await readings();
  await stamp('the first');
  await page.waitForTimeout(1_000);
  expect((await readings()).texts).toEqual(texts);
  await stamp('another');
  await expect.poll(async () => (await readings()).texts).toHaveLength(2 * texts.length);
});

test('a page without an end: marked as far as the reader gets', async ({ page, pages }) => {
  const recording = await recordOurWork(page);
  await page.goto(`${pages.origin}/endless`);
  const mostRegistered = await watchRegistered(page);
  while ((await page.title()) !== 'done') {
    await scrollOn(page, 8);
    await expectRightMarks(page, 'marks on the way');
  }
  expect((await recording.stop()).longestMs).toBeLessThan(FRAME_MS);
  await expectRightMarksEverywhere(page);
  expect(await mostRegistered()).toBeLessThanOrEqual(REGISTERED_LIMIT);
});

test('a frame of the same origin: marked in its own document, both left as they are', async ({
  page,
  pages,
  plain,
}) => {
  const url = `${pages.origin}/framed`;
  await page.goto(url);
  await expectRightMarks(page, 'marks around the frame');
  await page.locator('iframe').scrollIntoViewIfNeeded();
  const frame = page.frames()[1];
  if (!frame) throw new Error('the page has a frame');
  await expectRightMarks(frame, 'marks in the frame');
  expect(await registered(frame)).toBeGreaterThan(0);
  expect(await htmlOf(page)).toBe(await htmlWithout(plain, url, (other) => other.waitForLoadState()));
  expect(await frame.evaluate(() => document.documentElement.outerHTML)).toBe(
    await htmlWithout(plain, `${pages.origin}/inside`, (other) => other.waitForLoadState()),
  );
});

test('an open shadow tree: marked; a closed one stays closed', async ({ page, pages, readings }) => {
  await page.goto(`${pages.origin}/shadowed`);
  await expectRightMarksEverywhere(page);
  const inShadow = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('sidelight-mark') ?? [])]
        .filter(({ startContainer }) => startContainer.getRootNode() !== document)
        .map(({ startContainer }) => (startContainer.getRootNode() as ShadowRoot).mode),
    );
  await expect.poll(inShadow).toEqual(['open']);
  const lines = await page.evaluate(() =>
    [...(CSS.highlights.get('sidelight-mark') ?? [])].map(({ startContainer: { parentElement } }) =>
      parentElement ? getComputedStyle(parentElement, '::highlight(sidelight-mark)').textDecorationLine : null,
    ),
  );
  expect(new Set(lines)).toEqual(new Set(['underline']));
  expect((await readings()).texts.filter((text) => text === 'Part 4' || text === 'Part 5')).toEqual(['Part 4']);
});

test('hidden and editable text, controls, code and links: unmarked; what is shown later is marked then', async ({
  page,
  pages,
  readings,
}) => {
  await page.goto(`${pages.origin}/hidden`);
  await expectRightMarksEverywhere(page);
  await page.waitForTimeout(1_000);
  expect(await wrongMarks(page)).toEqual([]);
  // The link's text is read, for whoever asks for it, and not marked.
  expect((await readings()).texts.filter((text) => text === 'Tarek William Saab')).toEqual(['Tarek William Saab']);
  await page.getByRole('button', { name: 'Show' }).click();
  await expectRightMarks(page, 'marks of what is shown');
});

test('at most 300 ranges are registered, those in view among them', async ({ page, pages }) => {
  await page.goto(`${pages.origin}/tiny`);
  const mostRegistered = await watchRegistered(page);
  await expectRightMarksEverywhere(page);
  await scrollOn(page, 10);
  await expectRightMarks(page, 'marks after scrolling');
  expect(await mostRegistered()).toBe(REGISTERED_LIMIT);
});

test('a page that is no article: no connection, no text read, no mark, unchanged', async ({
  page,
  pages,
  plain,
  readings,
}) => {
  const url = `${pages.origin}/front`;
  const recording = await recordOurWork(page);
  await page.goto(url);
  await page.waitForTimeout(6_000);
  await page.evaluate(() => document.body.append('Tren de Aragua'));
  await page.waitForTimeout(500);
  expect(await readings()).toEqual({ ports: 0, texts: [] });
  expect(await registered(page)).toBe(0);
  const { tasksMs } = await recording.stop();
  // The script's start, and the few times that it asks what the page is.
  expect(tasksMs.length).toBeLessThanOrEqual(8);
  await page.reload();
  expect(await htmlOf(page)).toBe(await htmlWithout(plain, url, (other) => other.waitForLoadState()));
});

test('a hidden tab: nothing is read or marked until it is seen', async ({ pages }) => {
  const { browser, worker, close } = await launchTabs(findChromium() ?? '');
  try {
    const readings = await logReadings(worker);
    const tab = await browser.newPage();
    const other = await browser.newPage();
    const marks = () => tab.evaluate(() => CSS.highlights.get('sidelight-mark')?.size ?? 0);
    await tab.goto(`${pages.origin}/article`);
    await new Promise((resolve) => setTimeout(resolve, 2_000));
    expect(await tab.evaluate(() => document.hidden)).toBe(true);
    expect(await readings()).toEqual({ ports: 0, texts: [] });
    await tab.bringToFront();
    await expect.poll(marks).toBeGreaterThan(0);
    await expect.poll(async () => (await readings()).texts.length).toBeGreaterThan(8);
    await other.bringToFront();
    const { texts } = await readings();
    await tab.evaluate(() => document.querySelector('article')?.insertAdjacentHTML('afterbegin', '<p>Seen later.</p>'));
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    expect((await readings()).texts).toEqual(texts);
    await tab.bringToFront();
    await expect.poll(async () => (await readings()).texts).toEqual([...texts, 'Seen later.']);
  } finally {
    await close();
  }
});
