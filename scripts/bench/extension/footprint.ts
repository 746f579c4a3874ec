/**
 * What the extension weighs in a tab: the script that is put into every page, what comes
 * besides where the reader acts, and what a page holds with them.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext, Page } from '@playwright/test';
import { MEDIAN_PAGE } from '../../../tests/bench/generate/pages';
import { quantile } from '../../../tests/bench/in-page/spread';
import { VIEWPORT } from '../lab';
import { barRow, plainRow } from '../row';
import type { Stage } from '../stage';
import { bytes } from '../wording';
import { withEmptyExtension } from './empty-extension';
import type { BenchExtension } from './extension';
import { type Heap, pageHeap, totalOf } from './heap';

const GROUP = 'In every tab';
const SCRIPT_AT_MOST = 20_000;
const HEAP_AT_MOST = 1_000_000;
const TABS = 3;
const SETTLE_MS = 2_500;
const ACTED_MS = 500;
/** The module that the content script brings. */
const BROUGHT = 'acts.js';

export async function measureFootprint(stage: Stage, extension: BenchExtension): Promise<void> {
  const { report, site, lab } = stage;
  report.progress('memory of a tab');
  const script = gzipOf(extension, extension.contentScript);
  report.add(
    barRow(GROUP, 'content script, gzip', bytes(script), 'at most 20 kB', [{ value: script, atMost: SCRIPT_AT_MOST }]),
  );
  report.add(
    plainRow(GROUP, 'brought besides at the first act of the reader, gzip', bytes(gzipOf(extension, BROUGHT))),
  );
  const url = site.urlOf(MEDIAN_PAGE);
  const withIt = await heapsOf(extension.context, url, async () => {});
  const acted = await heapsOf(extension.context, url, movePointer);
  const without = await lab.withContext((context) => heapsOf(context, url, async () => {}));
  const actedWithout = await lab.withContext((context) => heapsOf(context, url, movePointer));
  const empty = await withEmptyExtension(stage.executablePath, (context) => heapsOf(context, url, async () => {}));
  report.keep('tab heaps', { withIt, acted, without, actedWithout, empty });
  const added = difference(withIt, without);
  report.add(
    barRow(GROUP, `heap on the ${MEDIAN_PAGE} page: objects, ArrayBuffers, nodes`, added.today, 'at most 1 MB', [
      { value: added.bytes, atMost: HEAP_AT_MOST },
    ]),
  );
  report.add(plainRow(GROUP, 'the same once the pointer moved there', difference(acted, actedWithout).today));
  report.add(plainRow(GROUP, 'an extension whose content script is empty, there', difference(empty, without).today));
}

const gzipOf = ({ build }: BenchExtension, script: string): number =>
  gzipSync(readFileSync(join(build, script)), { level: 9 }).length;

function difference(withIt: readonly Heap[], without: readonly Heap[]) {
  const added = middle(withIt) - middle(without);
  const today = `${bytes(added)} (${bytes(middle(withIt))}, without the extension ${bytes(middle(without))})`;
  return { bytes: added, today };
}

const movePointer = (page: Page): Promise<void> => page.mouse.move(200, 200, { steps: 8 });

const middle = (heaps: readonly Heap[]): number => quantile(heaps.map(totalOf), 0.5);

/** One tab behind the other. */
async function heapsOf(context: BrowserContext, url: string, act: (page: Page) => Promise<void>): Promise<Heap[]> {
  const heaps: Heap[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await context.newPage();
    await page.setViewportSize(VIEWPORT);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    await act(page);
    await page.waitForTimeout(ACTED_MS);
    heaps.push(await pageHeap(page));
    await page.close();
  }
  return heaps;
}
