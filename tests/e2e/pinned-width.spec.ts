/** A pinned card whose window becomes narrower or wider. */
import { addressOf, allMarked, expect, openMarked, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';
import { pinned, pinnedCard } from './pinned-cards';

const stands = inOneBrowser();

const CARTEL = 'Cartel of the Suns';

test('a pinned card that becomes narrower or wider with its window keeps what the reader was at', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize({ width: 1_280, height: 800 });
  await openMarked(page, addressOf(site, 'plain'));
  await allMarked(page);
  await readCard(page, card, CARTEL);
  await page.keyboard.press('Alt+P');
  await expect.poll(() => pinned(page)).toEqual([CARTEL]);
  const frame = await pinnedCard(page, CARTEL);
  await frame.locator('.dispute-line button:visible').click();
  const position = frame.locator('.position').nth(4);
  const belowTitlePx = () =>
    position.evaluate((element) => {
      const title = document.querySelector('.card-title')?.getBoundingClientRect();
      return Math.round(element.getBoundingClientRect().top - Math.max(0, title?.bottom ?? 0));
    });
  const offPx = await belowTitlePx();
  await position.evaluate((_, byPx) => scrollBy({ top: byPx, behavior: 'instant' }), offPx);
  await expect.poll(belowTitlePx).toBe(0);
  const widthPx = () => frame.evaluate(() => innerWidth);
  let before = await widthPx();
  for (const width of [700, 420, 1_280]) {
    await page.setViewportSize({ width, height: 800 });
    await expect.poll(widthPx).not.toBe(before);
    before = await widthPx();
    // As much as the lines' own heights may round to.
    await expect.poll(async () => Math.abs(await belowTitlePx()), { message: `${width} px` }).toBeLessThan(4);
  }
});
