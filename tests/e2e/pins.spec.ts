/** Cards that a reader keeps beside the text, and what a page can do to them. */
import type { Frame, Page } from '@playwright/test';
import { hasSidePanel, restOn } from '@/scripts/browser';
import { addressOf, expect, markedWords, noCard, openMarked, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';
import { boxOf, cards, pinned, pinnedCard, shownIn } from './pinned-cards';

const stands = inOneBrowser();

const SHIP = 'Gerald R. Ford';
const CARTEL = 'Cartel of the Suns';
const PRESIDENT = 'Donald Trump';

/** The card that opens on this name, whatever others are pinned. */
async function open(page: Page, name: string): Promise<Frame> {
  await expect.poll(() => markedWords(page)).toContain(name);
  await restOn(page, name);
  let opened: Frame | undefined;
  const find = async () => {
    for (const frame of cards(page)) {
      const shown = await shownIn(frame);
      if (shown?.name === name && !shown.isPinned) opened = frame;
    }
    return opened !== undefined;
  };
  await expect.poll(find, { message: `the card of ${name} opens`, timeout: 10_000 }).toBe(true);
  return opened as Frame;
}

async function pin(page: Page, name: string): Promise<Frame> {
  const frame = await open(page, name);
  await page.keyboard.press('Alt+P');
  await expect.poll(() => pinned(page)).toContain(name);
  return frame;
}

test('a card is kept with Alt+P, stays while the reader reads on, and leads back to its phrase', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const frame = await pin(page, SHIP);
  await page.mouse.move(4, 4, { steps: 4 });
  await page.mouse.wheel(0, 1_800);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(600);
  expect(await pinned(page)).toEqual([SHIP]);
  await frame.getByRole('button', { name: 'Back to the phrase' }).click();
  await expect.poll(() => page.evaluate(() => [...(CSS.highlights.get('sidelight-current') ?? [])].length)).toBe(1);
  const isInView = await page.evaluate(() => {
    const [place] = [...(CSS.highlights.get('sidelight-current') ?? [])];
    const range = document.createRange();
    range.setStart(place?.startContainer as Node, place?.startOffset ?? 0);
    range.setEnd(place?.endContainer as Node, place?.endOffset ?? 0);
    const { top, bottom } = range.getBoundingClientRect();
    return { words: range.toString(), isIn: top >= 0 && bottom <= innerHeight };
  });
  expect(isInView).toEqual({ words: SHIP, isIn: true });
});

test('at most two are pinned: a third says so and stays an ordinary card; Escape closes the topmost only', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await pin(page, SHIP);
  await pin(page, CARTEL);
  const third = await open(page, PRESIDENT);
  await page.keyboard.press('Alt+P');
  await expect(third.getByText('Two cards are pinned already.')).toBeVisible();
  expect(await pinned(page)).toEqual([CARTEL, SHIP]);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => page.locator('sidelight-card').count()).toBe(2);
  expect(await pinned(page)).toEqual([CARTEL, SHIP]);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => pinned(page)).toEqual([SHIP]);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => page.locator('sidelight-card').count()).toBe(0);
});

/** Where a phrase stands in the viewport, a box for each of its lines. */
const boxesOfText = (page: Page, selector: string): Promise<DOMRect[]> =>
  page.evaluate((chosen) => {
    const range = document.createRange();
    range.selectNodeContents(document.querySelector(chosen) as Element);
    return [...range.getClientRects()].map((box) => box.toJSON());
  }, selector);

const meet = (a: DOMRect, b: DOMRect) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

test('a pinned card takes the free margin beside the article, and stays there while the page scrolls', async () => {
  const { page, site } = stands;
  await page.setViewportSize({ width: 1_500, height: 800 });
  await openMarked(page, addressOf(site, 'plain'));
  const kept = await pin(page, SHIP);
  // What is said of pinning comes a moment later, and takes room.
  const heights: number[] = [];
  await expect
    .poll(async () => heights.push((await boxOf(kept)).height) > 1 && heights.at(-1) === heights.at(-2))
    .toBe(true);
  const box = await boxOf(kept);
  const text = await boxesOfText(page, 'article');
  expect(text.filter((line) => line.left < box.right && box.left < line.right)).toEqual([]);
  await page.mouse.wheel(0, 700);
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(300);
  expect(await boxOf(kept)).toEqual(box);
});

