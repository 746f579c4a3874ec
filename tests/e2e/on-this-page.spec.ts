/** "On this page": the equal of the marks for readers who cannot see them or point at them. */
import type { Page } from '@playwright/test';
import { type CardOnPage, type OwnDocument, openedSidePanel } from '@/scripts/browser';
import { addressOf, expect, openMarked, openPanelTab, readCard, test } from './harness';

/** The side panel beside the page, at "On this page". */
async function beside(page: Page, card: CardOnPage, url: string): Promise<OwnDocument> {
  await openMarked(page, url);
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(page.context());
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  await panel.evaluate("location.hash = '#/page'");
  return panel;
}

const words = async (panel: OwnDocument) => (await panel.text()).replace(/\s+/g, ' ');

/** Presses a button or link of the panel by its words. */
const press = (panel: OwnDocument, name: string) =>
  panel.evaluate(`[...document.querySelectorAll('button, a, summary')]
    .find((one) => one.textContent.includes(${JSON.stringify(name)})).click()`);

/** All of the page has been read. */
async function listed(panel: OwnDocument): Promise<void> {
  await expect.poll(() => words(panel)).toMatch(/\d+ mentions? of \d+ entr(?:y|ies) on this page\.(?!.*Still reading)/);
}

const places = (panel: OwnDocument) =>
  panel.evaluate("[...document.querySelectorAll('.mention-jump strong')].map((one) => one.textContent)") as Promise<
    string[]
  >;

/** The page's own headings, with the places under each; null for what stands before the first. */
const sections = (panel: OwnDocument) =>
  panel.evaluate(`[...document.querySelectorAll('.mention-section')].map((section) => ({
    heading: section.querySelector('h2')?.textContent ?? null,
    places: [...section.querySelectorAll('.mention-jump strong')].map((one) => one.textContent),
  }))`) as Promise<{ heading: string | null; places: string[] }[]>;

/** How often each entry stands on the page, by its name. */
const counts = (panel: OwnDocument) =>
  panel.evaluate(`Object.fromEntries([...document.querySelectorAll('.companions li')].map((one) =>
    [one.querySelector('a').textContent, Number(one.querySelector('.count').textContent)]))`) as Promise<
    Record<string, number>
  >;

const jumpTo = (panel: OwnDocument, index: number) =>
  panel.evaluate(
    `document.querySelectorAll('.mention-jump')[${index}].focus(), document.querySelectorAll('.mention-jump')[${index}].click()`,
  );

const emphasized = (page: Page) =>
  page.evaluate(() =>
    [...(CSS.highlights.get('sidelight-jump') ?? [])].map((range) =>
      range.startContainer.textContent?.slice(range.startOffset, range.endOffset),
    ),
  );

test('lists every mention in reading order under the headings, with counts by entry', async ({ page, card, site }) => {
  const panel = await beside(page, card, addressOf(site, 'plain'));
  await listed(panel);
  const names = await places(panel);
  expect(names.slice(0, 3)).toEqual(['telephone call', 'Venezuela', 'Gerald R. Ford']);
  // In the order in which the page's own text holds them and the headings that they stand under.
  const text = (await page.locator('body').innerText()).replace(/\s+/g, ' ');
  const headings = await page.locator('h1, h2').allInnerTexts();
  const listedIn = await sections(panel);
  expect(listedIn.flatMap(({ places: here }) => here)).toEqual(names);
  expect(listedIn.map(({ heading }) => heading).filter((heading) => heading !== null)).toEqual(headings);
  let at = 0;
  for (const { heading, places: here } of listedIn) {
    for (const words of [...(heading === null ? [] : [heading]), ...here]) {
      const found = text.indexOf(words, at);
      expect(found, `${words} under ${heading}`).toBeGreaterThanOrEqual(0);
      at = found + words.length;
    }
  }
  const [, entries] = (await words(panel)).match(/mentions of (\d+) entries on this page/) ?? [];
  expect(Object.keys(await counts(panel))).toHaveLength(Number(entries));
  await expect
    .poll(() => words(panel))
    .toContain('The page says it was published on 5 Dec 2025 · in what it tells search engines');
});

