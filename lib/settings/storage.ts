/**
 * Settings on the device, for the extension's own documents and its background. Promises: nothing leaves the device;
 * every change is made to the newest settings, whoever else changes them at the same time; whoever watches is told of
 * each change, wherever it was made.
 */
import { browser } from 'wxt/browser';
import type { SettingsChange } from './change';
import { settingsFrom } from './schema';
import type { Settings } from './settings';
import { STORAGE_KEY } from './storage-key';

/** Names the form in which settings are stored, for versions to come. */
const VERSION = 1;

/** Rejects only when the browser's storage cannot be read at all. */
export async function readSettings(): Promise<Settings> {
  return settingsFrom((await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY]);
}

/**
 * Changes the settings; `update` is given the newest and must not have effects. Storage has no transactions, so changes
 * wait for each other by a lock of the extension's origin. A frame of ours on a page may have locks of its own: it asks
 * the background instead.
 */
export function changeSettings(update: (settings: Settings) => Settings): Promise<SettingsChange> {
  return navigator.locks.request(STORAGE_KEY, async () => {
    const before = await readSettings();
    const after = update(before);
    if (after !== before) await browser.storage.local.set({ [STORAGE_KEY]: { version: VERSION, ...after } });
    return { before, after };
  });
}

/** Calls back with each later change until the signal is aborted. */
export function watchSettings(onChange: (settings: Settings) => void, signal?: AbortSignal): void {
  const onStored = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[STORAGE_KEY];
    if (change) onChange(settingsFrom(change.newValue));
  };
  browser.storage.local.onChanged.addListener(onStored);
  signal?.addEventListener('abort', () => browser.storage.local.onChanged.removeListener(onStored));
}
