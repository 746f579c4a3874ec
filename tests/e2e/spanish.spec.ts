/** The interface in a browser that speaks Spanish: what the index says stays English and is marked so, all else is Spanish. */
import type { Frame, Page } from '@playwright/test';
import { cardOn } from '@/scripts/browser';
import { formsOf, readLanguages } from '@/scripts/locales';
import { addressOf, expect, launch, openMarked, openPanelTab, readCard, test } from './harness';

/** What each English message says around its places, where Spanish never says the same. */
function englishWords(): readonly RegExp[] {
  const [english, spanish] = [...readLanguages().values()].map((messages) => [...messages.values()].flatMap(formsOf));
  const inSpanish = (spanish ?? []).join('\n').toLowerCase();
  return (english ?? [])
    .flatMap((form) => form.split(/\$\d|[“”():;,.…]/).map((piece) => piece.trim()))
    .filter((piece) => /\p{L}{3}/u.test(piece) && !inSpanish.includes(piece.toLowerCase()))
    .map((piece) => new RegExp(`(?<![\\p{L}])${piece.replace(/[.*+?^$|[\]\\]/g, '\\$&')}(?![\\p{L}])`, 'iu'));
}

const ENGLISH = englishWords();

/** Every text that is seen or read aloud and is not marked as English, a line each. */
const interfaceWords = (where: Page | Frame): Promise<string[]> =>
  where.evaluate(() => {
    const isEnglish = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') === 'en';
    const found: string[] = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.nodeValue?.trim();
      if (text && !isEnglish(node.parentElement) && !node.parentElement?.closest('script, style')) found.push(text);
    }
    for (const element of document.body.querySelectorAll('[placeholder]')) {
      found.push(element.getAttribute('placeholder') ?? '');
    }
    return found;
  });

async function expectSpanish(where: Page | Frame, name: string): Promise<void> {
  const words = await interfaceWords(where);
  const left = words.filter((text) => ENGLISH.some((english) => english.test(text)));
  expect(left, name).toEqual([]);
  expect(await where.evaluate(() => document.documentElement.lang), name).toBe('es');
}

test('the card and the panel of a Spanish browser are in Spanish, and what the index says is marked as English', async ({
  site,
}) => {
  const { context, extensionId, close } = await launch({ language: 'es' });
  const page = context.pages()[0] ?? (await context.newPage());
  const card = cardOn(page);
  await openMarked(page, addressOf(site, 'plain'));
  expect(await readCard(page, card, 'Gerald R. Ford')).toMatch(/\d artículos, hasta el \d+ \p{L}+ \d{4}/u);
  const frame = await card.frame();
  await expectSpanish(frame, 'the first view');
  await expect(frame.locator('.statement-text').first()).toHaveAttribute('lang', 'en');
  await frame.locator('[aria-expanded=false]').first().click();
  await expectSpanish(frame, 'more');

  for (const view of ['chronology', 'search', 'search?q=ford', 'library', 'articles', 'entry/gerald-r-ford']) {
    const panel = await openPanelTab(context, extensionId, `#/${view}`);
    await expect(panel.locator('main').getByRole('heading').first()).toBeAttached();
    await expect(panel.getByText('Leyendo el índice…')).toHaveCount(0);
    for (const summary of (await panel.locator('summary:visible').all()).slice(0, 3)) await summary.click();
    await expectSpanish(panel, view);
    await panel.close();
  }
  await close();
});

test('dates stand in Spanish, with how they are known', async () => {
  const { context, extensionId, close } = await launch({ language: 'es' });
  const panel = await openPanelTab(context, extensionId, '#/chronology');
  await expect(panel.getByText(/16 nov 2025/).first()).toBeVisible();
  await expect(panel.locator('.date-basis', { hasText: /^indicada$/ }).first()).toBeVisible();
  await expect(panel.locator('.date-basis', { hasText: /^deducida de “/ }).first()).toBeVisible();
  await close();
});

test('a browser in a language that Sidelight does not speak shows English, dates included', async () => {
  const { context, extensionId, close } = await launch({ language: 'de' });
  const panel = await openPanelTab(context, extensionId, '#/chronology');
  await expect(panel.getByText(/16 Nov 2025/).first()).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Chronology' })).toBeVisible();
  expect(await panel.evaluate(() => document.documentElement.lang)).toBe('en-GB');
  await close();
});
