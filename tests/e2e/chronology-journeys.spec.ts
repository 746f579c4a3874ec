/** What a reader of a page asks of the chronology. */
import type { Page } from '@playwright/test';
import { type OwnDocument, openedSidePanel, stopWorker } from '@/scripts/browser';
import { addressOf, expect, openMarked, openPanelTab, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

const stands = inOneBrowser();

const words = async (panel: OwnDocument): Promise<string> => (await panel.text()).replace(/\s+/g, ' ');

test('what happened before this article', async () => {
  const { page, card, site, launched } = stands;
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(launched.context);
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  await panel.evaluate("location.hash = '#/chronology'");
  await expect.poll(() => words(panel)).toContain('This article: A sky closed by announcement · The Harbour Letter');
  const line = `[...document.querySelectorAll('.timeline-picture text')].find((one) => one.textContent === 'this article')`;
  await expect.poll(() => panel.evaluate(`${line} !== undefined`)).toBe(true);
  // The article is of 5 December; what it could have known of is what was before that.
  const press = () =>
    panel.evaluate(
      "[...document.querySelectorAll('button')].find((one) => one.textContent === 'Before this article').click()",
    );
  await press();
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/chronology?to=2025-12-04');
  await expect.poll(() => words(panel)).toMatch(/(\d+) of \d+ events/);
  const [, shown = '0', all = '0'] = (await words(panel)).match(/(\d+) of (\d+) events/) ?? [];
  expect(Number(shown)).toBeGreaterThan(0);
  expect(Number(shown)).toBeLessThan(Number(all));
  const drawn = () =>
    panel.evaluate(
      "[...document.querySelectorAll('.timeline-picture a')].map((mark) => mark.getAttribute('aria-label')).join('; ')",
    );
  await expect.poll(drawn).toContain('Nov 2025');
  expect(await drawn()).not.toMatch(/\b([5-9]|[12]\d) Dec 2025 · stated/);
  expect(await panel.evaluate("document.querySelector('.page-place button').getAttribute('aria-pressed')")).toBe(
    'true',
  );
  await press();
  await expect.poll(() => words(panel)).toContain(`${all} events`);
  await expect.poll(() => words(panel)).not.toMatch(/\d+ of \d+ events/);
});

test('where do reports differ on the number of dead', async () => {
  const { launched } = stands;
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/search');
  await panel.getByRole('searchbox').fill('how many people have the strikes killed');
  await panel
    .getByRole('link', { name: /strikes on boats/i })
    .first()
    .click();
  await expect(panel).toHaveURL(/#\/dispute\/strike-deaths/);
  const differ = panel
    .getByRole('region', { name: /^Reports differ.*How many people have the strikes on boats killed/ })
    .first();
  await expect(differ).toBeVisible();
  const positions = differ.getByRole('listitem').filter({ has: panel.locator('.statement') });
  expect(await positions.count()).toBeGreaterThan(1);
  const sizes = await positions.evaluateAll((items) =>
    items.map((item) => getComputedStyle(item.querySelector('.statement-text') ?? item).fontSize),
  );
  expect(new Set(sizes).size, 'set alike').toBe(1);
  await expect(differ).toContainText('Compared: only the 5 articles in your index.');
  await expect(differ).not.toContainText(/true|false|wrong|correct|✓|✗/i);
});

/** The index as it was before one event came to it; the extension then finds its own newer one. */
const forgetOneEvent = (panel: Page): Promise<string> =>
  panel.evaluate(async () => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('sidelight'));
    const transaction = database.transaction(['events', 'packs'], 'readwrite');
    const [events, packs] = [transaction.objectStore('events'), transaction.objectStore('packs')];
    const [event] = (await settled(events.getAll())) as { id: string; record: { title: string } }[];
    const [pack] = (await settled(packs.getAll())) as { version: string; counts: { events: number } }[];
    if (!event || !pack) throw new Error('the index holds events');
    events.delete(event.id);
    packs.put({ ...pack, version: 'an earlier one', counts: { ...pack.counts, events: pack.counts.events - 1 } });
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    database.close();
    await chrome.storage.local.set({ 'index-checked-by': 'an earlier version' });
    return event.record.title;
  });

test('what is new since I last read: said quietly, looked at alone, and taken as read', async () => {
  const { page, site, launched } = stands;
  const open = () => openPanelTab(launched.context, launched.extensionId, '#/chronology');
  const panel = await open();
  await expect(panel.getByText(/^\d+ events$/).first()).toBeVisible();
  await expect(panel.getByText(/new, or newly told of/)).toHaveCount(0);
  const title = await forgetOneEvent(panel);
  await panel.close();
  await stopWorker(launched.context);
  await openMarked(page, addressOf(site, 'plain'));
  const later = await open();
  await expect(later.getByText(/^1 event is new, or newly told of, since you last read on/)).toBeVisible();
  await later.getByRole('button', { name: /^New, 1 event$/ }).click();
  await expect(later.getByText(/^1 of \d+ events$/)).toBeVisible();
  await expect(later.getByRole('main')).toContainText(title);
  await later.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(later.getByText('Everything is marked as read.')).toBeVisible();
  await later.getByRole('button', { name: 'Undo' }).click();
  await expect(later.getByText(/^1 event is new/)).toBeVisible();
  await later.getByRole('button', { name: 'Mark all as read' }).click();
  await expect(later.getByText('Everything is marked as read.')).toBeVisible();
  await later.reload();
  await expect(later.getByText(/^\d+( of \d+)? events$/).first()).toBeVisible();
  await expect(later.getByText(/new, or newly told of/)).toHaveCount(0);
});
