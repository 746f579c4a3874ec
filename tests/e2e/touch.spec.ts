/** A reader with a touch screen and nothing else. */
import type { Frame, Page } from '@playwright/test';
import { locatePhrase } from '@/scripts/browser';
import { geometryTroubles } from './geometry';
import { addressOf, expect, markedWords, noCard, openMarked, test } from './harness';
import { inOneBrowser } from './one-browser';
import { boxOf, cards, pinned, shownIn } from './pinned-cards';

const stands = inOneBrowser({ hasTouch: true });

const SHIP = 'Gerald R. Ford';
const PHONE = { width: 390, height: 780 };
/** What a finger needs. */
const TOUCH_PX = 44;

/**
 * A document of ours is shown by another process than the page before it, where the screen has to be made one to touch
 * anew.
 */
async function touchAlsoHere(own: Page): Promise<void> {
  const session = await own.context().newCDPSession(own);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 1 });
  expect(await own.evaluate(() => matchMedia('(pointer: coarse)').matches)).toBe(true);
}

async function tapOn(name: string): Promise<void> {
  await expect.poll(() => markedWords(stands.page)).toContain(name);
  const { x, y } = await locatePhrase(stands.page, name);
  await stands.page.touchscreen.tap(x, y);
}

async function tapOpen(name: string): Promise<void> {
  const { card } = stands;
  await tapOn(name);
  await expect.poll(() => card.text(), { message: `a tap opens the card of ${name}` }).toContain(name);
}

test('a tap opens the card at once, a tap outside closes it, and another tap opens it again', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await tapOpen(SHIP);
  await page.waitForTimeout(900);
  expect(await card.text()).toContain(SHIP);
  await page.touchscreen.tap(30, 400);
  await noCard(card);
  await tapOpen(SHIP);
});

test('at 480 px and less the card is a sheet along the lower edge, and never covers its mark', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize(PHONE);
  await openMarked(page, addressOf(site, 'plain'));
  await tapOpen(SHIP);
  const box = await card.box();
  const mark = await locatePhrase(page, SHIP).then(({ y }) => y);
  if (!box) throw new Error('the card must stand');
  expect([box.x, box.width]).toEqual([0, PHONE.width]);
  expect(box.height).toBeLessThanOrEqual(Math.min(420, PHONE.height * 0.6) + 1);
  const isAtEdge = Math.abs(box.y + box.height - PHONE.height) <= 1 || Math.abs(box.y) <= 1;
  expect(isAtEdge).toBe(true);
  expect(mark < box.y || mark > box.y + box.height).toBe(true);
});

test('everything in the card is done by taps: more, a look-up within it and back, the pin, the way to its phrase', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize(PHONE);
  await openMarked(page, addressOf(site, 'plain'));
  await tapOpen('Cartel of the Suns');
  const frame = await card.frame();
  const heading = frame.getByRole('heading', { level: 2 });
  await frame.getByRole('button', { name: 'More', exact: true }).tap();
  await expect(frame.getByRole('button', { name: 'Less' })).toBeVisible();
  await frame.locator('a[data-entry]:visible').first().tap();
  await expect(heading).not.toHaveText('Cartel of the Suns');
  await frame.getByRole('button', { name: 'Back', exact: true }).tap();
  await expect(heading).toHaveText('Cartel of the Suns');
  await frame.getByRole('button', { name: 'Pin', exact: true }).tap();
  await expect(frame.getByRole('button', { name: 'Unpin' })).toBeVisible();
  await frame.getByRole('button', { name: 'Back to the phrase' }).tap();
  await expect.poll(() => page.evaluate(() => CSS.highlights.get('sidelight-current')?.size ?? 0)).toBe(1);
  await frame.getByRole('button', { name: 'Close', exact: true }).tap();
  await noCard(card);
});

