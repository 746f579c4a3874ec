/**
 * The bundled index in this browser. Promises: who waits for `ready` finds an index that this version of the extension
 * put there or looked through, or an earlier one where this version's own cannot be put there (it is damaged, the device
 * is full); a worker that starts again finds that by two small look-ups, and reads the bundled pack only where the
 * extension or the browser is new since then.
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
  /** Installs what is missing or out of date. Rejects with an `IndexError` where that fails, whatever stands there. */
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
  const unlessAnyStands = async (error: unknown) => {
    if (!(await store.isInstalled())) throw error;
    console.error('Sidelight keeps its earlier index:', error);
  };
  let standing: Promise<void> | null = null;
  const ready = () => {
    standing ??= isChecked(store).then((isDone) => (isDone ? undefined : check().catch(unlessAnyStands)));
    standing.catch(() => {
      standing = null;
    });
    return standing;
  };
  void ready();
  return { ready, check };
}

async function isChecked(store: Store): Promise<boolean> {
  const [isThere, checkedBy] = await Promise.all([store.isInstalled(), readCheckedBy()]);
  return isThere && checkedBy === ownVersion();
}

const ownVersion = (): string => browser.runtime.getManifest().version;

/** Local storage that cannot be read costs a look through the index, which is kept elsewhere. */
async function readCheckedBy(): Promise<unknown> {
  try {
    return (await browser.storage.local.get(CHECKED_BY))[CHECKED_BY];
  } catch {
    return undefined;
  }
}

async function install(store: Store, onChange: () => void): Promise<void> {
  const result = await store.ensureBundled(readOwnPack);
  if (!result.ok) throw new IndexError('damaged', result.problem);
  const { changed, version } = result.value;
  if (changed) onChange();
  try {
    await browser.storage.local.set({ [CHECKED_BY]: ownVersion(), ...(changed && { [VERSION]: version }) });
  } catch (error) {
    console.error('Sidelight could not note that its index stands:', error);
  }
}

async function readOwnPack(): Promise<string> {
  try {
    return await readBundledPack();
  } catch (cause) {
    throw new IndexError('damaged', cause);
  }
}