test('jumps to a place and back to where the reader was, with the focus in the panel and the page unchanged', async ({
  page,
  card,
  site,
}) => {
  const panel = await beside(page, card, addressOf(site, 'plain'));
  await card.dismiss();
  await page.evaluate(() => window.scrollTo(0, 120));
  await listed(panel);
  const names = await places(panel);
  const before = await page.evaluate(() => document.documentElement.outerHTML);
  await jumpTo(panel, names.length - 1);
  await expect.poll(() => emphasized(page)).toEqual([names.at(-1)]);
  const top = () => page.evaluate(() => window.scrollY);
  expect(await top()).toBeGreaterThan(200);
  expect(await panel.evaluate('document.activeElement.className')).toBe('mention-jump');
  await expect.poll(() => words(panel)).toContain('Back to where you were reading');
  await jumpTo(panel, names.length - 3);
  await press(panel, 'Back to where you were reading');
  await expect.poll(top).toBe(120);
  await expect.poll(() => words(panel)).not.toContain('Back to where you were reading');
  await expect.poll(() => emphasized(page), { timeout: 8_000 }).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.outerHTML)).toBe(before);
});

test('follows the page while it changes', async ({ page, card, site }) => {
  const panel = await beside(page, card, `${addressOf(site, 'plain')}?still`);
  await listed(panel);
  await page.evaluate(() => {
    const paragraph = document.createElement('p');
    paragraph.textContent = 'Late in the day Tarek William Saab spoke.';
    document.querySelector('article')?.append(paragraph);
  });
  await expect.poll(async () => (await places(panel)).at(-1)).toBe('Tarek William Saab');
});

test('follows the reader from tab to tab, and says when a page cannot be read', async ({ page, card, site }) => {
  const panel = await beside(page, card, addressOf(site, 'plain'));
  await expect.poll(() => words(panel)).toContain('published on 5 Dec 2025');
  const other = await page.context().newPage();
  await other.goto('about:blank');
  await expect.poll(() => words(panel)).toContain('This page cannot be read.');
  await other.goto(addressOf(site, 'hydrated'));
  await expect.poll(() => words(panel)).toMatch(/mentions of \d+ entries/);
  await page.bringToFront();
  await expect.poll(() => words(panel)).toContain('published on 5 Dec 2025');
  await page.goto(addressOf(site, 'unrelated'));
  await expect.poll(() => words(panel)).toContain('No name on this page is in your index.');
});

test('reads a page that is no article when the reader asks', async ({ page, card, site }) => {
  const panel = await beside(page, card, addressOf(site, 'plain'));
  await page.goto(addressOf(site, 'plain-page'));
  await expect.poll(() => words(panel)).toContain('This page does not look like an article');
  await press(panel, 'Read this page anyway');
  await listed(panel);
  expect(await places(panel)).toContain('Cartel of the Suns');
});

test('shows one entry alone, and leads to the entry and back', async ({ page, card, site }) => {
  const panel = await beside(page, card, addressOf(site, 'plain'));
  await listed(panel);
  const all = (await places(panel)).length;
  const { 'Gerald R. Ford': times } = await counts(panel);
  await panel.evaluate("location.hash = '#/page?entry=gerald-r-ford'");
  await expect.poll(() => words(panel)).toContain('Only Gerald R. Ford');
  const alone = await places(panel);
  expect(alone).toHaveLength(times ?? 0);
  expect(alone.length).toBeGreaterThan(0);
  expect(alone.length).toBeLessThan(all);
  await press(panel, 'Open the entry');
  await expect.poll(() => words(panel)).toContain(`On this page ${alone.length} time`);
  await panel.evaluate("document.querySelector('.step').click()");
  await expect.poll(() => words(panel)).toContain('Only Gerald R. Ford');
});

test('in a tab of its own the panel says that no page is beside it', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/page');
  await expect(panel.getByText('There is no page beside this panel.')).toBeVisible();
});
