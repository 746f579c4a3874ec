/** What a reader comes to the panel for, from the first look to the words to quote. */
import { expect, openPanelTab, test } from './harness';

test('who is this and who says so', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/search');
  const field = panel.getByRole('searchbox');
  await field.fill('hegset');
  await expect(panel.getByRole('link', { name: 'Pete Hegseth' }).first()).toBeVisible();
  await field.press('Enter');
  await expect(panel.getByRole('heading', { level: 1, name: 'Pete Hegseth' })).toBeVisible();
  await expect(panel.getByText(/no source given in this article|credits/).first()).toBeVisible();
  await expect(panel.getByRole('link', { name: 'Open the passage' }).first()).toHaveAttribute(
    'title',
    /^Opens .+ in a new tab$/,
  );
  await panel
    .getByRole('button', { name: /^Copy with citation:/ })
    .first()
    .press('Enter');
  await panel.getByRole('menuitem', { name: 'Text with citation' }).press('Enter');
  await expect(panel.getByText('Copied with its citation')).toBeVisible();
});

test('where do reports differ on the number of dead: asked, and one key', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/search');
  const field = panel.getByRole('searchbox');
  await field.fill('number of dead');
  const differing = panel.getByRole('region', { name: 'Where reports differ' });
  await expect(differing.getByRole('link').first()).toHaveText('How many people have the strikes on boats killed?');
  await field.press('Enter');
  const differ = panel.getByRole('region', { name: /How many people have the strikes on boats killed/ });
  await expect(differ).toBeVisible();
  await expect(differ.locator('.position-label')).toHaveText(['At least 83', 'Dozens']);
  await panel.keyboard.press('Alt+ArrowLeft');
  await expect(field).toHaveValue('number of dead');
});

test('where do reports differ on the number of dead, by what they are about', async ({ launched }) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/search');
  await panel.getByRole('searchbox').fill('boat strikes');
  await panel.locator('[data-hit][href="#/entry/boat-strikes"]').click();
  const differ = panel.getByRole('region', {
    name: /^Reports differ.*How many people have the strikes on boats killed/,
  });
  await expect(differ.first()).toBeVisible();
  expect(await differ.first().getByRole('listitem').count()).toBeGreaterThan(1);
});

test('back and forward keep the line, and what was looked up lately is kept until it is forgotten', async ({
  launched,
}) => {
  const panel = await openPanelTab(launched.context, launched.extensionId, '#/library');
  const link = panel.getByRole('link', { name: 'Venezuela', exact: true });
  await link.scrollIntoViewIfNeeded();
  await link.click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Venezuela' })).toBeVisible();
  await panel.keyboard.press('Alt+ArrowLeft');
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(panel.getByRole('button', { name: 'Back' })).toBeDisabled();
  await panel.getByRole('button', { name: 'Forward' }).click();
  await expect(panel.getByRole('heading', { level: 1, name: 'Venezuela' })).toBeVisible();

  await panel.getByRole('link', { name: 'Search' }).click();
  await panel.getByRole('searchbox').fill('carrier');
  await panel.locator('[data-hit]').first().click();
  await panel.reload();
  await panel.getByRole('link', { name: 'Search' }).click();
  await expect(
    panel.getByRole('region', { name: 'Recent searches' }).getByRole('link', { name: 'carrier' }),
  ).toBeVisible();
  await panel.getByRole('button', { name: 'Forget all of these' }).click();
  await expect(panel.getByText('Recent searches')).toHaveCount(0);
});
