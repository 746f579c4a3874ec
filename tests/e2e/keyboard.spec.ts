/** A reader with a keyboard and nothing else, and what is said aloud on the way. */
import type { Frame, Page } from '@playwright/test';
import { addressOf, allMarked, expect, noCard, openMarked, openPanelTab, test } from './harness';
import { inOneBrowser } from './one-browser';
import { cards, pinned, shownIn } from './pinned-cards';

const stands = inOneBrowser();

const currentMark = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('sidelight-current') ?? [])]
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const range = document.createRange();
        range.setStart(startContainer, startOffset);
        range.setEnd(endContainer, endOffset);
        return range.toString().replace(/\s+/g, ' ');
      })
      .join(),
  );

/** Goes to the next mark. What answers the first key of a page is brought by it. */
async function step(page: Page): Promise<string> {
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => currentMark(page)).not.toBe('');
  return currentMark(page);
}

/** Steps from mark to mark until this one. */
async function stepTo(page: Page, name: string): Promise<void> {
  for (let steps = 0; steps < 30; steps += 1) if ((await step(page)) === name) return;
  throw new Error(`${name} is not among the marks`);
}

/** The role and name of what has the focus, as assistive technology is told. */
const focused = (shown: Frame | Page) =>
  shown.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const role =
      at.getAttribute('role') ?? { A: 'link', BUTTON: 'button', SUMMARY: 'summary', H2: 'heading' }[at.tagName];
    return `${role} ${at.getAttribute('aria-label') ?? at.innerText}`.replace(/\s+/g, ' ').trim();
  });

/** Everything said in live regions and named on the page, our closed tree included: what a screen reader is given. */
async function heard(page: Page): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  return nodes.map(({ name }) => String(name?.value ?? '')).join('\n');
}

async function openByKey(name: string): Promise<Frame> {
  const { page, card } = stands;
  await stepTo(page, name);
  await page.keyboard.press('Alt+Enter');
  await expect.poll(() => card.text()).toContain(name);
  return card.frame();
}

test('a whole story without a pointer: next mark, open, through the card, a look-up in it and back, pin, and back to the page', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const own = page.getByRole('link', { name: 'World' });
  await own.focus();
  const frame = await openByKey('Cartel of the Suns');
  await expect.poll(() => focused(frame)).toBe('dialog Entry for Cartel of the Suns');
  const stops: string[] = [];
  for (let presses = 0; presses < 60 && (stops.at(0) !== stops.at(-1)) === stops.length > 1; presses += 1) {
    await page.keyboard.press('Tab');
    stops.push(await focused(frame));
  }
  expect(stops.slice(0, 2)).toEqual(['button Pin', 'button Close']);
  expect(stops.at(-2)).toBe('summary Why is this marked?');
  expect(stops.at(-1), 'Tab stays in the card').toBe('button Pin');
  expect(stops.filter((stop) => /^link /.test(stop)).length).toBeGreaterThan(1);

  const link = frame.locator('a[data-entry]:visible').first();
  const heading = frame.getByRole('heading', { level: 2 });
  while (!(await link.evaluate((element) => element === document.activeElement))) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(heading).not.toHaveText('Cartel of the Suns');
  await expect(heading).toBeFocused();
  await page.keyboard.press('Alt+B');
  await expect(heading).toHaveText('Cartel of the Suns');
  await page.keyboard.press('Alt+P');
  await expect(frame.getByRole('button', { name: 'Unpin' })).toBeVisible();
  await expect(own, 'the reader is back on the page').toBeFocused();
  await page.keyboard.press('Escape', { delay: 60 });
  await noCard(card);
  await expect(own).toBeFocused();
});