for (const width of [1_500, 900, 520, 360]) {
  test(`two pinned cards in a window of ${width} px never lie on each other, nor on the phrase that one leads back to`, async () => {
    const { page, site } = stands;
    await page.setViewportSize({ width, height: 800 });
    await openMarked(page, addressOf(site, 'plain'));
    const ship = await pin(page, SHIP);
    const cartel = await pin(page, CARTEL);
    for (const card of [ship, cartel]) {
      await card.getByRole('button', { name: 'Back to the phrase' }).evaluate((button: HTMLElement) => button.click());
      await page.waitForTimeout(200);
      const phrase = await page.evaluate(() => {
        const [place] = [...(CSS.highlights.get('sidelight-current') ?? [])];
        const range = document.createRange();
        range.setStart(place?.startContainer as Node, place?.startOffset ?? 0);
        range.setEnd(place?.endContainer as Node, place?.endOffset ?? 0);
        return [...range.getClientRects()].map((box) => box.toJSON() as DOMRect);
      });
      const boxes = await Promise.all([ship, cartel].map(boxOf));
      expect(phrase.length).toBeGreaterThan(0);
      for (const box of boxes) expect(phrase.filter((line) => meet(line, box))).toEqual([]);
      expect(meet(...(boxes as [DOMRect, DOMRect]))).toBe(false);
    }
  });
}

test('a pinned card lies in the window beside the open one, and is let go by its button', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const kept = await pin(page, SHIP);
  const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
  const box = await boxOf(kept);
  expect(box.left).toBeGreaterThanOrEqual(0);
  expect(box.right).toBeLessThanOrEqual(width);
  expect(box.top).toBeGreaterThanOrEqual(0);
  expect(box.bottom).toBeLessThanOrEqual(height);
  await open(page, CARTEL);
  await kept.getByRole('button', { name: 'Unpin' }).click();
  await expect.poll(() => pinned(page)).toEqual([]);
});

