/** Asking the real background over a real port, as a page does, with indexes of every size; and what it then holds. */

import { STEADY_TEXT_PAGE } from '../../../tests/bench/generate/pages';
import type { Asker } from '../../../tests/bench/in-page/asker';
import type { BackgroundParts } from '../../../tests/bench/in-page/background-parts';
import { BUNDLED_PACK, extensionLexiconName } from '../../../tests/bench/in-page/kept-names';
import { quantile, type Spread, spreadOf } from '../../../tests/bench/in-page/spread';
import { type ContentWorld, contentWorldOf } from '../../browser';
import { bundle } from '../bundle';
import { barRow, plainRow } from '../row';
import type { Stage } from '../stage';
import { bytes, terms as inTerms, ms, number, spread } from '../wording';
import { type BenchExtension, bundledPackOf } from './extension';
import { backgroundHeap, type Heap, totalOf } from './heap';
import { askReadily, partsInBackground } from './trip-parts';

const ROUND_TRIP = 'Round trip with the background';
const MEMORY = 'Memory';
const CHARACTERS = 50_000;
const WARM_AT_MOST_MS = 6;
const SIZES = [0, 5_000, 100_000, 1_000_000];
/** Has enough text, as has the steady page of its kind. */
const TEXT_PAGE = 'comments';
/** A background that was just woken runs our code slowly at first: by then the engine has compiled what it will. */
const SETTLING = 100;

/** Leaves the extension with the largest index. */
export async function measureRoundTrips(stage: Stage, extension: BenchExtension): Promise<void> {
  const { lab, site, report, options } = stage;
  site.keep(BUNDLED_PACK, bundledPackOf(extension.build));
  const textsOf = (name: string) => lab.with(site.urlOf(name), (page) => page.run('readTexts', CHARACTERS));
  const [texts, steadyTexts] = [await textsOf(TEXT_PAGE), await textsOf(STEADY_TEXT_PAGE)];
  const parts = await bundle('tests/bench/in-page/background-parts.ts');
  const asker = await bundle('tests/bench/in-page/asker.ts');
  const page = await extension.context.newPage();
  for (const size of SIZES.filter((terms) => !options.quick || terms <= 100_000)) {
    report.progress(`round trip with ${inTerms(size)}`);
    await holdIndex(stage, extension, size);
    await page.goto(site.emptyUrl);
    const world = await contentWorldOf(page, extension.extensionId);
    await world.load(asker);
    await measureSize(stage, extension, world, size, texts);
    await tellParts(stage, extension, world, size, { parts, texts, steadyTexts });
  }
  await page.close();
}

/** The bundled index and so many terms more. */
export async function holdIndex({ lab, site }: Stage, extension: BenchExtension, terms: number): Promise<void> {
  await lab.with(site.emptyUrl, (page) => page.run('keepExtensionLexicon', terms));
  await extension.holdLexicon(site.kept(extensionLexiconName(terms)));
}

async function measureSize(
  { site, report, options }: Stage,
  extension: BenchExtension,
  world: ContentWorld,
  size: number,
  texts: readonly string[],
): Promise<void> {
  const wakingMs: number[] = [];
  for (let run = 0; run < (options.quick ? 2 : 4); run++) {
    await extension.stopBackground();
    wakingMs.push(...(await askOften(world, texts, 1)).timesMs);
  }
  const { timesMs, mentions } = await askOften(world, texts, options.quick ? 10 : 25);
  const heap = await backgroundHeap(extension.context);
  const held = site.kept(extensionLexiconName(size)).length;
  if (heap.bufferBytes < held) throw new Error(`The background does not hold the index of ${inTerms(size)}.`);
  addRows(report, size, { warm: spreadOf(timesMs.slice(3)), mentions, wakingMs, heap });
}

interface TripFigures {
  readonly warm: Spread;
  readonly mentions: number;
  readonly wakingMs: readonly number[];
  readonly heap: Heap;
}

