/** The index by itself: how large, how long to build, how long until it is ready. */
import type { Timing } from '../../tests/bench/in-page/spread';
import type { LabPage } from './lab';
import { barRow, plainRow, type Row } from './row';
import { MANY_TERMS, type Stage } from './stage';
import { number, terms, timing } from './wording';

interface Size {
  readonly terms: number;
  readonly builds: number;
  readonly loads: number;
  /** Milliseconds; null: no bar. */
  readonly buildAtMost: number | null;
  readonly loadAtMost: number | null;
}

const SIZES: readonly Size[] = [
  { terms: 5_000, builds: 15, loads: 15, buildAtMost: null, loadAtMost: null },
  { terms: 100_000, builds: 12, loads: 15, buildAtMost: 60, loadAtMost: 10 },
  { terms: 1_000_000, builds: 3, loads: 9, buildAtMost: null, loadAtMost: 15 },
];
const BYTES_AT_MOST = 16;

export async function measureIndexes({ lab, site, options, report }: Stage): Promise<void> {
  for (const size of SIZES.filter(({ terms: count }) => !options.quick || count <= MANY_TERMS)) {
    report.progress(`index of ${terms(size.terms)}`);
    const built = await lab.with(site.emptyUrl, (page) => page.run('measureBuild', size.terms, size.builds));
    const load = (page: LabPage) => page.run('measureLoad', size.terms, size.loads);
    const loaded = await lab.withProfile(site.emptyUrl, load);
    const inMemory = await lab.with(site.emptyUrl, load);
    const figures = { ...built, ...loaded };
    const bytesATerm = figures.bytes / figures.terms;
    const row = (what: string, today: string, value: number, atMost: number | null, bar: string): Row => {
      const name = `${terms(size.terms)}: ${what}`;
      return atMost === null
        ? { group: GROUP, what: name, today, bar: '', isMet: null }
        : barRow(GROUP, name, today, bar, [{ value, atMost }]);
    };
    const context = (what: string, time: Timing): Row => plainRow(GROUP, `${terms(size.terms)}: ${what}`, timing(time));
    const atMostMs = (limit: number | null) => `at most ${limit} ms`;
    report.add(
      row('bytes a term', number(bytesATerm), bytesATerm, BYTES_AT_MOST, `at most ${BYTES_AT_MOST}`),
      row('build', timing(figures.buildMs), figures.buildMs.median, size.buildAtMost, atMostMs(size.buildAtMost)),
      context('build, only folding and hashing each name once', figures.foldMs),
      context('build, and one open table of these hashes', figures.tableMs),
      row('load', timing(figures.loadMs), figures.loadMs.median, size.loadAtMost, atMostMs(size.loadAtMost)),
      context('load, only reading the Blob from the database', figures.blobMs),
      context('load, only checking and opening what was read', figures.openMs),
      context('load, where the profile lies in memory', inMemory.loadMs),
      context('load there, only reading the Blob from the database', inMemory.blobMs),
    );
    report.keep(`index ${size.terms}`, { ...figures, inMemory });
  }
}

const GROUP = 'Index';
