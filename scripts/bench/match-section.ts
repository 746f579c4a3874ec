/** Whether all matchers agree, then how they compare, and how ours grows with the index. */

import { HUGE_PAGE, HUGE_STEADY_PAGE, MEDIAN_PAGE, STEADY_PAGE, STEADY_PLANS } from '../../tests/bench/generate/pages';
import type { Agreement } from '../../tests/bench/in-page/match-rows';
import type { LabPage } from './lab';
import { barRow, plainRow } from './row';
import { FEW_TERMS, MANY_TERMS, type Stage, type StagePage } from './stage';
import { terms as inTerms, ms, number, spread, times } from './wording';

/** A matcher disagrees with the reference: no time of it means anything. */
export class Disagreement extends Error {}

const AGREEMENT = 'Agreement';
const PEERS = 'Peers';
const GROWTH = 'Growth';
/** Splits the pages' text nodes; any number would do. */
const SEED = 7;
const OURS = 'Sidelight';
const AHO_CORASICK = ['modern-ahocorasick', 'ahocorasick', '@monyone/aho-corasick/fast'];
/**
 * On the smaller page enough that the engine has compiled what each matcher runs: a background lives longer than that.
 */
const ROUNDS = { [MEDIAN_PAGE]: 61, [HUGE_PAGE]: 2 };

export async function measureMatching(stage: Stage): Promise<void> {
  const { lab, site, report, sizes } = stage;
  const pages = matchedPages(stage);
  let cuts = 0;
  for (const { name } of pages) {
    report.progress(`text of ${name}, its text nodes cut at random`);
    cuts += await lab.with(site.urlOf(name), (page) => page.run('keepSplitTexts', name, SEED));
  }
  report.add(plainRow(AGREEMENT, 'pages, whose text nodes are cut at random', `${pages.length}, ${number(cuts)} cuts`));
  await lab.with(site.emptyUrl, async (page) => {
    for (const size of sizes) await agree(stage, page, size);
    await comparePeers(stage, page);
    await measureGrowth(stage, page);
  });
  await compareMark(stage);
}

const matchedPages = ({ options, pages }: Stage): readonly Pick<StagePage, 'name' | 'kind'>[] => [
  ...pages,
  ...STEADY_PLANS.filter(({ kind }) => !options.quick || kind !== 'huge'),
];

const peerTerms = ({ options }: Stage): number => (options.quick ? 5_000 : MANY_TERMS);

/** @throws Disagreement */
async function agree(stage: Stage, page: LabPage, size: number): Promise<void> {
  const { report } = stage;
  const withPeers = size <= peerTerms(stage);
  report.progress(`agreement at ${inTerms(size)}${withPeers ? ', with all peers' : ''}`);
  const names = matchedPages(stage)
    .filter(({ kind }) => kind !== 'huge')
    .map(({ name }) => name);
  const found: Agreement = await page.run('checkAgreement', size, names, withPeers);
  if (found.difference) throw new Disagreement(`At ${inTerms(size)}: ${found.difference}`);
  const missing = Object.entries(found.missing).map(([name, reason]) => `; without ${name}: ${reason}`);
  const today = `${found.matchers.length} matchers, ${number(found.mentions)} mentions in ${number(found.texts)} texts, no difference${missing.join('')}`;
  report.add(barRow(AGREEMENT, inTerms(size), today, 'identical', []));
  report.keep(`agreement ${size}`, found);
}

