/**
 * The extension as it ships, built and started for the benchmark. An index of any size is put where the extension keeps
 * its own: the compiled lexicon's bytes replace those in its database, written from one of its own pages. Nothing of
 * the product's code is changed, and the bundled entries stay, so that their cards can be opened.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { type Launched, launchWithExtension, stopWorker } from '../../browser';
import { BUNDLED_PACK } from '../../pack/bundled';
import { buildInto } from '../../tools';
import { VIEWPORT } from '../lab';

export interface BenchExtension {
  readonly context: BrowserContext;
  readonly extensionId: string;
  /** The folder of the build. */
  readonly build: string;
  /** The script that is put into every page, within the build. */
  readonly contentScript: string;
  /** Puts these bytes in the place of the lexicon; the next to ask the background gets answers from them. */
  holdLexicon(bytes: Buffer): Promise<void>;
  /** Stops the background, as the browser does after half a minute without work. */
  stopBackground(): Promise<void>;
  isBackgroundRunning(): Promise<boolean>;
  close(): Promise<void>;
}

/** Builds into a folder of its own, which goes with the browser. */
export async function startExtension(executablePath: string): Promise<BenchExtension> {
  const output = mkdtempSync(join(tmpdir(), 'sidelight-bench-'));
  try {
    const build = buildInto(output);
    const launched = await launchWithExtension({ executablePath, headless: true, build, viewport: VIEWPORT });
    return extensionOver(launched, build, output);
  } catch (error) {
    rmSync(output, { recursive: true, force: true });
    throw error;
  }
}

/** The pack that the build holds, as JSON. */
export const bundledPackOf = (build: string): string => readFileSync(join(build, BUNDLED_PACK.publicPath), 'utf8');

function extensionOver(launched: Launched, build: string, output: string): BenchExtension {
  const { context, extensionId } = launched;
  const stop = () => stopWorker(context).catch(() => {});
  return {
    context,
    extensionId,
    build,
    contentScript: contentScriptOf(build),
    holdLexicon: async (bytes) => {
      const page = await context.newPage();
      await page.goto(`chrome-extension://${extensionId}/sidepanel.html`);
      await putLexicon(page, bytes);
      await page.close();
      await stop();
    },
    stopBackground: stop,
    isBackgroundRunning: () => isWorkerRunning(context),
    close: async () => {
      await launched.close();
      rmSync(output, { recursive: true, force: true });
    },
  };
}

function contentScriptOf(build: string): string {
  const manifest = JSON.parse(readFileSync(join(build, 'manifest.json'), 'utf8')) as {
    content_scripts: readonly { readonly js?: readonly string[] }[];
  };
  const [script, ...others] = manifest.content_scripts.flatMap(({ js = [] }) => js);
  if (!script || others.length > 0) throw new Error('The build has more or fewer than one content script.');
  return script;
}

async function isWorkerRunning(context: BrowserContext): Promise<boolean> {
  const session = await context.browser()?.newBrowserCDPSession();
  const targets = await session?.send('Target.getTargets', { filter: [{}] });
  await session?.detach();
  return targets?.targetInfos.some(({ type }) => type === 'service_worker') ?? false;
}

/** Waits until the extension has installed its own index, then writes. */
async function putLexicon(page: Page, bytes: Buffer): Promise<void> {
  await page.evaluate(async (encoded) => {
    const settled = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const isInstalled = async () => {
      const database = await settled(indexedDB.open('sidelight'));
      const hasTable = database.objectStoreNames.contains('state');
      const state = hasTable
        ? await settled(database.transaction('state').objectStore('state').get('index'))
        : undefined;
      if (state) return database;
      database.close();
      return null;
    };
    let database = await isInstalled();
    for (; !database; database = await isInstalled()) await new Promise((resolve) => setTimeout(resolve, 100));
    const given = Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)).buffer;
    const transaction = database.transaction('lexicon', 'readwrite');
    const table = transaction.objectStore('lexicon');
    const row = (await settled(table.get('lexicon'))) as { bytes: ArrayBuffer | Blob };
    table.put({ ...row, bytes: row.bytes instanceof Blob ? new Blob([given]) : given });
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, bytes.toString('base64'));
}
