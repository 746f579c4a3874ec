/** The side panel over a chronology of ten thousand events, with the extension as it ships but for its pack. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { quantile, spreadOf } from '../../tests/bench/in-page/spread';
import { emptyPageFiles, measurePanel, type PanelFigures, storyOf, untilInstalled } from '../../tests/bench/panel';
import { launchWithExtension, stopWorker } from '../browser';
import { BUNDLED_PACK } from '../pack/bundled';
import { buildInto } from '../tools';
import type { Report } from './report';
import { barRow, plainRow } from './row';
import type { Stage } from './stage';
import { ms, number, spread } from './wording';

const EVENTS = 10_000;
const GROUP = `Panel with ${EVENTS.toLocaleString('en-US')} events`;
const ROWS_AT_MOST_MS = 100;
const ANSWER_AT_MOST_MS = 30;
const FRAME_AT_MOST_MS = 16;
const STOPS_WITHIN_MS = 5_000;
/** A name, words that many statements hold, a slip, and a question. */
const TYPED: readonly string[] = ['government talks', 'goverment', 'who said that people'];

export async function measurePanels({ executablePath, report, options }: Stage): Promise<void> {
  report.progress('building the extension with a long story');
  const output = mkdtempSync(join(tmpdir(), 'sidelight-panel-'));
  const profile = join(output, 'profile');
  try {
    const build = buildInto(output);
    writeFileSync(join(build, BUNDLED_PACK.publicPath), storyOf(EVENTS));
    for (const [name, text] of Object.entries(emptyPageFiles())) writeFileSync(join(build, name), text);
    const launch = () => launchWithExtension({ executablePath, headless: true, build, profile });
    const installing = await launch();
    await untilInstalled(installing);
    await installing.close();
    report.progress('the panel over a long story');
    const { context, extensionId, close } = await launch();
    const figures = await measurePanel({
      context,
      extensionId,
      stopBackground: () => stopBackground(context),
      typed: TYPED,
      quick: options.quick,
    });
    await close();
    report.keep('panel', figures);
    addRows(report, figures);
  } finally {
    rmSync(output, { recursive: true, force: true });
  }
}

/** A background that is just starting overhears the first request. */
async function stopBackground(context: BrowserContext): Promise<void> {
  const tooLong = new Promise<'again'>((resolve) => setTimeout(() => resolve('again'), STOPS_WITHIN_MS));
  const stopped = stopWorker(context).catch(() => {});
  if ((await Promise.race([stopped, tooLong])) === 'again') await stopBackground(context);
}

function addRows(report: Report, figures: PanelFigures): void {
  const { firstMs, openMs, emptyOpenMs, restedMs, emptyRestedMs } = figures;
  const { backMs, filterMs, strokeMs, firstStrokeMs, drawnRows } = figures;
  report.add(
    timed('first rows, panel opened, background stopped', openMs, ROWS_AT_MOST_MS),
    compared('one row, an empty page of the extension, background stopped', emptyOpenMs),
    compared('first rows, the browser’s storage closed as well', restedMs),
    compared('one row, an empty page, the browser’s storage closed as well', emptyRestedMs),
    plainRow(GROUP, 'first rows, browser just started', ms(firstMs)),
    timed('first rows, coming back from an entry', backMs, ROWS_AT_MOST_MS),
    timed('a filter put on or taken off', filterMs, ANSWER_AT_MOST_MS),
    timed('a key stroke in the search', strokeMs, ANSWER_AT_MOST_MS),
    plainRow(GROUP, 'the first key stroke of a panel', ms(firstStrokeMs)),
    plainRow(GROUP, 'rows drawn of them', number(drawnRows)),
  );
  addScrolling(report, figures);
}

const timed = (what: string, timesMs: readonly number[], atMost: number) =>
  barRow(GROUP, what, inWords(timesMs), `at most ${atMost} ms`, [{ value: spreadOf(timesMs).median, atMost }]);

const compared = (what: string, timesMs: readonly number[]) => plainRow(GROUP, what, inWords(timesMs));

const inWords = (timesMs: readonly number[]) =>
  `${spread(spreadOf(timesMs))}, quickest ${ms(Math.min(...timesMs))}, slowest ${ms(Math.max(...timesMs))}`;

/** The bar holds what the panel itself works; when frames come is also the browser's and the machine's doing. */
function addScrolling(report: Report, { frameMs, emptyFrameMs, frameWork }: PanelFigures): void {
  const ends = (values: readonly number[]) =>
    `${ms(quantile(values, 0.95))} at the 95th percentile of ${values.length}, longest ${ms(Math.max(...values))}`;
  const longest = Math.max(...frameWork.eachMs);
  report.add(
    barRow(
      GROUP,
      'scrolling: work of the panel for a frame',
      ends(frameWork.eachMs),
      `at most ${FRAME_AT_MOST_MS} ms`,
      [{ value: longest, atMost: FRAME_AT_MOST_MS }],
    ),
    plainRow(GROUP, 'scrolling: from frame to frame', ends(frameMs)),
    plainRow(GROUP, 'the same on an empty page as long', ends(emptyFrameMs)),
  );
}
