import { cardOn, openedSidePanel } from '@/scripts/browser';
import { pressCommand } from './hand';
import { addressOf, expect, launch, noCard, openMarked, openPanelTab, readCard, test } from './harness';

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

test('the key for the panel closes the one that is open in this window, and no other', async ({
  page,
  card,
  site,
  launched,
}) => {
  const { context, worker } = launched;
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  const panel = await openedSidePanel(context);
  await expect.poll(() => panel.evaluate('location.hash')).toBe('#/entry/gerald-r-ford');
  const inTab = await openPanelTab(context, launched.extensionId, '#/search');
  await expect(inTab.getByRole('searchbox')).toBeVisible();
  await pressCommand(worker, 'toggle-panel');
  await expect.poll(() => panel.text().catch(() => 'closed')).toBe('closed');
  await expect(inTab.getByRole('searchbox')).toBeVisible();
});

test('the chronology keeps what happened, what goes on and what is ahead apart', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/chronology');
  await expect(panel.getByText(/16 Nov 2025/).first()).toBeVisible();
  const headings = await panel.getByRole('heading', { level: 2 }).allInnerTexts();
  expect(headings.join(' ')).toMatch(/happened.*(ongoing|going on).*(announced|planned|ahead)/i);
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
