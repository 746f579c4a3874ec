/** The real extension on the pages: how long it holds the page's thread, and how many ranges it registers. */
import type { Page } from '@playwright/test';
import { HUGE_PAGE, MEDIAN_PAGE } from '../../../tests/bench/generate/pages';
import { type OurTime, ourTimeIn, tracedCalls } from '../our-time';
import { barRow, plainRow } from '../row';
import type { Stage, StagePage } from '../stage';
import { ms, number, spread } from '../wording';
import type { BenchExtension } from './extension';

const GROUP = 'The extension on pages';
const NEWS_AT_MOST_MS = 8;
const HUGE_AT_MOST_MS = 16;
const RANGES_AT_MOST = 300;
const FRAME_AT_MOST_MS = 5;

/** Until the extension has nothing left to do. */
const SETTLE_MS: Readonly<Record<StagePage['kind'], number>> = { news: 1_600, saved: 1_600, long: 3_500, huge: 10_000 };
const SCREENS = 25;
/** Of the made-up news pages: the median one and the heaviest. */
const NEWS_PAGES: readonly string[] = [MEDIAN_PAGE, 'many-links', 'comments'];

interface PageFigures {
  readonly page: StagePage;
  readonly ours: OurTime;
  readonly longTasks: number;
  /** On the same page without the extension. */
  readonly controlLongTasks: number;
  readonly mostRanges: number;
}

export async function measureSlices(stage: Stage, extension: BenchExtension): Promise<void> {
  const { report, pages } = stage;
  const figures: PageFigures[] = [];
  for (const page of pages.filter(({ name, kind }) => kind !== 'news' || NEWS_PAGES.includes(name))) {
    report.progress(`the extension on ${page.name}`);
    figures.push(await measurePage(stage, extension, page));
  }
  report.keep('slices', figures);
  addRows(report, figures);
  await measureNoArticle(stage, extension);
  await measureFrames(stage);
}

const scriptUrlOf = ({ extensionId, contentScript }: BenchExtension): string =>
  `chrome-extension://${extensionId}/${contentScript.replace(/^\//, '')}`;

async function measurePage({ lab, site }: Stage, extension: BenchExtension, page: StagePage): Promise<PageFigures> {
  const url = site.urlOf(page.name);
  const settleMs = SETTLE_MS[page.kind];
  const tab = await extension.context.newPage();
  const { events, value: longTasks } = await tracedCalls(extension.context, () => countLongTasks(tab, url, settleMs));
  const mostRanges = await scrollThrough(tab);
  await tab.close();
  const controlLongTasks = await lab.with(site.emptyUrl, (empty) => countLongTasks(empty.page, url, settleMs));
  return { page, ours: ourTimeIn(events, scriptUrlOf(extension)), longTasks, controlLongTasks, mostRanges };
}

