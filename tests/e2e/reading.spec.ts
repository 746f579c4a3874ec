import type { Page } from '@playwright/test';
import { restOn } from '@/scripts/browser';
import { addressOf, expect, markedWords, noCard, openMarked, readCard, test } from './harness';

/** Null where no mark begins with this name. */
const boxOfMark = (page: Page, name: string) =>
  page.evaluate((begin) => {
    const range = [...(CSS.highlights.get('sidelight-mark') ?? [])].find((marked) =>
      marked.startContainer.textContent?.slice(marked.startOffset).startsWith(begin),
    );
    if (!range) return null;
    const live = document.createRange();
    live.setStart(range.startContainer, range.startOffset);
    live.setEnd(range.endContainer, range.endOffset);
    const { left, right, top, bottom } = live.getBoundingClientRect();
    return { left, right, top, bottom };
  }, name);

test.describe('names on a news page', () => {
  for (const name of ['plain', 'rich', 'hydrated']) {
    test(`are marked on the ${name} page`, async ({ page, site }) => {
      await openMarked(page, addressOf(site, name));
      for (const words of ['Cartel of the Suns', 'Gerald R. Ford', 'FAA warning']) {
        await expect
          .poll(async () => {
            await page
              .getByText(words)
              .first()
              .scrollIntoViewIfNeeded()
              .catch(() => {});
            return markedWords(page);
          })
          .toContain(words);
      }
    });
  }

  test('are marked once a section, the first time', async ({ page, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    const sections = await page.locator('article h2, article h1').count();
    const ships = async () => (await markedWords(page)).filter((words) => words === 'Gerald R. Ford').length;
    await expect.poll(ships).toBeGreaterThan(0);
    expect(await ships()).toBeLessThanOrEqual(sections);
  });

  test('are marked and open on a page that writes itself anew after it was loaded', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await page.evaluate(() => {
      const all = document.documentElement.outerHTML;
      document.open();
      document.write(`<!doctype html>${all}`);
      document.close();
    });
    await expect.poll(() => markedWords(page)).toContain('Gerald R. Ford');
    expect(await readCard(page, card, 'Gerald R. Ford')).toContain('aircraft carrier');
    await page.keyboard.press('Escape');
    await noCard(card);
  });

  test('are marked when they are split over inline markup', async ({ page, site }) => {
    await openMarked(page, addressOf(site, 'rich'));
    const split = await page.evaluate(() =>
      [...(CSS.highlights.get('sidelight-mark') ?? [])].some((range) => range.startContainer !== range.endContainer),
    );
    expect(split).toBe(true);
  });

  test('are not marked on a page about other things of those names', async ({ page, site }) => {
    await page.goto(addressOf(site, 'unrelated'));
    await page.waitForTimeout(1_500);
    expect(await markedWords(page)).toEqual([]);
  });

  test('are not looked for on a page that is no article', async ({ page, site }) => {
    await page.goto(addressOf(site, 'plain-page'));
    await page.waitForTimeout(1_500);
    expect(await markedWords(page)).toEqual([]);
  });

  test('are found in paragraphs that arrive later', async ({ page, site }) => {
    await openMarked(page, `${addressOf(site, 'rich')}?still`);
    await page.evaluate(() => {
      const paragraph = document.createElement('p');
      paragraph.id = 'late';
      paragraph.textContent = 'Late in the day Tarek William Saab spoke.';
      const heading = document.createElement('h2');
      heading.textContent = 'Later';
      document.querySelector('article')?.prepend(heading, paragraph);
      window.scrollTo(0, 0);
    });
    await expect.poll(() => markedWords(page)).toContain('Tarek William Saab');
  });
});

