import type { browser } from 'wxt/browser';
import { cardOn, type Launched, stopWorker, welcomePage } from '@/scripts/browser';
import { openPopup } from './hand';
import { addressOf, expect, launch, markedWords, openMarked, openPanelTab, readCard, test } from './harness';

/** What the worker calls the extension's own interface. */
declare const chrome: typeof browser;

test.describe('the first run', () => {
  test('opens the welcome page once, and its sample can be tried in place', async () => {
    const { context, close } = await launch({ keepWelcome: true });
    const page = await welcomePage(context);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect
      .poll(() => markedWords(page))
      .toEqual(expect.arrayContaining(['Cartel of the Suns', 'Gerald R. Ford', 'FAA warning']));
    expect(await readCard(page, cardOn(page), 'Cartel of the Suns')).toMatch(/credits/);
    expect(context.pages().filter((open) => open.url().endsWith('/welcome.html'))).toHaveLength(1);
    await close();
  });

  test('says what is never done, and which keys the browser has set', async () => {
    const { context, worker, close } = await launch({ keepWelcome: true });
    const page = await welcomePage(context);
    await expect(page.getByRole('heading', { name: 'What it never does' })).toBeVisible();
    const commands = await worker.evaluate(() => chrome.commands.getAll());
    for (const { shortcut } of commands) await expect(page.getByText(shortcut || 'not set').first()).toBeVisible();
    await close();
  });
});

test.describe('the toolbar button', () => {
  const badge = (worker: Awaited<ReturnType<typeof launch>>['worker']) =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      return tab?.id === undefined ? null : chrome.action.getBadgeText({ tabId: tab.id });
    });

  test('says how many entries the page leads to, and nothing on a page without any', async ({
    page,
    site,
    launched,
  }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await expect.poll(async () => Number(await badge(launched.worker))).toBeGreaterThan(3);
    await page.goto(addressOf(site, 'unrelated'));
    await page.waitForTimeout(1_500);
    expect(await badge(launched.worker)).toBe('');
  });

  test('says nothing any more where the site is switched off, also when the background had been stopped', async ({
    page,
    site,
    launched: { context, worker, extensionId },
  }) => {
    await openMarked(page, addressOf(site, 'plain'));
    await expect.poll(async () => Number(await badge(worker))).toBeGreaterThan(3);
    await stopWorker(context);
    const own = await context.newPage();
    await own.goto(`chrome-extension://${extensionId}/options.html`);
    await own.evaluate(() => chrome.storage.local.set({ settings: { runs: 'on demand' } }));
    const texts = () =>
      own.evaluate(async () => {
        const tabs = await chrome.tabs.query({});
        return Promise.all(tabs.map(({ id: tabId = -1 }) => chrome.action.getBadgeText({ tabId })));
      });
    await expect.poll(texts).toEqual(['', '']);
  });
});

test.describe('the address bar', () => {
  test('leads from a misspelt name to its entry', async ({ launched: { context, worker } }) => {
    const opened = context.waitForEvent('page');
    const suggestions = await worker.evaluate(
      () =>
        new Promise<{ content: string }[]>((resolve) => {
          const changed = chrome.omnibox.onInputChanged as unknown as { dispatch(...args: unknown[]): void };
          changed.dispatch('hegset', resolve);
        }),
    );
    expect(suggestions.map(({ content }) => content)).toContain('Pete Hegseth');
    await worker.evaluate(() => {
      const entered = chrome.omnibox.onInputEntered as unknown as { dispatch(...args: unknown[]): void };
      entered.dispatch('Pete Hegseth', 'newForegroundTab');
    });
    const panel = await opened;
    await expect.poll(() => panel.url()).toContain('/sidepanel.html#/entry/pete-hegseth');
  });
});

test.describe('"Look up" in the menu over selected words', () => {
  /** As if the reader had chosen it; without a real press, for which alone the browser opens its panel. */
  const choose = (worker: Launched['worker']) =>
    worker.evaluate(async () => {
      const [tab] = await chrome.tabs.query({ active: true });
      const clicked = chrome.contextMenus.onClicked as unknown as { dispatch(...args: unknown[]): void };
      clicked.dispatch({ menuItemId: 'look-up', selectionText: 'Hegset' }, tab);
    });

  test('has the panel search for them', async ({ page, site, launched }) => {
    await page.goto(addressOf(site, 'plain'));
    const entry = launched.worker.evaluate(() => chrome.contextMenus.update('look-up', {}));
    await expect(entry, 'the menu has it').resolves.toBeUndefined();
    await launched.worker.evaluate(() => {
      chrome.sidePanel.open = async () => {};
    });
    await choose(launched.worker);
    const waiting = () => launched.worker.evaluate(async () => Object.values(await chrome.storage.session.get(null)));
    await expect.poll(waiting).toContainEqual({ view: 'search', query: 'Hegset' });
    const panel = await openPanelTab(launched.context, launched.extensionId, '');
    await expect(panel.getByRole('searchbox')).toHaveValue('Hegset');
    await expect(panel.getByRole('link', { name: /Pete Hegseth/ }).first()).toBeVisible();
  });

  test('has a tab search for them where the browser opens no panel, and the button says why', async ({
    page,
    site,
    launched,
  }) => {
    await page.goto(addressOf(site, 'plain'));
    const opened = launched.context.waitForEvent('page');
    await choose(launched.worker);
    const panel = await opened;
    await expect(panel.getByRole('link', { name: /Pete Hegseth/ }).first()).toBeVisible();
    const titles = () =>
      launched.worker.evaluate(async () =>
        Promise.all((await chrome.tabs.query({})).map(({ id: tabId = -1 }) => chrome.action.getTitle({ tabId }))),
      );
    await expect.poll(titles).toContainEqual(expect.stringContaining('stands in a new tab'));
  });
});

test.describe('where the browser does not open the panel', () => {
  /** As a browser without side panels, or one that no longer takes the press for the reader's. */
  const REFUSE =
    "chrome.sidePanel.open = () => Promise.reject(new Error('may only be called in response to a gesture'))";

  test('the welcome page says so and offers a tab', async () => {
    const { context, close } = await launch({ keepWelcome: true });
    const page = await welcomePage(context);
    await page.evaluate(REFUSE);
    await page.getByRole('button', { name: 'Open the chronology' }).click();
    await expect(page.getByRole('alert')).toContainText('The browser did not open the panel beside the page.');
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open it in a tab' }).click();
    await expect((await opened).getByRole('heading', { name: 'What happened' })).toBeVisible();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await close();
  });

  test('the toolbar’s popup stays, says so and offers a tab', async ({ page, site, launched }) => {
    await page.goto(addressOf(site, 'plain'));
    const popup = await openPopup(launched, page);
    await expect.poll(popup.text).toContain('Open the panel');
    await popup.evaluate(REFUSE);
    const press = (words: string) =>
      popup.evaluate(
        `[...document.querySelectorAll('button')].find((one) => one.innerText.startsWith('${words}')).click()`,
      );
    await press('Open the panel');
    await expect.poll(popup.text).toContain('The browser did not open the panel beside the page.');
    const opened = launched.context.waitForEvent('page');
    await press('Open it in a tab');
    await expect((await opened).getByRole('heading', { name: 'What happened' })).toBeVisible();
  });
});