test('a third sheet folds the pinned ones that it lies on to a line each, and a tap on such a line unfolds it', async () => {
  const { page, site } = stands;
  await page.setViewportSize({ width: 360, height: 720 });
  await openMarked(page, addressOf(site, 'plain'));
  const frames: Frame[] = [];
  for (const name of [SHIP, 'Cartel of the Suns', 'Donald Trump']) {
    await tapOn(name);
    await expect.poll(() => frameOf(page, name), { message: `the card of ${name} opens` }).not.toBeNull();
    const frame = (await frameOf(page, name)) as Frame;
    frames.push(frame);
    if (name === 'Donald Trump') break;
    await frame.getByRole('button', { name: 'Pin', exact: true }).tap();
    // A tap that comes before the card is pinned closes it.
    await expect.poll(() => pinned(page)).toContain(name);
  }
  const boxes = () => Promise.all(frames.map(boxOf));
  await expect.poll(async () => overlaps(await boxes()), { message: 'none lies on another' }).toEqual([]);
  const [ship, cartel] = await boxes();
  expect([ship?.height, cartel?.height].some((height) => height === 60)).toBe(true);
  // Also where the screen is rounded below: the one line is as high as it was.
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34 } });
  const lines = () =>
    Promise.all(frames.map(async (frame) => (await (await frame.frameElement()).boundingBox())?.height ?? 0));
  await expect.poll(async () => (await lines()).some((height) => height === 60)).toBe(true);
  await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 0 } });
  const [at, line] = ship?.height === 60 ? [0, ship] : [1, cartel];
  await page.touchscreen.tap(60, (line?.top ?? 0) + 20);
  await expect.poll(() => cards(page).length, { message: 'the open one goes' }).toBe(2);
  await expect.poll(async () => (await boxOf(frames[at as number] as Frame)).height).toBeGreaterThan(100);
});

async function frameOf(page: Page, name: string): Promise<Frame | null> {
  for (const frame of cards(page)) if ((await shownIn(frame))?.name === name) return frame;
  return null;
}

const overlaps = (boxes: readonly DOMRect[]) =>
  boxes.flatMap((a, index) => boxes.slice(index + 1).filter((b) => a.top < b.bottom && b.top < a.bottom));

test('scrolling with a finger over a mark opens nothing', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize(PHONE);
  await openMarked(page, addressOf(site, 'plain'));
  const { x, y } = await locatePhrase(page, SHIP);
  const before = await page.evaluate(() => scrollY);
  const session = await page.context().newCDPSession(page);
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', atY: number) =>
    session.send('Input.dispatchTouchEvent', { type, touchPoints: type === 'touchEnd' ? [] : [{ x, y: atY }] });
  await touch('touchStart', y);
  for (const moved of [15, 60, 120, 200]) await touch('touchMove', y - moved);
  await touch('touchEnd', y - 200);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before + 80);
  await page.waitForTimeout(700);
  expect(await card.text()).toBeNull();
});

test('targets are 44 px on touch: the card, the panel, the settings, the welcome page', async () => {
  const { page, card, site, launched } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await tapOpen('Cartel of the Suns');
  const frame = await card.frame();
  await frame.getByText('Why is this marked?').tap();
  expect(await geometryTroubles(frame, TOUCH_PX), 'the card').toEqual([]);
  const own = await launched.context.newPage();
  await own.setViewportSize(PHONE);
  const PLACES = ['sidepanel.html#/chronology', 'sidepanel.html#/search?q=hegset', 'sidepanel.html#/library'];
  for (const place of [...PLACES, 'options.html', 'welcome.html']) {
    await own.goto('about:blank');
    await own.goto(`chrome-extension://${launched.extensionId}/${place}`);
    await own.locator('h1').first().waitFor({ state: 'attached' });
    await own.locator('.waiting').waitFor({ state: 'detached' });
    await touchAlsoHere(own);
    // What is shortened for larger targets is so from the next frame on.
    await expect.poll(() => geometryTroubles(own, TOUCH_PX), { message: place }).toEqual([]);
  }
});

test('targets of the time line are 44 px on touch, and 24 px again for a mouse', async () => {
  const { launched } = stands;
  const own = await launched.context.newPage();
  await own.setViewportSize(PHONE);
  await own.goto(`chrome-extension://${launched.extensionId}/sidepanel.html#/chronology`);
  await touchAlsoHere(own);
  const least = async () => {
    // A tab behind others is not told of it before it is seen.
    await own.bringToFront();
    return own.locator('.time-target').evaluateAll((targets) => {
      const sides = targets
        .map((target) => target.getBoundingClientRect())
        .flatMap(({ width, height }) => [width, height]);
      return sides.length > 0 ? Math.round(Math.min(...sides)) : null;
    });
  };
  await expect.poll(least).toBe(TOUCH_PX);
  const session = await own.context().newCDPSession(own);
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: false });
  await expect.poll(least).toBe(24);
});
