/** Settings on the device, for the script on a page, which reads them and never writes. */
import { browser } from 'wxt/browser';
import { STORAGE_KEY } from './storage-key';

/**
 * Calls back with what is stored, as it is, for `pageSettingsFrom`: once with the present state, then with each change
 * until the signal is aborted. Where storage cannot be read, nothing counts as stored.
 */
export function followStored(onStored: (stored: unknown) => void, signal: AbortSignal): void {
  let isKnown = false;
  const tell = (stored: unknown) => {
    isKnown = true;
    if (!signal.aborted) onStored(stored);
  };
  whenStored(STORAGE_KEY, tell, signal);
  browser.storage.local.get(STORAGE_KEY).then(
    (stored) => isKnown || tell(stored[STORAGE_KEY]),
    () => isKnown || tell(null),
  );
}

/**
 * Calls back whenever another value is stored under this key of the device's storage, with that and the one before,
 * until the signal is aborted.
 */
export function whenStored(
  key: string,
  onStored: (value: unknown, before: unknown) => void,
  signal: AbortSignal,
): void {
  const onChanged = (
    changes: Readonly<Record<string, { readonly newValue?: unknown; readonly oldValue?: unknown }>>,
  ) => {
    const change = changes[key];
    if (change) onStored(change.newValue, change.oldValue);
  };
  browser.storage.local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(onChanged));
}