test('keeps a card and reads on: pin, scroll, open another, come back to the pin, and from within it to the next mark', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const own = page.getByRole('link', { name: 'World' });
  await own.focus();
  const kept = await openByKey('Gerald R. Ford');
  await page.keyboard.press('Alt+P');
  await expect.poll(() => pinned(page)).toEqual(['Gerald R. Ford']);
  await expect(own, 'pinning gives the focus back').toBeFocused();
  await page.keyboard.press('PageDown');
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(0);

  await stepTo(page, 'Cartel of the Suns');
  await page.keyboard.press('Alt+Enter');
  const another = () => Promise.all(cards(page).map(shownIn));
  await expect.poll(another).toContainEqual({ name: 'Cartel of the Suns', isPinned: false });
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(another).not.toContainEqual({ name: 'Cartel of the Suns', isPinned: false });
  expect(await pinned(page)).toEqual(['Gerald R. Ford']);
  await expect(own).toBeFocused();

  await page.keyboard.press('Alt+P');
  await expect.poll(() => focused(kept), 'the key leads into what is pinned').toBe('dialog Entry for Gerald R. Ford');
  expect(await kept.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect(own, 'Escape leaves it').toBeFocused();
  expect(await pinned(page), 'and it stays').toEqual(['Gerald R. Ford']);

  await page.keyboard.press('Alt+P');
  await expect.poll(() => kept.evaluate(() => document.hasFocus())).toBe(true);
  await page.keyboard.press('Alt+Comma');
  await page.keyboard.press('Alt+Enter');
  await expect.poll(async () => (await another()).filter((card) => card?.isPinned === false)).toHaveLength(1);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect(own).toBeFocused();
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => page.locator('sidelight-card').count()).toBe(0);
});

test('Tab leaves a pinned card at its ends, so that it stands among what else the page holds', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const own = page.getByRole('link', { name: 'World' });
  await own.focus();
  const kept = await openByKey('Gerald R. Ford');
  await page.keyboard.press('Alt+P');
  await expect(own).toBeFocused();
  await page.keyboard.press('Alt+P');
  const isInside = () => kept.evaluate(() => document.hasFocus());
  await expect.poll(isInside).toBe(true);
  for (let presses = 0; presses < 5 && (await isInside()); presses += 1) await page.keyboard.press('Shift+Tab');
  expect(await isInside()).toBe(false);
  await page.keyboard.press('Tab');
  await expect.poll(isInside, 'and comes in again').toBe(true);
  expect(await focused(kept)).toBe('button Unpin');
});

test('Escape closes the card and returns the focus to where it was; Tab then goes on from there', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const own = page.getByRole('link', { name: 'World' });
  await own.focus();
  await openByKey('Gerald R. Ford');
  await page.keyboard.press('Tab');
  await card.dismiss();
  await noCard(card);
  await expect(own).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Figures' }).first()).toBeFocused();
});