test.describe('a hostile page', () => {
  test('reads nothing of a pinned card, and finds no way to its document', async () => {
    const { page, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    const frame = await pin(page, SHIP);
    const lines = (await frame.locator('#card').innerText()).split('\n').filter((line) => line.length > 20);
    expect(lines.length).toBeGreaterThan(2);
    const learnt = await page.evaluate((secret) => {
      const host = document.querySelector('sidelight-card') as HTMLElement;
      const selection = getSelection() as Selection;
      const { find } = window as unknown as { find(...search: unknown[]): boolean };
      const found = secret.filter((line) => find(line.slice(0, 18), false, false, true, false, true));
      const gathered: string[] = [];
      selection.selectAllChildren(host);
      gathered.push(selection.toString());
      document.execCommand('selectAll');
      gathered.push(selection.toString(), host.innerHTML, document.documentElement.innerText);
      selection.removeAllRanges();
      return {
        found,
        text: gathered.join('\n'),
        frames: window.length,
        root: String(host.shadowRoot),
        byName: String(window.open('', 'card.html')?.location ?? 'about:blank'),
      };
    }, lines);
    expect(learnt).toMatchObject({ found: [], frames: 0, root: 'null', byName: 'about:blank' });
    for (const line of lines) expect(learnt.text).not.toContain(line);
  });

  test('neither pins, unpins nor presses anything by events and messages that it makes up', async () => {
    const { page, site, launched } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await pin(page, SHIP);
    await page.evaluate(() => {
      const host = document.querySelector('sidelight-card') as HTMLElement;
      for (const target of [host, document.body, window]) {
        for (const init of [{ key: 'Escape' }, { key: 'p', code: 'KeyP', altKey: true }, { key: 'Enter' }]) {
          target.dispatchEvent(new KeyboardEvent('keydown', { ...init, bubbles: true, composed: true }));
        }
      }
      const { left, top } = host.getBoundingClientRect();
      for (const type of ['pointerdown', 'pointerup', 'click']) {
        host.dispatchEvent(new PointerEvent(type, { bubbles: true, clientX: left + 9, clientY: top + 9 }));
      }
      host.focus();
      host.click();
      for (const data of [{ type: 'close' }, { type: 'escape' }, { type: 'pin' }, { type: 'pin', outcome: 'pinned' }]) {
        window.postMessage(data, '*', [new MessageChannel().port2]);
        host.dispatchEvent(new MessageEvent('message', { data, ports: [new MessageChannel().port1] }));
      }
    });
    await page.waitForTimeout(400);
    expect(await pinned(page)).toEqual([SHIP]);
    expect(await hasSidePanel(launched.context)).toBe(false);
  });

  test('that makes elements of our name takes no place among the two, and gets none of what a pin is told', async () => {
    const { page, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await page.evaluate(() => {
      const heard: unknown[] = [];
      Object.assign(window, { heard });
      addEventListener('message', ({ data }) => heard.push(data), true);
      for (let count = 0; count < 3; count++) {
        const imitation = document.createElement('sidelight-card');
        imitation.attachShadow({ mode: 'open' }).innerHTML = '<article class="pinned"><button>Unpin</button></article>';
        imitation.addEventListener('message', ({ type }) => heard.push(type));
        document.documentElement.append(imitation);
      }
    });
    await pin(page, SHIP);
    await pin(page, CARTEL);
    expect(await page.evaluate(() => (window as unknown as { heard: unknown[] }).heard)).toEqual([]);
    expect(await pinned(page)).toEqual([CARTEL, SHIP]);
  });

  test('that takes a pinned card away leaves nothing of it, and its place is free again', async () => {
    const { page, card, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await pin(page, SHIP);
    await pin(page, CARTEL);
    await page.evaluate(() => {
      for (const host of document.querySelectorAll('sidelight-card')) host.remove();
      document.querySelector('article')?.append('And more.');
    });
    await expect.poll(() => cards(page)).toHaveLength(0);
    await page.waitForTimeout(400);
    await pin(page, SHIP);
    await pin(page, CARTEL);
    await page.reload();
    await expect.poll(() => markedWords(page)).toContain(SHIP);
    await noCard(card);
    expect(await readCard(page, card, SHIP)).toContain(SHIP);
  });
});

test('while no card is left the page is byte for byte what it was', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const before = await page.content();
  await pin(page, SHIP);
  await pin(page, CARTEL);
  await (await pinnedCard(page, SHIP)).getByRole('button', { name: 'Unpin' }).click();
  await expect.poll(() => pinned(page)).toEqual([CARTEL]);
  await (await pinnedCard(page, CARTEL)).getByRole('button', { name: 'Close' }).click();
  await expect.poll(() => page.content()).toBe(before);
});

test('a card that opens beside a pinned one does not lie on it', async () => {
  const { page, site } = stands;
  await page.setViewportSize({ width: 1_180, height: 900 });
  await openMarked(page, addressOf(site, 'plain'));
  const kept = await boxOf(await pin(page, SHIP));
  for (const name of [CARTEL, PRESIDENT]) {
    await page.mouse.move(4, 4, { steps: 4 });
    const opened = await boxOf(await open(page, name));
    expect(meet(opened, kept), `${name}: ${JSON.stringify(opened)} and ${JSON.stringify(kept)}`).toBe(false);
    await page.keyboard.press('Escape', { delay: 60 });
  }
});

test('what is printed is the page alone: no mark, no card, pinned or open', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await pin(page, SHIP);
  await open(page, CARTEL);
  await page.emulateMedia({ media: 'print' });
  const printed = await page.screenshot();
  await page.evaluate(() => {
    for (const host of document.querySelectorAll('sidelight-card')) host.remove();
    for (const name of [...CSS.highlights.keys()]) CSS.highlights.delete(name);
  });
  expect(printed.equals(await page.screenshot())).toBe(true);
  await page.emulateMedia({ media: null });
});
