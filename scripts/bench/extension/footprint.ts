/** What the extension weighs in a tab: the script that is put into every page, and what a page holds with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { BrowserContext } from '@playwright/test';
import { MEDIAN_PAGE } from '../../../tests/bench/generate/pages';
import { quantile } from '../../../tests/bench/in-page/spread';
import { VIEWPORT } from '../lab';
import { barRow } from '../row';
import type { Stage } from '../stage';
import { bytes } from '../wording';
import type { BenchExtension } from './extension';
import { type Heap, pageHeap, totalOf } from './heap';

const GROUP = 'In every tab';
const SCRIPT_AT_MOST = 20_000;
const HEAP_AT_MOST = 1_000_000;
const TABS = 3;
const SETTLE_MS = 2_500;

export async function measureFootprint(stage: Stage, extension: BenchExtension): Promise<void> {
  const { report, site, lab } = stage;
  report.progress('memory of a tab');
  const script = gzipSync(readFileSync(join(extension.build, extension.contentScript)), { level: 9 }).length;
  report.add(
    barRow(GROUP, 'content script, gzip', bytes(script), 'at most 20 kB', [{ value: script, atMost: SCRIPT_AT_MOST }]),
  );
  const url = site.urlOf(MEDIAN_PAGE);
  const withIt = await heapsOf(extension.context, url);
  const without = await lab.withContext((context) => heapsOf(context, url));
  const added = middle(withIt) - middle(without);
  const today = `${bytes(added)} (${bytes(middle(withIt))}, without the extension ${bytes(middle(without))})`;
  report.keep('tab heaps', { withIt, without });
  report.add(
    barRow(GROUP, `heap on the ${MEDIAN_PAGE} page: objects, ArrayBuffers, nodes`, today, 'at most 1 MB', [
      { value: added, atMost: HEAP_AT_MOST },
    ]),
  );
}

const middle = (heaps: readonly Heap[]): number => quantile(heaps.map(totalOf), 0.5);

/** One tab behind the other. */
async function heapsOf(context: BrowserContext, url: string): Promise<Heap[]> {
  const heaps: Heap[] = [];
  for (let tab = 0; tab < TABS; tab++) {
    const page = await context.newPage();
    await page.setViewportSize(VIEWPORT);
    await page.goto(url, { waitUntil: 'load' });
    await page.waitForTimeout(SETTLE_MS);
    heaps.push(await pageHeap(page));
    await page.close();
  }
  return heaps;
}
