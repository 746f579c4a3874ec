/** What a reader chooses, in the real browser: at once in every open tab, kept, carried over, taken back. */
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { openedSidePanel, restOn } from '@/scripts/browser';
import { choose, openOptions, openPopup, pressCommand } from './hand';
import { addressOf, expect, markedWords, noCard, openMarked, readCard, test } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

const markNames = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...CSS.highlights.keys()].filter((name) => name.startsWith('sidelight-mark')));

const press = (name: string) =>
  `[...document.querySelectorAll('button')].find((button) => button.innerText.startsWith(${JSON.stringify(name)})).click()`;

test('how marks stand is followed at once in every open tab', async ({ page, site, launched }) => {
  const other = await launched.context.newPage();
  await openMarked(page, addressOf(site, 'plain'));
  await openMarked(other, addressOf(site, 'rich'));
  const few = [(await markedWords(page)).length, (await markedWords(other)).length];
  const options = await openOptions(launched);
  await choose(options, 'Every time');
  await expect.poll(async () => (await markedWords(page)).length).toBeGreaterThan(few[0] ?? 0);
  await expect.poll(async () => (await markedWords(other)).length).toBeGreaterThan(few[1] ?? 0);
  await choose(options, 'Dashed');
  for (const tab of [page, other]) await expect.poll(() => markNames(tab)).toEqual(['sidelight-mark-dashed']);
  await options.getByRole('switch', { name: 'Marks' }).click();
  for (const tab of [page, other]) {
    await expect.poll(() => tab.evaluate(() => CSS.highlights.get('sidelight-mark-dashed')?.size ?? 0)).toBe(0);
  }
});

test('what opens a card is followed at once', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  const options = await openOptions(launched);
  await choose(options, 'A click only');
  await page.bringToFront();
  await restOn(page, 'Gerald R. Ford');
  await page.waitForTimeout(900);
  expect(await card.text()).toBeNull();
  await page.mouse.down();
  await page.mouse.up();
  await expect.poll(() => card.text()).toContain('Gerald R. Ford');
});

/** How many marks the keys have come to. */
const currentMark = (page: Page): Promise<number> =>
  page.evaluate(() => CSS.highlights.get('sidelight-current')?.size ?? 0);

test('all keys can be remapped: a new key works at once in an open tab and an open card, the old one no more', async ({
  page,
  card,
  site,
  launched,
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  const pin = (await card.frame()).getByRole('button', { name: 'Pin' });
  await expect(pin).toHaveAttribute('title', 'Pin (Alt+P)');
  const options = await openOptions(launched);
  const choose = async (does: string, press: string) => {
    await options.getByRole('button', { name: `Change ${does}` }).press('Enter');
    await options.keyboard.press(press);
    await expect(options.getByRole('status').filter({ hasText: does })).toContainText('the key is');
  };
  await choose('Next name on the page', 'Alt+KeyJ');
  await choose('Keep the card, go back into it, let it go', 'Alt+Shift+KeyK');
  await page.bringToFront();
  await expect(pin).toHaveAttribute('title', 'Pin (Alt+Shift+K)');
  await pin.focus();
  await page.keyboard.press('Alt+KeyP');
  await page.keyboard.press('Alt+Shift+KeyK');
  await expect((await card.frame()).getByRole('button', { name: 'Unpin' })).toBeVisible();
  await page.keyboard.press('Escape', { delay: 60 });
  await noCard(card);
  await page.keyboard.press('Alt+Period');
  expect(await currentMark(page)).toBe(0);
  await page.keyboard.press('Alt+KeyJ');
  await expect.poll(() => currentMark(page)).toBe(1);
});

test('with Alt held, a name opens that is not marked', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  const options = await openOptions(launched);
  await choose(options, 'Nothing');
  await expect.poll(() => markedWords(page)).toEqual([]);
  await page.bringToFront();
  await restOn(page, 'Gerald R. Ford');
  await page.waitForTimeout(900);
  expect(await card.text()).toBeNull();
  await page.keyboard.down('Alt');
  await restOn(page, 'Gerald R. Ford');
  await expect.poll(() => card.text()).toContain('Gerald R. Ford');
  await page.keyboard.up('Alt');
});

