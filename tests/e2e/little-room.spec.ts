/** A card's first view where the window leaves it little room. */
import type { Frame } from '@playwright/test';
import { addressOf, allMarked, expect, markedWords, openMarked, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';

const stands = inOneBrowser();

/** What of the first view is not whole in what is seen of the card; and that it scrolls, if it does. */
const troublesOf = (frame: Frame): Promise<string[]> =>
  frame.evaluate(() => {
    const horizon = document.querySelector('.horizon')?.getBoundingClientRect();
    const foot = document.querySelector('.card-foot')?.getBoundingClientRect();
    const troubles: string[] = [];
    if (!horizon || horizon.height < 10) troubles.push('no horizon');
    if (horizon && foot && horizon.bottom > foot.top + 1) troubles.push('the foot covers the horizon');
    const isCut = document.documentElement.scrollHeight > innerHeight;
    if (isCut) troubles.push(`scrolls: ${document.documentElement.scrollHeight} px in ${innerHeight} px`);
    if (!document.querySelector('h2')?.textContent) troubles.push('no name');
    return troubles;
  });

for (const [width, height] of [
  [1_180, 800],
  [1_180, 620],
  [1_180, 420],
  [320, 640],
  [320, 480],
  // A window of 1280 x 1024 px at 400 % zoom.
  [320, 256],
] as const) {
  test(`in a window of ${width} x ${height} px nothing is cut: fewer words or parts first, the horizon always whole`, async () => {
    const { page, card, site } = stands;
    await page.setViewportSize({ width, height });
    await page.goto(addressOf(site, 'plain'));
    // Marks are set near what is in view, and of the lowest window's first screen nothing is.
    await page
      .locator('article p')
      .first()
      .evaluate((paragraph) => paragraph.scrollIntoView());
    await expect.poll(() => markedWords(page), { message: 'marks appear' }).not.toHaveLength(0);
    for (const name of ['Cartel of the Suns', 'Donald Trump', 'Nicolás Maduro']) {
      await page.mouse.move(2, 2);
      await readCard(page, card, name);
      const frame = await card.frame();
      expect(await troublesOf(frame), name).toEqual([]);
      const box = await card.box();
      const seen = await frame.evaluate(() => document.querySelector('.card')?.getBoundingClientRect().height ?? 0);
      expect(box?.height, `${name} is seen whole`).toBeGreaterThanOrEqual(Math.floor(seen));
      await card.dismiss();
    }
  });
}

test('what little room leaves out comes with “More”', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize({ width: 1_180, height: 420 });
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Cartel of the Suns');
  const frame = await card.frame();
  const statements = frame.locator('.statements > li');
  await expect(statements.last()).toBeHidden();
  await card.press('More');
  await expect(statements.last()).toBeVisible();
  await card.press('Less');
  await expect(statements.last()).toBeHidden();
  expect(await troublesOf(frame)).toEqual([]);
});

test('where a part has gone, what was shortened for it is told whole', async () => {
  const { page, card, site } = stands;
  const seen = new Map<string, string>();
  for (let height = 800; height >= 300; height -= 50) {
    await page.setViewportSize({ width: 1_180, height });
    await page.mouse.move(2, 2);
    await openMarked(page, addressOf(site, 'plain'));
    await allMarked(page);
    await readCard(page, card, 'Donald Trump');
    const frame = await card.frame();
    const fit = (await frame.locator('.card').getAttribute('data-fit')) ?? '';
    seen.set(fit, await frame.locator('.description:visible').innerText());
  }
  expect(seen.get('0'), 'beside two statements').toBe('President of the United States.');
  const besideOne = seen.get('3') ?? seen.get('6');
  expect(besideOne, `beside fewer; steps seen: ${[...seen.keys()]}`).toMatch(
    /^President of the United States\. He told airlines .*\.$/,
  );
});

test('“Why is this marked?” takes its room from parts, never from the middle of one, and gives it back', async () => {
  const { page, card, site } = stands;
  await page.setViewportSize({ width: 1_180, height: 700 });
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Donald Trump');
  const frame = await card.frame();
  const statements = frame.locator('.statements > li');
  await expect(statements.first()).toBeVisible();
  const before = await frame.locator('.card').innerText();
  // Nothing is painted before a task has ended: what is whole by then is never seen cut.
  const cutInTask = await frame.evaluate(async () => {
    document.querySelector<HTMLElement>('.why summary')?.click();
    await null;
    return document.documentElement.scrollHeight - innerHeight;
  });
  expect(cutInTask).toBe(0);
  await expect(frame.locator('.why fieldset')).toBeVisible();
  expect(await troublesOf(frame)).toEqual([]);
  await frame.locator('.why summary').click();
  await expect.poll(() => frame.locator('.card').innerText()).toBe(before);
});
