/**
 * The panel over a long chronology, in the built extension: how soon rows stand, how smoothly they scroll, how soon a
 * filter answers. The build is copied, with a made-up story in the place of the pack that it ships.
 */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { launchWithExtension } from '@/scripts/browser';
import { BUNDLED_PACK } from '@/scripts/pack/bundled';
import { timeComingBack, timeFilters, timeScrolling } from './in-panel';
import { storyOf } from './story';

export interface PanelFigures {
  readonly eventCount: number;
  /** From the panel's first script until its first rows are painted, its database opened and read on the way; each run in a new tab. */
  readonly openMs: readonly number[];
  /** The same when coming back to the chronology within the panel. */
  readonly backMs: readonly number[];
  /** From choosing a filter (or taking it off) until the list it leaves is painted. */
  readonly filterMs: readonly number[];
  /** Between neighbouring frames while scrolling; 16.7 is none lost at 60 frames a second. */
  readonly frameMs: readonly number[];
  readonly drawnRows: number;
}

export interface PanelOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly build: string;
  readonly eventCount: number;
}

/** Takes about half a minute for 10,000 events. */
export async function measurePanel({ executablePath, build, eventCount }: PanelOptions): Promise<PanelFigures> {
  const copy = mkdtempSync(join(tmpdir(), 'sidelight-panel-'));
  cpSync(build, copy, { recursive: true });
  writeFileSync(join(copy, BUNDLED_PACK.publicPath), storyOf(eventCount));
  const launched = await launchWithExtension({ executablePath, headless: true, build: copy });
  try {
    const address = `chrome-extension://${launched.extensionId}/sidepanel.html#/chronology`;
    const page = await launched.context.newPage();
    await page.setViewportSize({ width: 420, height: 900 });
    await page.goto(address);
    await page.waitForSelector('.event', { timeout: 120_000 });
    const openMs: number[] = [];
    for (let run = 0; run < 5; run++) openMs.push(await timeOpening(page, address));
    await page.waitForTimeout(1_500);
    const backMs: number[] = [];
    for (let run = 0; run < 5; run++) backMs.push(await page.evaluate(timeComingBack));
    const filterMs = await page.evaluate(timeFilters, 12);
    const frameMs = await scroll(page);
    const drawnRows = await page.evaluate(() => document.querySelectorAll('.event').length);
    return { eventCount, openMs, backMs, filterMs, frameMs, drawnRows };
  } finally {
    await launched.close();
    rmSync(copy, { recursive: true, force: true });
  }
}

async function timeOpening(page: Page, address: string): Promise<number> {
  await page.goto('about:blank');
  await page.addInitScript(() => {
    new MutationObserver((_changes, watcher) => {
      if (!document.querySelector('.event')) return;
      watcher.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => performance.mark('first-rows');
        port2.postMessage(null);
      });
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(address);
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0);
  return page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0);
}

async function scroll(page: Page): Promise<readonly number[]> {
  await page.evaluate(() => {
    location.hash = '#/chronology';
    scrollTo(0, 0);
  });
  await page.waitForTimeout(1_500);
  return page.evaluate(timeScrolling, { distancePx: 60_000, stepPx: 120 });
}
