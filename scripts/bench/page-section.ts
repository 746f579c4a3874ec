/** What reading a page costs on its own thread, beside the walk over the same page. */
import { HUGE_PAGE, MEDIAN_PAGE } from '../../tests/bench/generate/pages';
import type { ReaderFigures, ThreadFigures } from '../../tests/bench/in-page/page-rows';
import { quantile, type Spread, spreadOf } from '../../tests/bench/in-page/spread';
import type { Walked } from '../../tests/bench/in-page/walk';
import type { Timed } from './lab';
import { barRow, plainRow } from './row';
import { MANY_TERMS, type Stage, type StagePage } from './stage';
import { ms, number, spread, times } from './wording';

const GROUP = 'Page thread';
const COLD_AT_MOST = 2;
const WARM_AT_MOST = { median: 2.5, any: 4.5 } as const;

/**
 * What the page's thread spent. By the clock the reader's many slices also wait for a processor behind what they set
 * going, the worker that matches above all, which the one piece of the walk does not.
 */
interface ColdFigures {
  readonly onProcessorMs: Spread;
  readonly byClockMs: Spread;
  readonly slices: number;
}

interface PageFigures {
  readonly name: string;
  readonly textNodes: number;
  readonly characters: number;
  /** Of fresh pages, each read once, after a frame: what lays the page out is the browser's own work. */
  readonly walk: ColdFigures;
  /** The walk that asks each element whether it is seen, which whoever leaves out hidden text must. */
  readonly seenWalk: ColdFigures;
  readonly reader: ColdFigures;
  readonly marks: ReaderFigures;
  readonly thread: ThreadFigures;
}

export async function measurePages(stage: Stage): Promise<void> {
  const figures: PageFigures[] = [];
  for (const page of stage.pages) {
    stage.report.progress(`page thread: ${page.name}`);
    figures.push(await measurePage(stage, page));
  }
  stage.report.keep('page thread', figures);
  addRows(stage, figures);
}

function runsFor({ name, kind }: StagePage, quick: boolean): { readonly cold: number; readonly warm: number } {
  if (name === MEDIAN_PAGE) return quick ? { cold: 3, warm: 15 } : { cold: 7, warm: 31 };
  if (kind === 'huge') return { cold: 1, warm: 3 };
  return { cold: 1, warm: kind === 'long' ? 7 : 15 };
}

async function measurePage({ lab, site, options }: Stage, page: StagePage): Promise<PageFigures> {
  const { cold, warm } = runsFor(page, options.quick);
  const url = site.urlOf(page.name);
  const walks: Timed<Walked>[] = [];
  const seenWalks: Timed<Walked>[] = [];
  const readers: Timed<ReaderFigures>[] = [];
  for (let run = 0; run < cold; run++) {
    walks.push(await lab.with(url, (fresh) => fresh.timed('measureWalk')));
    seenWalks.push(await lab.with(url, (fresh) => fresh.timed('measureSeenWalk')));
    readers.push(await lab.with(url, (fresh) => fresh.timed('measureReader', MANY_TERMS, site.backgroundUrl)));
  }
  const thread = await lab.with(url, (fresh) => fresh.run('measureThread', MANY_TERMS, warm));
  return {
    name: page.name,
    textNodes: walks[0]?.value.textNodes ?? 0,
    characters: walks[0]?.value.characters ?? 0,
    walk: coldFigures(walks),
    seenWalk: coldFigures(seenWalks),
    reader: coldFigures(readers),
    marks: readers[0]?.value ?? { marks: 0, painted: 0 },
    thread,
  };
}

function coldFigures(runs: readonly Timed<unknown>[]): ColdFigures {
  return {
    onProcessorMs: spreadOf(runs.map(({ ours }) => ours.totalMs)),
    byClockMs: spreadOf(runs.map(({ ours }) => ours.totalByClockMs)),
    slices: quantile(
      runs.map(({ ours }) => ours.slices),
      0.5,
    ),
  };
}

/** The walk is over visible text, as the reading is: both ask what is seen. */
const coldRatio = ({ reader, seenWalk }: PageFigures): number =>
  reader.onProcessorMs.median / seenWalk.onProcessorMs.median;