test('the theme is followed by an open card, the panel and the settings', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(launched.context);
  const options = await openOptions(launched);
  await choose(options, 'Dark');
  const paper = (of: Page | Awaited<ReturnType<typeof card.frame>>) =>
    of.evaluate(() => getComputedStyle(document.querySelector('.sidelight') ?? document.body).backgroundColor);
  const dark = 'rgb(21, 23, 28)';
  await expect.poll(() => paper(options)).toBe(dark);
  await expect
    .poll(() => panel.evaluate("getComputedStyle(document.querySelector('.sidelight')).backgroundColor"))
    .toBe(dark);
  await page.bringToFront();
  await card.dismiss();
  await noCard(card);
  await readCard(page, card, 'Cartel of the Suns');
  const frame = await card.frame();
  expect(await paper(frame)).toBe(dark);
  await launched.worker.evaluate(() => chrome.storage.local.set({ settings: { theme: 'light' } }));
  await expect.poll(() => paper(frame)).toBe('rgb(251, 248, 241)');
  expect(await card.text()).toContain('Cartel of the Suns');
});

for (const pageScheme of ['light', 'dark']) {
  for (const theme of ['light', 'dark'] as const) {
    test(`a ${theme} card over a ${pageScheme} page has its own ground`, async ({ page, card, site, launched }) => {
      await launched.worker.evaluate((chosen) => chrome.storage.local.set({ settings: { theme: chosen } }), theme);
      await openMarked(page, addressOf(site, 'plain'));
      await page.addStyleTag({ content: `:root { color-scheme: ${pageScheme}; }` });
      await readCard(page, card, 'Gerald R. Ford');
      const box = await card.box();
      const clip = { x: (box?.x ?? 0) + 3, y: (box?.y ?? 0) + 3, width: 4, height: (box?.height ?? 0) - 6 };
      const picture = (await page.screenshot({ clip })).toString('base64');
      // The paper and the hairlines on it, nothing of what a browser puts behind a document.
      const own = theme === 'dark' ? ['21,23,28', '52,55,64'] : ['251,248,241', '221,213,197'];
      const found = await page.evaluate(coloursOf, picture);
      expect(found).toContain(own[0]);
      expect(own).toEqual(expect.arrayContaining(found));
    });
  }
}

/** The colours of a PNG's pixels, each once. Runs in the page. */
async function coloursOf(picture: string): Promise<string[]> {
  const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
  const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: new Uint8ClampedArray() };
  const colours = new Set<string>();
  for (let at = 0; at < data.length; at += 4) colours.add(data.slice(at, at + 3).join(','));
  return [...colours];
}

test('one key turns all marks off and on, in every tab', async ({ page, site, launched }) => {
  const other = await launched.context.newPage();
  await openMarked(page, addressOf(site, 'plain'));
  await openMarked(other, addressOf(site, 'rich'));
  await pressCommand(launched.worker, 'toggle-marks');
  for (const tab of [page, other]) await expect.poll(() => markedWords(tab)).toEqual([]);
  await pressCommand(launched.worker, 'toggle-marks');
  for (const tab of [page, other]) await expect.poll(() => markedWords(tab)).not.toEqual([]);
});

test('the switch of a site is one click behind the toolbar button, at once and remembered', async ({
  page,
  site,
  launched,
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  const popup = await openPopup(launched, page);
  await expect
    .poll(() => popup.text())
    .toMatch(/Read 127\.0\.0\.1:\d+[\s\S]*This page names \d+ entries of your index/);
  await popup.evaluate(press('Read 127.0.0.1'));
  await expect.poll(() => markedWords(page)).toEqual([]);
  await expect.poll(() => popup.text()).toContain('This page is not being read.');
  await page.reload();
  await page.waitForTimeout(1_500);
  expect(await markedWords(page)).toEqual([]);
  const options = await openOptions(launched);
  const sites = options.getByRole('list', { name: 'Sites you chose' });
  await expect(sites).toContainText(/127\.0\.0\.1:\d+\s*off/);
  await sites.getByRole('button', { name: /Forget/ }).click();
  await expect.poll(() => markedWords(page)).not.toEqual([]);
  await options.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => markedWords(page)).toEqual([]);
});

test('on demand: a page is read when "Look at this page" is pressed', async ({ page, site, launched }) => {
  const options = await openOptions(launched);
  await choose(options, 'Only when you ask');
  await page.goto(addressOf(site, 'plain'));
  await page.waitForTimeout(1_500);
  expect(await markedWords(page)).toEqual([]);
  const popup = await openPopup(launched, page);
  await expect.poll(() => popup.text()).toContain('This page is not being read.');
  await popup.evaluate(press('Look at this page'));
  await expect.poll(() => markedWords(page)).not.toEqual([]);
  await expect.poll(() => popup.text()).toMatch(/This page names \d+ entries/);
});

