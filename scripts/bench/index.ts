/**
 * `npm run bench -- [--quick] [--only SECTION,...] [--pages FOLDER] [--peers FOLDER] [--json FILE|-]`
 *
 * Measures in a real Chromium what Sidelight costs, prints each figure beside the bar it is held to, and says plainly
 * where a bar is missed. Times of matchers are taken only after all of them found the same. Figures of a machine that
 * does other work at the same time are worth little.
 */
import { writeFileSync } from 'node:fs';
import { ensureChromium } from '../browser';
import { bundle } from './bundle';
import { measureExtension } from './extension';
import { measureIndexes } from './index-section';
import { type Lab, openLab } from './lab';
import { isBusy, type Machine, readMachine } from './machine';
import { Disagreement, measureMatching } from './match-section';
import { type BenchOptions, readOptions, type Section, USAGE } from './options';
import { measurePages } from './page-section';
import { measurePanels } from './panel-section';
import { bundlePeers } from './peers';
import { preparePages } from './prepare';
import { createReport, type Report } from './report';
import { type BenchSite, serveBench } from './site';
import { type Stage, sizesFor } from './stage';
import { plainTable } from './table';

const MEASURED: Readonly<Record<Section, (stage: Stage) => Promise<void>>> = {
  match: measureMatching,
  page: measurePages,
  index: measureIndexes,
  extension: measureExtension,
  panel: measurePanels,
};

/** @returns the exit code: 0 when all was measured, whether or not every bar is met; 1 otherwise, 2 wrong words */
export async function main(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if (!options) {
    console.error(USAGE);
    return 2;
  }
  const executablePath = ensureChromium();
  if (!executablePath) return 1;
  const machine = readMachine();
  if (isBusy(machine)) console.error(`This machine is busy (load ${machine.load}): the figures will be too high.`);
  const report = createReport();
  try {
    const tools = await measure(executablePath, options, report);
    print(options, { ...machine, ...tools }, report);
    return 0;
  } catch (error) {
    if (!(error instanceof Disagreement)) throw error;
    console.error(error.message);
    return 1;
  }
}

interface Tools {
  /** Chromium's version. */
  readonly chromium: string;
  /** Versions of the published matchers. */
  readonly peers: Readonly<Record<string, string | null>>;
}

async function measure(executablePath: string, options: BenchOptions, report: Report): Promise<Tools> {
  const peers = await bundlePeers(options.peers);
  const site = await serveBench(await bundle('tests/bench/in-page/background.ts'));
  const lab = await openLab(executablePath, peers.script);
  try {
    await measureSections({ executablePath, options, report, site, lab });
    return { chromium: lab.chromiumVersion, peers: peers.versions };
  } finally {
    await Promise.all([lab.close(), site.close()]);
  }
}

async function measureSections(given: {
  readonly executablePath: string;
  readonly options: BenchOptions;
  readonly report: Report;
  readonly site: BenchSite;
  readonly lab: Lab;
}): Promise<void> {
  const { sections } = given.options;
  const unprepared = { ...given, sizes: sizesFor(given.options) };
  const needsPages = sections.some((section) => section !== 'index' && section !== 'panel');
  const stage: Stage = { ...unprepared, pages: needsPages ? await preparePages(unprepared) : [] };
  for (const section of sections) await MEASURED[section](stage);
}

function print({ json, quick }: BenchOptions, on: Machine & Tools, { rows, details }: Report): void {
  const document = `${JSON.stringify({ ...on, quick, rows, details }, null, 2)}\n`;
  if (json === '-') {
    process.stdout.write(document);
    return;
  }
  const { cpu, cores, memoryGiB, chromium, commit } = on;
  console.log(`${cpu}, ${cores} cores, ${memoryGiB} GiB; Chromium ${chromium}; ${commit ?? 'no commit'}\n`);
  console.log(plainTable(rows));
  if (json) writeFileSync(json, document);
}
