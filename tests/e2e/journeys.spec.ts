/** Whole stories of readers on a page, each as the reader would tell it. */
import type { Frame, Page } from '@playwright/test';
import { locatePhrase } from '@/scripts/browser';
import { serveSampleSite } from '@/scripts/sample-site/server';
import { addressOf, expect, markedWords, noCard, openMarked, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';

const stands = inOneBrowser();

const SHIP = 'Gerald R. Ford';
const isMarked = (page: Page, name: string) => expect.poll(() => markedWords(page)).toContain(name);
const isUnmarked = (page: Page, name: string) => expect.poll(() => markedWords(page)).not.toContain(name);

/** Another tab beside the one that the reader is in, at the nth place that names the ship; the mark stands there. */
async function openBeside(url: string, nth = 0): Promise<Page> {
  const { launched, page } = stands;
  const beside = await launched.context.newPage();
  await openMarked(beside, url);
  // Marks stand near what is in view.
  await locatePhrase(beside, SHIP, nth);
  await isMarked(beside, SHIP);
  await page.bringToFront();
  return beside;
}

/** The card's document with "Why is this marked?" opened. */
async function askWhy(name: string): Promise<Frame> {
  const { page, card } = stands;
  await readCard(page, card, name);
  const frame = await card.frame();
  await frame.getByText('Why is this marked?').click();
  return frame;
}

test.describe('"I never want this marked again"', () => {
  const choices = [
    { place: 'on this page', name: 'on this page', sameSite: true, otherSite: true },
    { place: 'on this site', name: /^on 127/, sameSite: false, otherSite: true },
    { place: 'anywhere', name: 'anywhere', sameSite: false, otherSite: false },
  ];
  for (const { place, name, sameSite, otherSite } of choices) {
    test(`${place}: other open tabs follow, it is remembered, and Undo brings all back`, async () => {
      const { page, site } = stands;
      const elsewhere = await serveSampleSite();
      const here = addressOf(site, 'plain');
      await openMarked(page, here);
      const twin = await openBeside(here);
      // The first is a link of its contents.
      const neighbour = await openBeside(addressOf(site, 'rich'), 1);
      const stranger = await openBeside(addressOf(elsewhere, 'plain'));
      await isMarked(page, SHIP);
      const frame = await askWhy(SHIP);
      await frame.getByRole('button', { name }).click();
      await expect(frame.getByText('is not marked any more')).toBeVisible();
      for (const tab of [page, twin]) await isUnmarked(tab, SHIP);
      await (otherSite ? isMarked : isUnmarked)(stranger, SHIP);
      await (sameSite ? isMarked : isUnmarked)(neighbour, SHIP);
      await twin.reload();
      await isMarked(twin, 'Cartel of the Suns');
      expect(await markedWords(twin)).not.toContain(SHIP);
      await frame.getByRole('button', { name: 'Undo' }).click();
      for (const tab of [page, twin, neighbour, stranger]) await isMarked(tab, SHIP);
      await elsewhere.close();
    });
  }
});

test.describe('"what else is that name?"', () => {
  test('a look-up within the card replaces its content, and Alt+B and Alt+F go back and forward', async () => {
    const { page, card, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Cartel of the Suns');
    const frame = await card.frame();
    const heading = frame.getByRole('heading', { level: 2 });
    const link = frame.locator('a[data-entry]:visible').first();
    const next = (await link.innerText()).trim();
    await link.hover();
    await page.waitForTimeout(600);
    await expect(heading).toHaveText('Cartel of the Suns');
    await link.focus();
    await page.keyboard.press('Enter');
    await expect(heading).not.toHaveText('Cartel of the Suns');
    const second = await heading.innerText();
    await expect(heading).toBeFocused();
    await expect(frame.getByRole('navigation', { name: 'Looked up' })).toContainText('Cartel of the Suns');
    expect(page.frames().filter((one) => one.url().includes('/card.html'))).toHaveLength(1);
    await page.keyboard.press('Alt+B');
    await expect(heading).toHaveText('Cartel of the Suns');
    await page.keyboard.press('Alt+F');
    await expect(heading).toHaveText(second);
    await frame
      .getByRole('navigation', { name: 'Looked up' })
      .getByRole('button', { name: 'Cartel of the Suns' })
      .click();
    await expect(heading).toHaveText('Cartel of the Suns');
    expect(next).not.toBe('');
  });

  test('ten look-ups in one another keep the way back to the first', async () => {
    const { page, card, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Cartel of the Suns');
    const frame = await card.frame();
    const heading = frame.getByRole('heading', { level: 2 });
    for (let depth = 0; depth < 9; depth++) {
      const before = await heading.innerText();
      const links = frame.locator('a[data-entry]:visible');
      // Names in what is said are found once the card is drawn.
      const linked = await links
        .first()
        .waitFor({ timeout: 1_000 })
        .then(
          () => true,
          () => false,
        );
      if (!linked) await frame.getByRole('button', { name: 'More', exact: true }).click();
      await links.first().click();
      await expect(heading).not.toHaveText(before);
    }
    await frame.getByRole('button', { name: 'Show all' }).click();
    const crumbs = frame.getByRole('navigation', { name: 'Looked up' }).getByRole('listitem');
    await expect(crumbs).toHaveCount(9);
    await crumbs.first().getByRole('button').click();
    await expect(heading).toHaveText('Cartel of the Suns');
  });
});

test.describe('"who is that, misspelt as it is?"', () => {
  /** A reader's own words on the page, selected as by hand. */
  async function select(words: string): Promise<void> {
    const { page, site } = stands;
    await openMarked(page, `${addressOf(site, 'plain')}?still`);
    await page.evaluate((text) => {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.querySelector('article')?.prepend(paragraph);
      getSelection()?.selectAllChildren(paragraph);
    }, words);
  }

  test('selected words and Alt+Enter open the entry that goes by them', async () => {
    const { page, card } = stands;
    await select('pete  hegseth');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => card.text()).toContain('Pete Hegseth');
  });

  test('an ordinary word brings no name to mind: the card says so, and leads to the search', async () => {
    const { page, card } = stands;
    for (const word of ['the', 'her', 'told']) {
      await select(word);
      await page.keyboard.press('Alt+Enter');
      await expect.poll(() => card.text()).toContain(`Nothing in your index goes by “${word}”`);
      const frame = await card.frame();
      await expect(frame.getByRole('link')).toHaveCount(0);
      await expect(frame.getByRole('button', { name: 'Search in the panel' })).toBeVisible();
      await card.dismiss();
      await noCard(card);
    }
  });

  test('a misspelt name is led to the nearest one, and on to its entry', async () => {
    const { page, card } = stands;
    await select('Pete Hegsteh');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => card.text()).toContain('Pete Hegseth');
    const frame = await card.frame();
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Nothing in your index goes by “Pete Hegsteh”');
    await frame.getByRole('link', { name: 'Pete Hegseth' }).press('Enter');
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Pete Hegseth');
    await card.dismiss();
    await noCard(card);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('body');
  });
});
