/** Settings on the device, for the script on a page, which reads them and never writes. */
import { browser } from 'wxt/browser';
import { STORAGE_KEY } from './storage-key';

/**
 * Calls back with what is stored, as it is, for `pageSettingsFrom`: once with the present state, then with each change
 * until the signal is aborted. Where storage cannot be read, nothing counts as stored.
 */
export function followStored(onStored: (stored: unknown) => void, signal: AbortSignal): void {
  const { local } = browser.storage;
  let isKnown = false;
  const tell = (stored: unknown) => {
    isKnown = true;
    if (!signal.aborted) onStored(stored);
  };
  const onChanged = (changes: Readonly<Record<string, { readonly newValue?: unknown }>>) => {
    const change = changes[STORAGE_KEY];
    if (change) tell(change.newValue);
  };
  local.onChanged.addListener(onChanged);
  signal.addEventListener('abort', () => browser.storage?.local.onChanged.removeListener(onChanged));
  local.get(STORAGE_KEY).then(
    (stored) => isKnown || tell(stored[STORAGE_KEY]),
    () => isKnown || tell(null),
  );
}
