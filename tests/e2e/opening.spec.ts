/** The rules for opening a card that need a whole browser: what the page puts on top, and what leads out of a card. */
import { locatePhrase, restOn } from '@/scripts/browser';
import { addressOf, expect, markedWords, noCard, openMarked, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';

const stands = inOneBrowser();

/** What the worker has. */
declare const chrome: typeof import('wxt/browser')['browser'];

const SHIP = 'Gerald R. Ford';

test('a name that is marked only after the pointer came to rest on it has its card, without another move', async () => {
  const { launched, page, card, site } = stands;
  const mark = (marking: string) =>
    launched.worker.evaluate((chosen) => chrome.storage.local.set({ settings: { marking: chosen } }), marking);
  await openMarked(page, addressOf(site, 'plain'));
  await mark('none');
  await expect.poll(() => markedWords(page)).toEqual([]);
  await restOn(page, SHIP);
  await noCard(card);
  await mark('section');
  await expect.poll(() => card.text()).toContain(SHIP);
});

test('a name that the pointer only passed has no card, though the page was too busy to hear that it went on', async () => {
  const { page, card, site } = stands;
  await openMarked(page, `${addressOf(site, 'plain')}?still`);
  const { x, y } = await locatePhrase(page, SHIP);
  await expect.poll(() => markedWords(page)).toContain(SHIP);
  await page.mouse.move(x, y);
  // Its card is drawn by then, unseen, and its time is not over.
  await page.waitForTimeout(250);
  const busy = page.evaluate(() => {
    for (const until = performance.now() + 900; performance.now() < until; );
  });
  // A page that is busy cannot be asked whether it is.
  await page.waitForTimeout(120);
  await Promise.all([busy, page.mouse.move(2, y)]);
  const shown: (string | null)[] = [];
  await expect
    .poll(async () => shown.push(await card.text()), { intervals: [20], message: 'looked at many times' })
    .toBeGreaterThan(20);
  expect(shown.filter((text) => text !== null)).toEqual([]);
});

test('in fullscreen the card stands over what fills the screen, can be pressed, and goes with the end of fullscreen', async () => {
  const { page, card, site } = stands;
  await openMarked(page, `${addressOf(site, 'plain')}?still`);
  await page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    article.style.overflow = 'auto';
    article.addEventListener('dblclick', () => article.requestFullscreen(), { once: true });
  });
  await page.locator('.kicker').dblclick();
  await expect.poll(() => page.evaluate(() => document.fullscreenElement?.localName)).toBe('article');
  await page.evaluate(() => getSelection()?.removeAllRanges());
  // The text moves under the pointer while the article comes to fill the screen.
  await expect(() => readCard(page, card, SHIP)).toPass();
  expect(await page.evaluate(() => document.querySelector('sidelight-card')?.parentElement?.localName)).toBe('article');
  await card.press(/^More/);
  await expect((await card.frame()).getByRole('button', { name: 'Less' })).toBeVisible();
  await page.evaluate(() => document.exitFullscreen());
  await noCard(card);
  await expect.poll(() => page.evaluate(() => document.querySelectorAll('sidelight-card').length)).toBe(0);
});

test('a name in a modal dialog of the page has its card there; Escape closes the card, then the dialog', async () => {
  const { page, card, site } = stands;
  await openMarked(page, `${addressOf(site, 'plain')}?still`);
  await page.evaluate(() => {
    const dialog = document.createElement('dialog');
    dialog.innerHTML =
      '<p style="margin: 40px">Late in the day Tarek William Saab spoke of Venezuela, and the carrier sailed on.</p>';
    document.querySelector('article')?.append(dialog);
    dialog.showModal();
  });
  await expect.poll(() => markedWords(page)).toContain('Tarek William Saab');
  // The article names him first, behind the dialog.
  await restOn(page, 'Tarek William Saab', 1);
  await expect.poll(() => card.text()).toContain('Tarek William Saab');
  expect(await page.evaluate(() => document.querySelector('sidelight-card')?.parentElement?.localName)).toBe('dialog');
  await card.dismiss();
  await noCard(card);
  expect(await page.evaluate(() => document.querySelector('dialog')?.open)).toBe(true);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => page.evaluate(() => document.querySelector('dialog')?.open)).toBe(false);
});

test('a name in a link opens with Alt held, and only then', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const name = 'Tarek William Saab';
  await page.evaluate((words) => {
    const link = document.createElement('a');
    Object.assign(link, { href: '#saab', textContent: words });
    document.querySelector('article h1')?.after(link);
  }, name);
  await page.keyboard.down('Alt');
  await expect(() => readCard(page, card, name)).toPass();
  await page.keyboard.up('Alt');
  await card.dismiss();
  await noCard(card);
  await page.mouse.move(2, 2);
  await restOn(page, name);
  await page.waitForTimeout(900);
  expect(await card.text()).toBeNull();
});

test('"Open the passage" leads to the publisher’s page at the words, and tells it nothing of this one', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, SHIP);
  const passage = (await card.frame()).getByRole('link', { name: 'Open the passage' }).first();
  await expect(passage).toHaveAttribute('href', /^https:\/\/.+#:~:text=/);
  await expect(passage).toHaveAttribute('rel', /noreferrer/);
  await expect(passage).toHaveAttribute('target', '_blank');
});
