import type { Page, Worker } from '@playwright/test';
import { cardOn, openedSidePanel } from '@/scripts/browser';
import { pressCommand } from './hand';
import { addressOf, expect, launch, noCard, openMarked, openPanelTab, readCard, test } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

test('"In the panel" opens the side panel at that entry', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(launched.context);
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  await expect.poll(() => panel.text()).toContain('Gerald R. Ford');
});

test('a second "In the panel" moves the open panel', async ({ site }) => {
  // In an emulated view a frame of another origin gets no pointer once the panel has narrowed the real one.
  const { context, close } = await launch({ viewport: null });
  const page = context.pages()[0] ?? (await context.newPage());
  const card = cardOn(page);
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(context);
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  await card.dismiss();
  await noCard(card);
  // The text moves under the pointer while the panel takes its room.
  await expect(() => readCard(page, card, 'Cartel of the Suns')).toPass();
  await card.press('In the panel');
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/cartel-of-the-suns');
  await close();
});

/** The documents of all open side panels; the browser does not say which window each stands in. */
const panelDocuments = (worker: Worker) =>
  worker.evaluate(async () => {
    const panels = await chrome.runtime.getContexts({ contextTypes: ['SIDE_PANEL'] });
    return panels.map(({ documentId }) => documentId);
  });

test('the key for the panel closes the one that is open in this window, and no other', async ({
  page,
  site,
  launched: { context, worker, extensionId },
}) => {
  const openBeside = async (beside: Page) => {
    const card = cardOn(beside);
    await openMarked(beside, addressOf(site, 'plain'));
    await readCard(beside, card, 'Gerald R. Ford');
    await card.press('In the panel');
  };
  await openBeside(page);
  await expect.poll(() => panelDocuments(worker)).toHaveLength(1);
  const others = await panelDocuments(worker);
  const inTab = await openPanelTab(context, extensionId, '#/search');
  await expect(inTab.getByRole('searchbox')).toBeVisible();
  const opened = context.waitForEvent('page');
  await worker.evaluate(() => chrome.windows.create({ url: 'about:blank' }));
  await openBeside(await opened);
  await expect.poll(() => panelDocuments(worker)).toHaveLength(2);
  // A panel that has taken the place that was left for it hears keys.
  const leftForPanels = () => worker.evaluate(async () => Object.keys(await chrome.storage.session.get(null)));
  await expect.poll(leftForPanels).toEqual([]);
  await pressCommand(worker, 'toggle-panel');
  await expect.poll(() => panelDocuments(worker)).toEqual(others);
  await expect(inTab.getByRole('searchbox')).toBeVisible();
});

test('the chronology keeps what happened, what goes on and what is ahead apart', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/chronology');
  await expect(panel.getByText(/16 Nov 2025/).first()).toBeVisible();
  const statuses = await panel.evaluate(async () => {
    const pack = await (await fetch('/packs/us-venezuela-2025.json')).json();
    return (pack.events as readonly { id: string; status: string }[]).map(({ id, status }) => [id, status] as const);
  });
  const statusOf = new Map(statuses);
  const parts = [
    { name: 'What happened', holds: ['happened'] },
    { name: 'Ongoing', holds: ['ongoing'] },
    { name: 'Announced and planned', holds: ['announced', 'planned'] },
  ];
  for (const { name, holds } of parts) {
    const events = panel.getByRole('region', { name }).locator('[data-event]');
    const ids = () => events.evaluateAll((rows) => rows.map((row) => row.getAttribute('data-event') ?? ''));
    const expected = statuses.filter(([, status]) => holds.includes(status));
    await expect.poll(async () => (await ids()).length, { message: name }).toBe(expected.length);
    expect(new Set((await ids()).map((id) => statusOf.get(id))), name).toEqual(new Set(holds));
  }
});

test('a dated event shows what each article says of it, with its sources', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/chronology');
  const event = panel.getByRole('listitem').filter({ hasText: 'Gerald R. Ford reaches' });
  await event.getByText(/^What \d articles? says?/).click();
  await expect(event.getByText('Parapolitika').first()).toBeVisible();
  await expect(event.getByText(/no source given in this article|credits/).first()).toBeVisible();
});

test('search forgives typing errors and finds other names', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/search');
  const field = panel.getByRole('searchbox');
  await field.fill('hegset');
  await expect(panel.getByText('Pete Hegseth').first()).toBeVisible();
  await field.fill('cartel de los soles');
  await expect(panel.getByText('Cartel of the Suns').first()).toBeVisible();
  await field.fill('zzzqqq');
  await expect(panel.getByText(/nothing|no entry/i).first()).toBeVisible();
});

test('the articles are listed with what is known of them', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/articles');
  await expect(panel.getByText('Parapolitika').first()).toBeVisible();
  await expect(panel.getByText('Kudu Pinter').first()).toBeVisible();
  await expect(panel.getByText(/worked out/).first()).toBeVisible();
});
