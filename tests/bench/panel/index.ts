/**
 * The panel over a long chronology, in the extension as it ships: how soon rows stand, how smoothly they scroll, how
 * soon a filter and a key stroke in the search answer. Only the pack is another: a made-up story of that many events.
 */
import type { BrowserContext, Page } from '@playwright/test';
import { EMPTY_PAGE } from './empty-page';
import { type FrameWork, frameWork } from './frame-work';
import { markFirstRows, timeComingBack, timeFilters, timeScrolling, timeTyping } from './in-panel';

export { emptyPageFiles } from './empty-page';
export { storyOf } from './story';

export interface PanelFigures {
  /** From the panel's navigation until its first rows are painted, in a browser that has just started. */
  readonly firstMs: number;
  /** The same in new tabs of that browser, its background stopped before each. */
  readonly openMs: readonly number[];
  /** The same for an empty page of the extension that reads one row and shows it: the browser's and machine's share. */
  readonly emptyOpenMs: readonly number[];
  /** The two again after the browser has closed its storage, as it does soon after nobody uses it. */
  readonly restedMs: readonly number[];
  readonly emptyRestedMs: readonly number[];
  /** The same when coming back to the chronology from an entry within the panel. */
  readonly backMs: readonly number[];
  /** From choosing a filter (or taking it off) until the list it leaves is painted. */
  readonly filterMs: readonly number[];
  /** Between neighbouring frames while scrolling; 16.7 is none lost at 60 frames a second. */
  readonly frameMs: readonly number[];
  /** The same on an empty page that is as long: what the browser and the machine do by themselves. */
  readonly emptyFrameMs: readonly number[];
  /** What the panel's thread works for each of those frames, in ms of processor time. */
  readonly frameWork: FrameWork;
  /** From each stroke while words are typed until what was found is painted. */
  readonly strokeMs: readonly number[];
  /** The first stroke ever in a panel, without which `strokeMs` is counted. */
  readonly firstStrokeMs: number;
  readonly drawnRows: number;
}

export interface PanelStage {
  readonly context: BrowserContext;
  readonly extensionId: string;
  stopBackground(): Promise<void>;
  /** Words that readers might type. */
  readonly typed: readonly string[];
  readonly quick: boolean;
}

const VIEWPORT = { width: 420, height: 900 };
const SCROLLED = { distancePx: 40_000, stepPx: 120 };
const SETTLE_MS = 2_500;
/** After this nobody holds what is measured: whatever looks into a page takes part of its thread's time. */
const UNTOUCHED_MS = 1_000;
/** Nobody using it, Chromium closes it: opened again it took 4 ms after 0.3 s and 115 ms after this long. */
const STORAGE_CLOSED_MS = 3_500;
const ELSEWHERE = '#/entry/entity-399';

const PANEL = 'sidepanel.html#/chronology';

/** Waits until the extension holds its pack and the panel shows it. */
export async function untilInstalled({ context, extensionId }: Pick<PanelStage, 'context' | 'extensionId'>) {
  const page = await context.newPage();
  await page.goto(address(extensionId, PANEL));
  await page.waitForSelector('.event', { timeout: 180_000 });
  await page.waitForTimeout(2_000);
  await page.close();
}

const address = (extensionId: string, place: string) => `chrome-extension://${extensionId}/${place}`;

/** @param stage a browser that has just started, with the pack installed */
export async function measurePanel(stage: PanelStage): Promise<PanelFigures> {
  const { quick } = stage;
  const firstMs = await timeOpening(stage, PANEL);
  const openings = await timeOpenings(stage);
  const page = await panelAt(stage, '#/chronology');
  await page.waitForSelector('.event');
  await page.waitForTimeout(SETTLE_MS);
  const backMs: number[] = [];
  for (let run = 0; run < (quick ? 3 : 9); run++) backMs.push(await page.evaluate(timeComingBack, ELSEWHERE));
  const filterMs = await page.evaluate(timeFilters, quick ? 6 : 12);
  const drawnRows = await page.evaluate(() => document.querySelectorAll('.event').length);
  await page.close();
  return { firstMs, ...openings, backMs, filterMs, drawnRows, ...(await scroll(stage)), ...(await type(stage)) };
}

async function panelAt({ context, extensionId }: PanelStage, hash: string): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize(VIEWPORT);
  await page.goto(address(extensionId, `sidepanel.html${hash}`));
  return page;
}

type Openings = Pick<PanelFigures, 'openMs' | 'emptyOpenMs' | 'restedMs' | 'emptyRestedMs'>;

/** In turn, so that all of them meet the same machine. */
async function timeOpenings(stage: PanelStage): Promise<Openings> {
  const openMs: number[] = [];
  const emptyOpenMs: number[] = [];
  const restedMs: number[] = [];
  const emptyRestedMs: number[] = [];
  for (let run = 0; run < (stage.quick ? 3 : 12); run++) {
    openMs.push(await timeOpening(stage, PANEL));
    emptyOpenMs.push(await timeOpening(stage, EMPTY_PAGE));
    restedMs.push(await timeOpening(stage, PANEL, STORAGE_CLOSED_MS));
    emptyRestedMs.push(await timeOpening(stage, EMPTY_PAGE, STORAGE_CLOSED_MS));
  }
  return { openMs, emptyOpenMs, restedMs, emptyRestedMs };
}

async function timeOpening(stage: PanelStage, place: string, restMs = 0): Promise<number> {
  await stage.stopBackground();
  const page = await stage.context.newPage();
  await page.waitForTimeout(restMs);
  await page.setViewportSize(VIEWPORT);
  await page.addInitScript(markFirstRows);
  await page.goto(address(stage.extensionId, place));
  await page.waitForTimeout(UNTOUCHED_MS);
  await page.waitForFunction(() => performance.getEntriesByName('first-rows').length > 0, null, { timeout: 120_000 });
  const firstMs = await page.evaluate(() => performance.getEntriesByName('first-rows')[0]?.startTime ?? 0);
  await page.close();
  return firstMs;
}

async function scroll(stage: PanelStage): Promise<Pick<PanelFigures, 'frameMs' | 'emptyFrameMs' | 'frameWork'>> {
  const page = await panelAt(stage, '#/chronology');
  await page.waitForSelector('.event');
  await page.waitForTimeout(SETTLE_MS);
  let frameMs: readonly number[] = [];
  const work = await frameWork(stage.context, page, async () => {
    frameMs = await page.evaluate(timeScrolling, SCROLLED);
  });
  await page.evaluate(
    (heightPx) => {
      document.body.replaceChildren();
      document.body.style.height = `${heightPx}px`;
      scrollTo(0, 0);
    },
    SCROLLED.distancePx + 2 * VIEWPORT.height,
  );
  await page.waitForTimeout(SETTLE_MS);
  const emptyFrameMs = await page.evaluate(timeScrolling, SCROLLED);
  await page.close();
  return { frameMs, emptyFrameMs, frameWork: work };
}

async function type(stage: PanelStage): Promise<Pick<PanelFigures, 'strokeMs' | 'firstStrokeMs'>> {
  const page = await panelAt(stage, '#/search');
  await page.waitForSelector('input[type=search]');
  await page.waitForTimeout(SETTLE_MS);
  const strokeMs: number[] = [];
  for (const words of stage.typed) strokeMs.push(...(await page.evaluate(timeTyping, words)));
  await page.close();
  const [firstStrokeMs = 0, ...others] = strokeMs;
  return { strokeMs: others, firstStrokeMs };
}