test.describe('the card', () => {
  const expected = [
    {
      name: 'Cartel of the Suns',
      page: 'plain',
      says: [/alleged group|group/i, /cartel/i, /articles?, to 4 Dec 2025/],
    },
    { name: 'Gerald R. Ford', page: 'plain', says: [/vessel/i, /Parapolitika/, /carrier/i] },
    { name: 'FAA warning', page: 'rich', says: [/Parapolitika/, /airlines/i] },
  ];
  for (const { name, page: where, says } of expected) {
    test(`says of ${name} what the articles say, and which`, async ({ page, card, site }) => {
      await openMarked(page, addressOf(site, where));
      const text = await readCard(page, card, name);
      for (const part of says) expect(text).toMatch(part);
    });
  }

  test('credits a source with the chain that leads to it', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Cartel of the Suns');
    await expect.poll(() => card.text()).toMatch(/\[30 Nov – 1 Dec 2025\]\s*›\s*credits\s+US government/);
  });

  test('does not cover the name it speaks of', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Cartel of the Suns');
    const box = await card.box();
    const mark = await boxOfMark(page, 'Cartel of the Suns');
    if (!box || !mark) throw new Error('card and mark must stand');
    const apart =
      box.x >= mark.right || box.x + box.width <= mark.left || box.y >= mark.bottom || box.y + box.height <= mark.top;
    expect(apart).toBe(true);
  });

  test('covers no word of the column that its name stands in, where a page is written from top to bottom', async ({
    page,
    card,
    site,
  }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await page.addStyleTag({ content: 'article p { writing-mode: vertical-rl; max-height: 420px }' });
    await readCard(page, card, 'Cartel of the Suns');
    const mark = await boxOfMark(page, 'Cartel of the Suns');
    const box = await card.box();
    if (!box || !mark) throw new Error('card and mark must stand');
    expect(box.x + box.width <= mark.left || box.x >= mark.right).toBe(true);
  });

  test('lies as a sheet along the lower edge of a narrow window, and says nothing under what rounds the screen', async ({
    page,
    card,
    site,
  }) => {
    await page.setViewportSize({ width: 390, height: 700 });
    await openMarked(page, addressOf(site, 'plain'));
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setSafeAreaInsetsOverride', { insets: { bottom: 34, left: 20, right: 20 } });
    await readCard(page, card, 'Gerald R. Ford');
    const sheet = await card.box();
    const content = await (await (await card.frame()).frameElement()).boundingBox();
    expect(sheet).toMatchObject({ x: 0, width: 390 });
    expect((sheet?.y ?? 0) + (sheet?.height ?? 0)).toBe(700);
    expect(content).toMatchObject({ x: 20, width: 350, y: sheet?.y });
    const text = await (await card.frame()).locator('.card-foot').boundingBox();
    expect((text?.y ?? 700) + (text?.height ?? 0)).toBeLessThanOrEqual(700 - 34);
  });

  test('closes after leaving, and opens again on coming back', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Gerald R. Ford');
    await page.mouse.move(4, 4, { steps: 8 });
    await noCard(card);
    await readCard(page, card, 'Gerald R. Ford');
  });

  test('stays when the pointer leaves and comes back within the grace', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Gerald R. Ford');
    await page.evaluate(() => {
      const taken: string[] = [];
      Object.assign(window, { taken });
      new MutationObserver((records) => {
        for (const { removedNodes } of records) for (const { nodeName } of removedNodes) taken.push(nodeName);
      }).observe(document.documentElement, { childList: true, subtree: true });
    });
    await page.mouse.move(4, 4, { steps: 2 });
    await restOn(page, 'Gerald R. Ford');
    await page.waitForTimeout(900);
    expect(await card.text()).toContain('Gerald R. Ford');
    expect(await page.evaluate(() => (window as unknown as { taken: string[] }).taken)).toEqual([]);
  });

  test('stays while the pointer is in it, and lets its text be copied', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Gerald R. Ford');
    const box = await card.box();
    if (!box) throw new Error('the card must stand');
    await page.mouse.move(box.x + 20, box.y + 20, { steps: 6 });
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 2, box.y + 80, { steps: 6 });
    await page.mouse.up();
    await page.waitForTimeout(900);
    const selected = await (await card.frame()).evaluate(() => getSelection()?.toString());
    expect(selected).toContain('Gerald R. Ford');
    await page.context().grantPermissions(['clipboard-read']);
    await page.keyboard.press('Control+c');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toContain('Gerald R. Ford');
    await card.dismiss();
    await noCard(card);
  });

  test('closes with Escape', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'FAA warning');
    await card.dismiss();
    await noCard(card);
  });

  test('opens and closes by keyboard alone', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await page.keyboard.press('Alt+Period');
    await page.keyboard.press('Alt+Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('sidelight-card');
    await card.dismiss();
    await noCard(card);
  });

  test('stands on a page with the strictest content policy', async ({ page, card, site }) => {
    await openMarked(page, addressOf(site, 'plain').replace(site.origin, `${site.origin}/strict`));
    expect(await readCard(page, card, 'Cartel of the Suns')).toMatch(/articles?, to 4 Dec 2025/);
  });
});

test('a name in a frame of the page has its card there', async ({ page, card, site }) => {
  await openMarked(page, addressOf(site, 'plain'));
  await page.evaluate(() => {
    const frame = document.createElement('iframe');
    frame.style.cssText = 'display: block; width: 900px; height: 600px';
    frame.srcdoc = `<p style="margin: 60px">${'The carrier Gerald R. Ford sailed on, and Venezuela answered. '.repeat(5)}</p>`;
    document.body.prepend(frame);
    scrollTo(0, 0);
  });
  const inner = () => page.frames().find((frame) => frame.url() === 'about:srcdoc');
  await expect.poll(() => inner()?.evaluate(() => CSS.highlights.get('sidelight-mark')?.size ?? 0)).toBeGreaterThan(0);
  const place = await inner()?.evaluate(() => {
    const range = document.createRange();
    const words = document.querySelector('p')?.firstChild as Text;
    range.setStart(words, words.data.indexOf('Gerald'));
    range.setEnd(words, words.data.indexOf(' sailed'));
    const { x, y, width, height } = range.getBoundingClientRect();
    return { x: x + width / 2, y: y + height / 2 };
  });
  const box = await page.locator('iframe').first().boundingBox();
  if (!place || !box) throw new Error('the frame stands on the page');
  await page.mouse.move(box.x + place.x - 20, box.y + place.y - 20);
  await page.mouse.move(box.x + place.x, box.y + place.y, { steps: 4 });
  await expect.poll(() => card.text()).toContain('Gerald R. Ford');
});

test('the page is left as it was, to the byte', async ({ page, card, site }) => {
  await page.goto(addressOf(site, 'plain'));
  const before = await page.content();
  await expect.poll(() => markedWords(page)).not.toHaveLength(0);
  expect(await page.content()).toBe(before);
  for (const name of ['Cartel of the Suns', 'Gerald R. Ford', 'FAA warning']) {
    await readCard(page, card, name);
    await card.dismiss();
    await noCard(card);
  }
  expect(await page.content()).toBe(before);
});
