/**
 * The bundled index in this browser. Promises: who waits for `ready` finds an index that this version of the extension
 * put there or looked through, or an earlier one where what ships with this version is damaged; a worker that starts
 * again finds that by two small look-ups, and reads the bundled pack only where the extension or the browser is new
 * since then.
 */
import { browser } from 'wxt/browser';
import { IndexError } from '@/lib/model';
import type { Store } from '@/lib/store';
import { readBundledPack } from './bundled-pack';

/** The version of the extension that last looked the index through, in local storage. */
const CHECKED_BY = 'index-checked-by';
/** Changes with the index; open tabs read themselves anew then. */
const VERSION = 'index-version';

export interface Installation {
  /**
   * Rejects with an `IndexError` where the index could be neither found nor installed; it is tried anew for whoever
   * asks next.
   */
  ready(): Promise<void>;
  /** Installs what is missing or out of date. Rejects likewise. */
  check(): Promise<void>;
}

/** Also looks the index through whenever the browser starts or the extension is installed or updated. */
export function keepInstalled(store: Store, onChange: () => void): Installation {
  let checking: Promise<void> | null = null;
  const check = () => {
    checking ??= install(store, onChange).finally(() => {
      checking = null;
    });
    return checking;
  };
  const checkUnasked = () => {
    check().catch((error: unknown) => console.error('Sidelight could not look its index through:', error));
  };
  browser.runtime.onInstalled.addListener(checkUnasked);
  // Registering a listener is also what makes the browser start the worker on this occasion.
  browser.runtime.onStartup.addListener(checkUnasked);
  let standing: Promise<void> | null = null;
  const ready = () => {
    standing ??= isStanding(store).then((isThere) => (isThere ? undefined : check()));
    standing.catch(() => {
      standing = null;
    });
    return standing;
  };
  void ready();
  return { ready, check };
}

async function isStanding(store: Store): Promise<boolean> {
  const [isThere, kept] = await Promise.all([store.isInstalled(), browser.storage.local.get(CHECKED_BY)]);
  return isThere && kept[CHECKED_BY] === browser.runtime.getManifest().version;
}

async function install(store: Store, onChange: () => void): Promise<void> {
  const result = await store.ensureBundled(readOwnPack);
  if (!result.ok) {
    console.error('Sidelight could not install its index:', result.problem);
    if (!(await store.isInstalled())) throw new IndexError('damaged', result.problem);
    return;
  }
  if (result.value.changed) onChange();
  await browser.storage.local.set({
    [CHECKED_BY]: browser.runtime.getManifest().version,
    ...(result.value.changed && { [VERSION]: result.value.version }),
  });
}

async function readOwnPack(): Promise<string> {
  try {
    return await readBundledPack();
  } catch (cause) {
    throw new IndexError('damaged', cause);
  }
}
