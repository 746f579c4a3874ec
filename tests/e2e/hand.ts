/** What a reader's hand does with the browser itself, where automation has no hand. */
import type { Page, Worker } from '@playwright/test';
import { type Launched, type OwnDocument, openedPopup } from '@/scripts/browser';
import { expect } from './harness';

/** What the extension's own documents have. */
declare const chrome: typeof import('wxt/browser')['browser'];

/** As if the reader had pressed the keys of a command, which automation cannot press. */
export const pressCommand = (worker: Worker, command: string): Promise<void> =>
  worker.evaluate(async (name) => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    (chrome.commands.onCommand as unknown as { dispatch(name: string, tab: unknown): void }).dispatch(name, tab);
  }, command);

/** The toolbar button pressed over a page. */
export async function openPopup({ context, worker }: Launched, over: Page): Promise<OwnDocument> {
  await over.bringToFront();
  await worker.evaluate(() => (chrome.action as unknown as { openPopup(): Promise<void> }).openPopup());
  return openedPopup(context);
}

/** The settings in a tab of their own. */
export async function openOptions({ context, extensionId }: Launched): Promise<Page> {
  const options = await context.newPage();
  await options.goto(`chrome-extension://${extensionId}/options.html`);
  await expect(options.getByRole('heading', { level: 1 })).toBeVisible();
  return options;
}

/** Chooses one of several on the settings' page, by its words. */
export const choose = (options: Page, name: string): Promise<void> =>
  options.getByRole('radio', { name, exact: true }).check();