test('a move by key is said aloud, with the place among the marks; resting the pointer says nothing', async () => {
  const { page, card, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await allMarked(page);
  const first = await step(page);
  await expect.poll(() => heard(page)).toMatch(new RegExp(`^${first}, mark 1 of \\d+$`, 'm'));
  await page.keyboard.press('Alt+Period');
  await expect.poll(() => heard(page)).toMatch(/, mark 2 of \d+$/m);
  await page.keyboard.press('Escape', { delay: 60 });
  await expect.poll(() => heard(page)).not.toMatch(/, mark \d+ of/);
  const { x, y } = await page.evaluate(() => {
    const [mark] = [...(CSS.highlights.get('sidelight-mark') ?? [])];
    const range = document.createRange();
    range.setStart(mark?.startContainer as Node, mark?.startOffset ?? 0);
    range.setEnd(mark?.endContainer as Node, mark?.endOffset ?? 0);
    const box = range.getBoundingClientRect();
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  });
  await page.mouse.move(x - 20, y - 20);
  await page.mouse.move(x, y, { steps: 4 });
  await expect.poll(() => card.text()).not.toBeNull();
  expect(await heard(page)).not.toMatch(/, mark \d+ of/);
});

test('a screen reader’s path through a card: a dialog named after its entry, a heading, statements in a list, each with its source', async () => {
  const { page, site } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  const frame = await openByKey('Gerald R. Ford');
  const dialog = frame.getByRole('dialog', { name: 'Entry for Gerald R. Ford' });
  await expect(dialog).toBeVisible();
  await expect(dialog).not.toHaveAttribute('aria-modal', 'true');
  await expect(dialog.getByRole('article', { name: 'Gerald R. Ford' })).toBeVisible();
  await expect(dialog.getByRole('heading', { level: 2, name: 'Gerald R. Ford' })).toBeVisible();
  const statements = dialog.getByRole('list').first().getByRole('listitem');
  await expect(statements).not.toHaveCount(0);
  await expect(statements.first()).toContainText(/no source given in this article|credits/);
  await expect(statements.first().getByRole('link', { name: 'Open the passage' })).toBeVisible();
  await dialog.getByRole('button', { name: 'More', exact: true }).press('Enter');
  await expect(dialog.getByRole('button', { name: 'Less' })).toHaveAttribute('aria-expanded', 'true');
});

test('the chronology and its filters by keyboard alone: put on, counted aloud, taken off, and the focus stays near', async () => {
  const { launched } = stands;
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/chronology');
  const filters = panel.getByRole('region', { name: 'Filters' });
  const count = filters.getByRole('status');
  await expect(count).toHaveText(/^\d+ events$/);
  // Filters tell what each would leave once all has been read, as the time line is drawn.
  await expect(panel.locator('.timeline-picture')).toBeVisible();
  const all = Number.parseInt(await count.innerText(), 10);
  const reach = async (name: string) => {
    for (let presses = 0; presses < 40; presses += 1) {
      await panel.keyboard.press('Tab');
      if ((await focused(panel)) === name) return;
    }
    throw new Error(`Tab does not come to ${name}`);
  };
  await reach('summary How the date is known');
  await panel.keyboard.press('Enter');
  await panel.keyboard.press('Tab');
  expect(await focused(panel)).toMatch(/^button stated, \d+ events?$/);
  await panel.keyboard.press('Enter');
  await expect(count).toHaveText(new RegExp(`^\\d+ of ${all} events$`));
  expect(await focused(panel)).toMatch(/^button stated, \d+ events?$/);
  await panel.keyboard.press('Escape');
  expect(await focused(panel)).toBe('summary How the date is known');
  const takeOff = filters.getByRole('button', { name: 'Remove the filter: date: stated' });
  while (!(await takeOff.evaluate((element) => element === document.activeElement))) {
    await panel.keyboard.press('Shift+Tab');
  }
  await panel.keyboard.press('Enter');
  await expect(count).toHaveText(`${all} events`);
  await expect(count).toBeFocused();
});

test('a screen reader’s path through the panel: its views, one heading, the events in lists, the time line as one stop', async () => {
  const { launched } = stands;
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/chronology');
  const views = panel.getByRole('navigation', { name: 'Views' });
  const names = ['Chronology', 'On this page', 'Search', 'Entries', 'Articles'];
  await expect(views.getByRole('link')).toHaveCount(names.length);
  for (const [place, name] of names.entries()) {
    await expect(views.getByRole('link').nth(place)).toHaveAccessibleName(name);
  }
  await expect(views.getByRole('link', { name: 'Chronology' })).toHaveAttribute('aria-current', 'page');
  await expect(panel.getByRole('main')).toHaveCount(1);
  await expect(panel.getByRole('heading', { level: 1 })).toHaveText('Chronology');
  for (const name of ['What happened', 'Announced and planned']) {
    await expect(panel.getByRole('region', { name }).getByRole('listitem').first()).toBeAttached();
  }
  const stops: string[] = [];
  for (let presses = 0; presses < 12; presses += 1) {
    await panel.keyboard.press('Tab');
    stops.push(await focused(panel));
  }
  expect(stops.slice(0, 5)).toEqual(names.map((name) => `link ${name}`));
  // One mark of the drawing; the arrow keys go through the others.
  expect(stops[5]).toMatch(/2025|events/);
  expect(stops[6]).toBe('summary Who and where');
});