async function comparePeers(stage: Stage, page: LabPage): Promise<void> {
  const { report, options } = stage;
  const size = peerTerms(stage);
  report.progress(`peers at ${inTerms(size)}`);
  const rounds = options.quick ? { [MEDIAN_PAGE]: 9 } : ROUNDS;
  const { figures, difference } = await page.run('measurePeers', size, rounds);
  if (difference) throw new Disagreement(`At ${inTerms(size)}: ${difference}`);
  report.keep(`peers ${size}`, figures);
  const ours = figures.find(({ name }) => name === OURS);
  for (const name of Object.keys(rounds)) {
    const own = ours?.scanMs[name];
    if (!own) continue;
    report.add(plainRow(PEERS, `${name} page, ${inTerms(size)}: ${OURS}`, spread(own)));
    for (const peer of figures.filter((one) => one !== ours)) {
      const time = peer.scanMs[name];
      if (!time) continue;
      const ratio = time.median / own.median;
      const atLeast = AHO_CORASICK.includes(peer.name) ? 9 : 3.5;
      const what = `${name} page, ${inTerms(size)}: ${peer.name}`;
      const today = `${spread(time)}: ${times(ratio)} ours (built in ${ms(peer.buildMs)})`;
      report.add(
        size === MANY_TERMS
          ? barRow(PEERS, what, today, `at least ${atLeast}x`, [{ value: ratio, atLeast }])
          : plainRow(PEERS, what, today),
      );
    }
  }
}

async function compareMark({ lab, site, report }: Stage): Promise<void> {
  report.progress(`mark.js at ${inTerms(FEW_TERMS)}`);
  const figures = await lab.with(site.urlOf(MEDIAN_PAGE), (page) => page.run('measureMark', FEW_TERMS));
  const what = `${MEDIAN_PAGE} page, ${inTerms(FEW_TERMS)}: mark.js`;
  if (!figures) {
    report.add(plainRow(PEERS, what, 'not installed'));
    return;
  }
  const ratio = figures.markMs / figures.oursMs;
  const today = `${ms(figures.markMs)}: ${times(ratio)} ours (${ms(figures.oursMs)})`;
  report.add(barRow(PEERS, what, today, 'at least 1,000x', [{ value: ratio, atLeast: 1_000 }]));
  report.keep('mark.js', figures);
}

/**
 * A larger index finds more on a page that names what is in it, and what is found takes its time; the steady pages show
 * what the index costs by itself. Both kinds are held to the bar.
 */
const GROWTH_AT_MOST: Readonly<Record<string, number>> = {
  [MEDIAN_PAGE]: 1.25,
  [STEADY_PAGE]: 1.25,
  [HUGE_PAGE]: 2.5,
  [HUGE_STEADY_PAGE]: 2.5,
};
const GROWTH_ROUNDS: Readonly<Record<string, number>> = {
  [MEDIAN_PAGE]: 61,
  [STEADY_PAGE]: 61,
  [HUGE_PAGE]: 3,
  [HUGE_STEADY_PAGE]: 3,
};
const QUICK_GROWTH_ROUNDS: Readonly<Record<string, number>> = { [MEDIAN_PAGE]: 31, [STEADY_PAGE]: 31 };

async function measureGrowth({ report, options, sizes }: Stage, page: LabPage): Promise<void> {
  report.progress('growth with the index');
  const rounds = options.quick ? QUICK_GROWTH_ROUNDS : GROWTH_ROUNDS;
  const figures = await page.run('measureGrowth', sizes, rounds);
  report.keep('growth', figures);
  const [few, many] = [figures[0], figures.at(-1)];
  if (!few || !many) return;
  for (const name of Object.keys(rounds)) {
    const told = (of: 'scanMs' | 'readMs') => {
      const [from, to] = [few[of][name]?.median ?? Number.NaN, many[of][name]?.median ?? Number.NaN];
      return { ratio: to / from, text: `${times(to / from)} (${ms(from)} to ${ms(to)})` };
    };
    const mentions = `${number(few.mentions[name] ?? 0)} to ${number(many.mentions[name] ?? 0)} mentions`;
    const scan = told('scanMs');
    const limit = GROWTH_AT_MOST[name] ?? Number.NaN;
    const what = `${name} page, ${inTerms(few.terms)} to ${inTerms(many.terms)}`;
    report.add(
      options.quick
        ? plainRow(GROWTH, `${what}: finding names`, `${scan.text}, ${mentions}`)
        : barRow(GROWTH, `${what}: finding names`, `${scan.text}, ${mentions}`, `at most ${limit}x`, [
            { value: scan.ratio, atMost: limit },
          ]),
      plainRow(GROWTH, `${what}: and judging them`, told('readMs').text),
    );
  }
}
