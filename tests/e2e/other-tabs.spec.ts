/** A link pressed so as to open elsewhere does, and what it stands on stays as it is. */
import type { Locator, Page } from '@playwright/test';
import { addressOf, expect, openMarked, openPanelTab, readCard, test } from './harness';
import { inOneBrowser } from './one-browser';

const stands = inOneBrowser();

const WAYS = [
  { way: 'Ctrl and a click', press: (link: Locator) => link.click({ modifiers: ['Control'] }) },
  { way: 'Shift and a click', press: (link: Locator) => link.click({ modifiers: ['Shift'] }) },
  { way: 'the middle button', press: (link: Locator) => link.click({ button: 'middle' }) },
] as const;

/** What opens by it. */
async function openedBy(press: () => Promise<void>): Promise<Page> {
  const opened = stands.launched.context.waitForEvent('page');
  await press();
  return opened;
}

for (const { way, press } of WAYS) {
  test(`${way}: a name in the card opens its entry elsewhere, and the card stays at its own`, async () => {
    const { page, card, site } = stands;
    await openMarked(page, addressOf(site, 'plain'));
    await readCard(page, card, 'Cartel of the Suns');
    const frame = await card.frame();
    const link = frame.locator('a[data-entry]:visible').first();
    const entityId = await link.getAttribute('data-entry');
    const opened = await openedBy(() => press(link));
    await expect.poll(() => opened.url()).toContain(`/sidepanel.html#/entry/${entityId}`);
    await expect(opened.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(frame.getByRole('heading', { level: 2 })).toHaveText('Cartel of the Suns');
  });

  test(`${way}: an entry and a view of the panel open elsewhere, and the panel stays where it is`, async () => {
    const { context, extensionId } = stands.launched;
    const panel = await openPanelTab(context, extensionId, '#/library');
    const entry = panel.getByRole('link', { name: 'Cartel of the Suns', exact: true }).first();
    const atEntry = await openedBy(() => press(entry));
    await expect.poll(() => atEntry.url()).toContain('/sidepanel.html#/entry/cartel-of-the-suns');
    const view = panel.getByRole('navigation', { name: 'Views' }).getByRole('link', { name: 'Articles' });
    const atView = await openedBy(() => press(view));
    await expect.poll(() => atView.url()).toContain('/sidepanel.html#/articles');
    expect(new URL(panel.url()).hash).toBe('#/library');
  });
}
