import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cardOn, openedSidePanel, stopWorker } from '@/scripts/browser';
import { addressOf, expect, launch, noCard, openMarked, openPanelTab, readCard, test } from './harness';

test('cards open after the background was stopped', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  await readCard(page, card, 'Cartel of the Suns');
  await card.dismiss();
  await noCard(card);
  await stopWorker(launched.context);
  expect(await readCard(page, card, 'Gerald R. Ford')).toMatch(/carrier/i);
});

test('cards and panel work with the network off', async ({ page, card, site, launched }) => {
  await openMarked(page, addressOf(site, 'plain'));
  await launched.context.setOffline(true);
  expect(await readCard(page, card, 'FAA warning')).toMatch(/Parapolitika/);
  const panel = await openPanelTab(launched.context, launched.extensionId);
  await expect(panel.getByRole('heading', { name: /announced|planned/i }).first()).toBeVisible();
});

test('the index is there after the browser was closed and opened again', async ({ site }) => {
  const profile = mkdtempSync(join(tmpdir(), 'sidelight-restart-'));
  try {
    const first = await launch({ profile });
    await openMarked(first.context.pages()[0] ?? (await first.context.newPage()), addressOf(site, 'plain'));
    await first.close();
    const second = await launch({ profile });
    const page = second.context.pages()[0] ?? (await second.context.newPage());
    await openMarked(page, addressOf(site, 'plain'));
    expect(await readCard(page, cardOn(page), 'Gerald R. Ford')).toMatch(/carrier/i);
    await second.close();
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
});

test('nothing leaves this machine, and no page is asked for what the reader looks up', async ({
  page,
  card,
  site,
  launched,
  elsewhere,
}) => {
  await openMarked(page, addressOf(site, 'plain'));
  const asked = site.requests().length;
  for (const name of ['Cartel of the Suns', 'Gerald R. Ford', 'FAA warning']) {
    await readCard(page, card, name);
    await card.dismiss();
    await noCard(card);
  }
  await readCard(page, card, 'Gerald R. Ford');
  await card.press('In the panel');
  await openedSidePanel(launched.context);
  expect(site.requests().length).toBe(asked);
  expect(site.requests().every(({ host }) => host?.startsWith('127.0.0.1'))).toBe(true);
  expect(elsewhere.connections()).toEqual([]);
});