test('the popup opens the panel, and says where it cannot read', async ({ page, launched }) => {
  await page.goto('about:blank');
  const popup = await openPopup(launched, page);
  await expect.poll(() => popup.text()).toContain('Sidelight cannot read this page.');
  await popup.evaluate(press('Open the panel'));
  const panel = await openedSidePanel(launched.context);
  await expect.poll(() => panel.text()).toContain('Chronology');
});

test('settings go into a file and come back out of it, and a reset can be taken back', async ({ launched }) => {
  const options = await openOptions(launched);
  const isChosen = (name: string) => expect(options.getByRole('radio', { name, exact: true })).toBeChecked();
  await choose(options, 'Dark');
  await choose(options, 'Solid');
  const saving = options.waitForEvent('download');
  await options.getByRole('button', { name: 'Save to a file' }).click();
  const saved = await saving;
  expect(saved.suggestedFilename()).toBe('sidelight-settings.json');
  const file = readFileSync(await saved.path(), 'utf8');
  expect(JSON.parse(file)).toMatchObject({ format: 'sidelight-settings', settings: { theme: 'dark' } });
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await isChosen('As the system');
  await options.getByRole('button', { name: 'Undo' }).click();
  await isChosen('Dark');
  await options.getByRole('button', { name: 'Reset all settings' }).click();
  await isChosen('As the system');

  const take = (text: string) =>
    options
      .locator('input[type=file]')
      .setInputFiles({ name: 'settings.json', mimeType: 'application/json', buffer: Buffer.from(text) });
  await take('not a file of ours');
  await expect(options.getByRole('alert')).toHaveText('This file could not be read. Nothing has changed.');
  await take(file.replace('"articles"', '"the moon"'));
  const proposal = options.getByRole('region', { name: 'This would change' });
  await expect(proposal).toContainText('Theme: Dark');
  await expect(proposal).toContainText('Which pages are read: “the moon”');
  await isChosen('As the system');
  await proposal.getByRole('button', { name: 'Change it' }).click();
  await isChosen('Dark');
  await isChosen('Solid');
  await isChosen('Articles');
  await options.getByRole('button', { name: 'Undo' }).click();
  await isChosen('As the system');
});

test('a name that is never to be marked is not, and can be taken back in the settings', async ({
  page,
  site,
  launched,
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  await expect.poll(() => markedWords(page)).toContain('Gerald R. Ford');
  const options = await openOptions(launched);
  await options.evaluate(() =>
    chrome.runtime.sendMessage({
      type: 'never-mark',
      entry: { entityId: 'gerald-r-ford', where: 'anywhere' },
      isNever: true,
    }),
  );
  await expect.poll(() => markedWords(page)).not.toContain('Gerald R. Ford');
  const names = options.getByRole('list', { name: 'Names never marked' });
  await expect(names).toContainText('Gerald R. Ford');
  await names.getByRole('button', { name: /Mark again/ }).click();
  await expect.poll(() => markedWords(page)).toContain('Gerald R. Ford');
});

test('changes from several documents at the same time are all kept', async ({ launched }) => {
  const [one, two] = [await openOptions(launched), await openOptions(launched)];
  await Promise.all([choose(one, 'Dark'), choose(two, 'Solid'), pressCommand(launched.worker, 'toggle-marks')]);
  const stored = () => launched.worker.evaluate(async () => (await chrome.storage.local.get('settings')).settings);
  await expect.poll(stored).toMatchObject({ theme: 'dark', underline: 'solid', marks: 'hidden' });
  await expect(one.getByRole('radio', { name: 'Solid' })).toBeChecked();
  await expect(two.getByRole('switch', { name: 'Marks' })).toHaveAttribute('aria-checked', 'false');
});

test('a page learns nothing of the settings but how its marks look', async ({ page, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  const found = await page.evaluate(() => ({
    storage: typeof (globalThis as { chrome?: { storage?: unknown } }).chrome?.storage,
    globals: Object.keys(globalThis).filter((name) => /sidelight|settings/i.test(name)),
    attributes: document.documentElement.getAttributeNames().filter((name) => name.startsWith('data-')),
  }));
  expect(found).toEqual({ storage: 'undefined', globals: [], attributes: [] });
  await page.evaluate(async (address) => {
    const frame = document.createElement('iframe');
    frame.src = address;
    document.body.append(frame);
    await new Promise((resolve) => frame.addEventListener('load', resolve));
  }, `chrome-extension://${launched.extensionId}/options.html`);
  const framed = page.frames().filter((frame) => frame !== page.mainFrame());
  expect(framed.map((frame) => frame.url())).toEqual(['chrome-error://chromewebdata/']);
});
