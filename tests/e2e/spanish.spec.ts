/**
 * The interface in a browser that speaks Spanish: what the index says stays English and is marked so, all else is
 * Spanish.
 */
import { cardOn, openedSidePanel } from '@/scripts/browser';
import { formsOf, readLanguages } from '@/scripts/locales';
import { openOptions, openPopup } from './hand';
import { addressOf, expect, launch, openMarked, openPanelTab, readCard, test } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

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

/** What a page, a frame or a document of ours has in common. */
interface Evaluating {
  evaluate(expression: string): Promise<unknown>;
}

/**
 * Every text that is seen or read aloud and is not marked as being in another language, a line each. Runs in the
 * document.
 */
function interfaceWords(): string[] {
  const own = document.documentElement.lang;
  const isForeign = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== own;
  const found: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.nodeValue?.trim();
    if (text && !isForeign(node.parentElement) && !node.parentElement?.closest('script, style')) found.push(text);
  }
  for (const element of document.body.querySelectorAll('[placeholder]')) {
    found.push(element.getAttribute('placeholder') ?? '');
  }
  return found;
}

async function expectSpanish(where: Evaluating, name: string): Promise<void> {
  const words = (await where.evaluate(`(${interfaceWords})()`)) as string[];
  const left = words.filter((text) => ENGLISH.some((english) => english.test(text)));
  expect(left, name).toEqual([]);
  expect(words.length, name).toBeGreaterThan(3);
  expect(await where.evaluate('document.documentElement.lang'), name).toBe('es');
}

/** Names of the index that stand where nothing says that they are English. */
const unmarkedNames = (where: Evaluating, selector: string) =>
  where.evaluate(
    `[...document.querySelectorAll('${selector}')].filter((one) => one.closest('[lang]').lang !== 'en').map((one) => one.textContent)`,
  );

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

test('“On this page” is in Spanish, and the names of entries are marked as English', async ({ site }) => {
  const { context, close } = await launch({ language: 'es' });
  const page = context.pages()[0] ?? (await context.newPage());
  const card = cardOn(page);
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('En el panel');
  const panel = await openedSidePanel(context);
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  await panel.evaluate("location.hash = '#/page'");
  await expect.poll(() => panel.text()).toMatch(/\d+ menciones de \d+ entradas en esta página/);
  await panel.evaluate("document.querySelector('.unlinked').open = true");
  // Rows have text once they are near what is in view.
  await expect.poll(() => panel.evaluate("!!document.querySelector('.unlinked li')")).toBe(true);
  await panel.evaluate("document.querySelector('.unlinked').scrollIntoView()");
  await expect.poll(() => panel.text()).toContain('apunta a ');
  await expectSpanish(panel, 'page');
  expect(await unmarkedNames(panel, '.mention a, .companions a')).toEqual([]);
  await panel.evaluate("document.querySelector('.companions a').click()");
  await expect.poll(() => panel.text()).toContain('Solo ');
  await expectSpanish(panel, 'one entry of the page');
  await close();
});

test('popup, settings and welcome are in Spanish, and names in them are marked as English', async ({ site }) => {
  const launched = await launch({ language: 'es' });
  const { context, extensionId, worker, close } = launched;
  const page = context.pages()[0] ?? (await context.newPage());
  await openMarked(page, addressOf(site, 'plain'));
  const popup = await openPopup(launched, page);
  await expect.poll(() => popup.text()).toMatch(/Esta página menciona \d+ entradas de tu índice/);
  await expectSpanish(popup, 'popup');
  await worker.evaluate(() =>
    chrome.storage.local.set({
      settings: {
        neverMarked: [{ entityId: 'gerald-r-ford', where: 'anywhere' }],
        sites: [{ host: 'news.example', is: 'off' }],
      },
    }),
  );
  const options = await openOptions(launched);
  await expect(options.getByText('Gerald R. Ford').first()).toBeVisible();
  await expectSpanish(options, 'settings');
  expect(await unmarkedNames(options, '[aria-label="Nombres que no se marcan"] .row-name')).toEqual([]);
  const welcome = await context.newPage();
  await welcome.goto(`chrome-extension://${extensionId}/welcome.html`);
  await expect(welcome.getByRole('heading', { level: 1 })).toBeVisible();
  await expectSpanish(welcome, 'welcome');
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
