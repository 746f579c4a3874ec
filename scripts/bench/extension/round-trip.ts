/** Asking the real background over a real port, as a page does, with indexes of every size; and what it then holds. */
import type { Page } from '@playwright/test';
import type { Asker } from '../../../tests/bench/in-page/asker';
import { BUNDLED_PACK, extensionLexiconName } from '../../../tests/bench/in-page/kept-names';
import { quantile, type Spread, spreadOf } from '../../../tests/bench/in-page/spread';
import { bundle } from '../bundle';
import { barRow, plainRow } from '../row';
import type { Stage } from '../stage';
import { bytes, terms as inTerms, ms, spread } from '../wording';
import { type ContentWorld, contentWorldOf } from './content-world';
import { type BenchExtension, bundledPackOf } from './extension';
import { backgroundHeap, type Heap, totalOf } from './heap';

const ROUND_TRIP = 'Round trip with the background';
const MEMORY = 'Memory';
const CHARACTERS = 50_000;
const WARM_AT_MOST_MS = 6;
const SIZES = [0, 5_000, 100_000, 1_000_000];
/** Has enough text. */
const TEXT_PAGE = 'comments';

/** Leaves the extension with the largest index. */
export async function measureRoundTrips(stage: Stage, extension: BenchExtension): Promise<void> {
  const { lab, site, report, options } = stage;
  site.keep(BUNDLED_PACK, bundledPackOf(extension.build));
  const texts = await lab.with(site.urlOf(TEXT_PAGE), (page) => page.run('readTexts', CHARACTERS));
  const asker = await bundle('tests/bench/in-page/asker.ts');
  const page = await extension.context.newPage();
  for (const size of SIZES.filter((terms) => !options.quick || terms <= 100_000)) {
    report.progress(`round trip with ${inTerms(size)}`);
    await holdIndex(stage, extension, size);
    await measureSize(stage, extension, page, size, { asker, texts });
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
  page: Page,
  size: number,
  { asker, texts }: { readonly asker: string; readonly texts: readonly string[] },
): Promise<void> {
  await page.goto(site.emptyUrl);
  const world = await contentWorldOf(page, extension.extensionId);
  await world.load(asker);
  const wakingMs: number[] = [];
  for (let run = 0; run < (options.quick ? 2 : 4); run++) {
    await extension.stopBackground();
    wakingMs.push(...(await askOften(world, texts, 1)));
  }
  const warmMs = (await askOften(world, texts, options.quick ? 10 : 25)).slice(3);
  const heap = await backgroundHeap(extension.context);
  const held = site.kept(extensionLexiconName(size)).length;
  if (heap.bufferBytes < held) throw new Error(`The background does not hold the index of ${inTerms(size)}.`);
  addRows(report, size, spreadOf(warmMs), wakingMs, heap);
}

function addRows(report: Stage['report'], size: number, warm: Spread, wakingMs: readonly number[], heap: Heap): void {
  const name = `bundled index and ${inTerms(size)}`;
  report.keep(`round trip ${size}`, { warm, wakingMs, heap });
  report.add(
    barRow(ROUND_TRIP, `${name}: warm`, spread(warm), `at most ${WARM_AT_MOST_MS} ms`, [
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

/** @returns the time of each round trip: all texts there, all mentions back, as the content script has both */
function askOften(world: ContentWorld, texts: readonly string[], times: number): Promise<number[]> {
  return world.call(
    async (given) => {
      const { connectReading } = globalThis as unknown as Asker;
      let take = () => {};
      let lose = (_error: Error) => {};
      const connection = connectReading(
        () => take(),
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
      return timesMs;
    },
    { texts, times },
  );
}