const warmRatio = ({ thread }: PageFigures): number => thread.allMs.median / thread.walkMs.median;

function addRows({ report, options }: Stage, figures: readonly PageFigures[]): void {
  const median = figures.find(({ name }) => name === MEDIAN_PAGE);
  if (median) addMedianRows(report, median);
  const worst = (ratio: (one: PageFigures) => number) => figures.reduce((a, b) => (ratio(b) > ratio(a) ? b : a));
  const slowest = worst(warmRatio);
  const today = `${times(warmRatio(slowest))} (${slowest.name})`;
  const checks = [{ value: warmRatio(slowest), atMost: WARM_AT_MOST.any }];
  report.add(
    barRow(
      GROUP,
      `warm, worst of ${figures.length} pages: all in one thread`,
      today,
      `at most ${WARM_AT_MOST.any}x the walk`,
      checks,
    ),
    plainRow(
      GROUP,
      `cold, worst of ${figures.length} pages`,
      `${times(coldRatio(worst(coldRatio)))} (${worst(coldRatio).name})`,
    ),
  );
  const huge = figures.find(({ name }) => name === HUGE_PAGE);
  if (huge)
    report.add(
      plainRow(GROUP, `${HUGE_PAGE} page, cold`, coldText(huge)),
      plainRow(GROUP, `${HUGE_PAGE} page, warm`, warmText(huge)),
    );
  if (options.savedPages)
    addSavedRow(
      report,
      figures.filter(({ name }) => name.startsWith('saved ')),
    );
}

function addMedianRows(report: Stage['report'], median: PageFigures): void {
  const { textNodes, characters } = median;
  report.add(
    plainRow(GROUP, `${MEDIAN_PAGE} page, the walk asking what is seen`, spread(median.thread.walkSeenMs)),
    plainRow(GROUP, `${MEDIAN_PAGE} page`, `${number(characters)} characters in ${number(textNodes)} text nodes`),
    barRow(
      GROUP,
      `${MEDIAN_PAGE} page, cold: reading, mapping, painting`,
      coldText(median),
      `at most ${COLD_AT_MOST}x the walk`,
      [{ value: coldRatio(median), atMost: COLD_AT_MOST }],
    ),
    barRow(
      GROUP,
      `${MEDIAN_PAGE} page, warm: all in one thread`,
      warmText(median),
      `at most ${WARM_AT_MOST.median}x the walk`,
      [{ value: warmRatio(median), atMost: WARM_AT_MOST.median }],
    ),
  );
}

function addSavedRow(report: Stage['report'], saved: readonly PageFigures[]): void {
  if (saved.length === 0) return;
  const [cold, warm] = [saved.map(coldRatio), saved.map(warmRatio)].map((ratios) => quantile(ratios, 0.5));
  report.add(
    plainRow(
      GROUP,
      `${saved.length} saved pages, median`,
      `cold ${times(cold ?? 0)}, warm ${times(warm ?? 0)} the walk`,
    ),
  );
}

function coldText(figures: PageFigures): string {
  const { reader, seenWalk, walk } = figures;
  const onProcessor = `${spread(reader.onProcessorMs)} on the processor in ${number(reader.slices)} slices`;
  const walks = `walk ${ms(seenWalk.onProcessorMs.median)}, without asking what is seen ${ms(walk.onProcessorMs.median)}`;
  const byClock = `by the clock ${ms(reader.byClockMs.median)}, walk ${ms(seenWalk.byClockMs.median)}`;
  return `${times(coldRatio(figures))}: ${onProcessor}, ${walks}; ${byClock}`;
}

const warmText = (figures: PageFigures): string => {
  const { allMs, walkMs, extractMs, matchMs, paintMs } = figures.thread;
  const parts = `${number(extractMs.median)} reading, ${number(matchMs.median)} matching, ${number(paintMs.median)} marks`;
  return `${times(warmRatio(figures))}: ${ms(allMs.median)} (${parts}), walk ${ms(walkMs.median)}`;
};
