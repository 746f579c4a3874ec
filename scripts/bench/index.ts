/**
 * `npm run bench -- [--quick] [--only SECTION,...] [--pages FOLDER] [--json FILE|-]`
 *
 * Measures in a real Chromium what Sidelight costs, prints each figure beside the bar it is held to, and says plainly
 * where a bar is missed. Figures of a machine that does other work at the same time are worth little.
 */
import { writeFileSync } from 'node:fs';
import { ensureChromium } from '../browser';
import { measureIndexes } from './index-section';
import { openLab } from './lab';
import { isBusy, type Machine, readMachine } from './machine';
import { type BenchOptions, readOptions, USAGE } from './options';
import { createReport, type Report } from './report';
import { serveBench } from './site';
import { plainTable } from './table';

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
  const chromium = await measure(executablePath, options, report);
  print(options, { ...machine, chromium }, report);
  return 0;
}

/** @returns Chromium's version */
async function measure(executablePath: string, options: BenchOptions, report: Report): Promise<string> {
  const site = await serveBench(new Map());
  const lab = await openLab(executablePath);
  try {
    if (options.sections.includes('index')) await measureIndexes(lab, site.emptyUrl, options.quick, report);
    return lab.chromiumVersion;
  } finally {
    await Promise.all([lab.close(), site.close()]);
  }
}

function print({ json, quick }: BenchOptions, on: Machine & { chromium: string }, { rows, details }: Report): void {
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