function addRows(report: Stage['report'], size: number, { warm, mentions, wakingMs, heap }: TripFigures): void {
  const name = `bundled index and ${inTerms(size)}`;
  report.keep(`round trip ${size}`, { warm, mentions, wakingMs, heap });
  report.add(
    barRow(ROUND_TRIP, `${name}: warm`, withMentions(warm, mentions), `at most ${WARM_AT_MOST_MS} ms`, [
      { value: warm.median, atMost: WARM_AT_MOST_MS },
    ]),
    plainRow(
      ROUND_TRIP,
      `${name}: with a stopped background`,
      `${ms(quantile(wakingMs, 0.5))}, slowest ${ms(Math.max(...wakingMs))}`,
    ),
    plainRow(
      MEMORY,
      `background, ${name}`,
      `${bytes(totalOf(heap))}, of it ${bytes(heap.bufferBytes)} in ArrayBuffers`,
    ),
  );
}

/**
 * What the round trip is made of, beside it: a message by itself, and the background's work once the engine has compiled
 * it. What is found takes its time, so the rows say how much that is, and a page whose names hardly grow with the index
 * stands beside.
 */
async function tellParts(
  { report, options }: Stage,
  extension: BenchExtension,
  world: ContentWorld,
  size: number,
  given: { readonly parts: string; readonly texts: readonly string[]; readonly steadyTexts: readonly string[] },
): Promise<void> {
  const { texts, steadyTexts, parts } = given;
  const times = options.quick ? 10 : 25;
  const settled = async (some: readonly string[]) =>
    spreadOf((await askOften(world, some, SETTLING + times)).timesMs.slice(SETTLING));
  const name = `bundled index and ${inTerms(size)}`;
  const settledMs = await settled(texts);
  const work = await partsInBackground(extension.context, parts);
  const aloneMs = spreadOf((await askReadily(work, world, texts, times)).slice(3));
  const told = await work.measure(texts, SETTLING, times);
  report.add(
    plainRow(ROUND_TRIP, `${name}: a message alone`, `${spread(aloneMs)}, ${bytes(told.answerUtf16)} back`),
    plainRow(ROUND_TRIP, `${name}: after ${SETTLING} readings`, `${spread(settledMs)}, ${inParts(told)}`),
  );
  await extension.stopBackground();
  const { timesMs, mentions } = await askOften(world, steadyTexts, times);
  const steadyMs = spreadOf(timesMs.slice(3));
  const steadySettledMs = await settled(steadyTexts);
  const steady = await (await partsInBackground(extension.context, parts)).measure(steadyTexts, SETTLING, times);
  report.add(
    plainRow(ROUND_TRIP, `${name}, steady page: warm`, withMentions(steadyMs, mentions)),
    plainRow(
      ROUND_TRIP,
      `${name}, steady page: after ${SETTLING} readings`,
      `${spread(steadySettledMs)}, ${inParts(steady)}`,
    ),
  );
  report.keep(`round trip ${size}, parts`, { aloneMs, settledMs, told, steadyMs, steadySettledMs, steady });
}

const withMentions = (time: Spread, mentions: number): string => `${spread(time)}, ${number(mentions)} mentions`;

const inParts = ({ findingMs, judgingMs }: BackgroundParts): string =>
  `at best finding ${ms(findingMs)}, judging ${ms(judgingMs)}`;

/** All texts there, all mentions back, as the content script has both; how long each time, and how many they are. */
function askOften(
  world: ContentWorld,
  texts: readonly string[],
  times: number,
): Promise<{ readonly timesMs: readonly number[]; readonly mentions: number }> {
  return world.call(
    async (given) => {
      const { connectReading } = globalThis as unknown as Asker;
      let take = () => {};
      let mentions = 0;
      let lose = (_error: Error) => {};
      const connection = connectReading(
        (answered) => {
          mentions = answered.reduce((sum, run) => sum + run.mentions.length, 0);
          take();
        },
        () => lose(new Error('the background went away')),
      );
      const runs = given.texts.map((text, runId) => ({ runId, text }));
      const timesMs: number[] = [];
      for (let time = 0; time < given.times; time++) {
        const startMs = performance.now();
        const answered = new Promise<void>((resolve, reject) => {
          take = resolve;
          lose = reject;
        });
        connection.read(runs);
        await answered;
        timesMs.push(performance.now() - startMs);
      }
      connection.close();
      return { timesMs, mentions };
    },
    { texts, times },
  );
}