async function countLongTasks(tab: Page, url: string, settleMs: number): Promise<number> {
  await tab.addInitScript(() => {
    const seen = { longTasks: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask', buffered: true });
  });
  await tab.goto(url, { waitUntil: 'load' });
  await tab.waitForTimeout(settleMs);
  return tab.evaluate(() => (globalThis as unknown as { seen: { longTasks: number } }).seen.longTasks);
}

/** @returns the most ranges that were registered at any stop */
const scrollThrough = (tab: Page): Promise<number> =>
  tab.evaluate(async (screens) => {
    let most = 0;
    for (let screen = 0; screen < screens; screen++) {
      await new Promise((resolve) => setTimeout(resolve, 60));
      most = Math.max(most, CSS.highlights.get('sidelight-mark')?.size ?? 0);
      scrollTo(0, (document.documentElement.scrollHeight * screen) / screens);
    }
    return most;
  }, SCREENS);

function addRows(report: Stage['report'], figures: readonly PageFigures[]): void {
  const longest = (some: readonly PageFigures[]) =>
    some.reduce((a, b) => (b.ours.longestByClockMs > a.ours.longestByClockMs ? b : a));
  const longestOnProcessorMs = (some: readonly PageFigures[]) => Math.max(...some.map(({ ours }) => ours.longestMs));
  const huge = figures.filter(({ page }) => page.kind === 'huge');
  const others = figures.filter(({ page }) => page.kind !== 'huge');
  for (const [some, limit] of [
    [others, NEWS_AT_MOST_MS],
    [huge, HUGE_AT_MOST_MS],
  ] as const) {
    if (some.length === 0) continue;
    const { page, ours } = longest(some);
    const what = some === huge ? `${HUGE_PAGE} page: longest slice` : `${some.length} pages: longest slice`;
    report.add(
      barRow(
        GROUP,
        what,
        `${ms(ours.longestByClockMs)} by the clock (${page.name}); on the processor ${ms(longestOnProcessorMs(some))}`,
        `at most ${limit} ms`,
        [{ value: ours.longestByClockMs, atMost: limit }],
      ),
    );
  }
  const median = figures.find(({ page }) => page.name === MEDIAN_PAGE);
  if (median)
    report.add(
      plainRow(
        GROUP,
        `${MEDIAN_PAGE} page: all slices`,
        `${ms(median.ours.totalMs)} on the processor in ${median.ours.slices}, of it ${ms(median.ours.startMs)} to start; ${ms(median.ours.totalByClockMs)} by the clock`,
      ),
    );
  const sum = (of: (one: PageFigures) => number) => figures.reduce((total, one) => total + of(one), 0);
  const ofOurs = figures.filter(({ ours }) => ours.longestMs >= 50).length;
  const tasks = `${ofOurs}; all tasks over 50 ms: ${sum(({ longTasks }) => longTasks)}, without the extension ${sum(({ controlLongTasks }) => controlLongTasks)}`;
  const ranges = Math.max(...figures.map(({ mostRanges }) => mostRanges));
  report.add(
    barRow(GROUP, 'long tasks of ours', tasks, 'none', [{ value: ofOurs, atMost: 0 }]),
    barRow(GROUP, 'most ranges registered, while scrolling', number(ranges), `at most ${RANGES_AT_MOST}`, [
      { value: ranges, atMost: RANGES_AT_MOST },
    ]),
  );
}

/** A page without text: asked a few times whether it is an article, over five seconds, and left alone. */
async function measureNoArticle({ site, report }: Stage, extension: BenchExtension): Promise<void> {
  report.progress('the extension on a page that is no article');
  await extension.stopBackground();
  const tab = await extension.context.newPage();
  const { events } = await tracedCalls(extension.context, async () => {
    await tab.goto(site.emptyUrl, { waitUntil: 'load' });
    await tab.waitForTimeout(6_000);
  });
  const isAwake = await extension.isBackgroundRunning();
  const ranges = await tab.evaluate(() => CSS.highlights.size);
  await tab.close();
  const { totalMs, startMs, slices } = ourTimeIn(events, scriptUrlOf(extension));
  const asking = `${ms(totalMs - startMs)} to ask whether it is one, in ${slices} slices, after ${ms(startMs)} to start`;
  const today = `${isAwake ? 'background woken' : 'background not woken'}, ${ranges} highlights; ${asking}`;
  report.keep('no article', { totalMs, startMs, slices, isAwake, ranges });
  report.add(
    barRow(GROUP, 'a page that is no article', today, 'nothing done', [
      { value: ranges, atMost: 0 },
      { value: isAwake ? 1 : 0, atMost: 0 },
    ]),
  );
}

async function measureFrames({ lab, site, report }: Stage): Promise<void> {
  report.progress('frames with registered ranges');
  const figures = await lab.with(site.urlOf('long'), (page) => page.run('measureFrames', RANGES_AT_MOST));
  const { addedMs, withMs, withoutMs } = figures;
  const today = `${spread(addedMs)}, from ${ms(withoutMs.median)} to ${ms(withMs.median)}`;
  report.keep('frames', figures);
  report.add(
    barRow(GROUP, `what ${figures.ranges} ranges add to a frame`, today, `at most ${FRAME_AT_MOST_MS} ms`, [
      { value: addedMs.median, atMost: FRAME_AT_MOST_MS },
    ]),
  );
}
