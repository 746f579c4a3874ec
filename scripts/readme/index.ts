/**
 * `npm run -s readme [-- --bench FILE...]`
 *
 * Writes the figures of the README from what the index holds, between its two marks, and renews its pictures from the
 * last tour (`npm start` without a display makes one). With `--bench` it writes the benchmark's figures instead, from
 * the JSON of whole runs.
 */
import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Pack } from '../../lib/model';
import { findArticleTexts } from '../pack/articles';
import { BUNDLED_PACK } from '../pack/bundled';
import { compilePack } from '../pack/compile';
import { packStats } from '../pack/stats';
import { withBench } from './bench';

const at = (path: string): string => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const README = at('README.md');
const [BEGIN, END] = ['<!-- figures: written by "npm run -s readme" -->', '<!-- end of figures -->'];
const PICTURES = {
  '1-reports-differ': 'reports-differ',
  '2-white-house': 'card',
  '2-white-house-dark': 'card-dark',
  '5-panel-chronology': 'chronology',
};

/** @returns the exit code */
export async function main([word, ...files]: readonly string[] = []): Promise<number> {
  if (word === '--bench') {
    writeFileSync(
      README,
      withBench(
        readFileSync(README, 'utf8'),
        files.map((file) => readFileSync(file, 'utf8')),
      ),
    );
    return 0;
  }
  const compiled = compilePack(BUNDLED_PACK.folder);
  if (!compiled.ok) {
    console.error('The bundled index does not compile; run "npm run -s pack -- check".');
    return 1;
  }
  const { pack } = compiled.value;
  if (findArticleTexts(pack).size < pack.articles.length) {
    console.error('The figures count sentences of the articles, whose texts are not all at hand.');
    return 1;
  }
  writeFileSync(README, withFigures(readFileSync(README, 'utf8'), pack));
  for (const [from, to] of Object.entries(PICTURES)) {
    const picture = at(`.output/tour/${from}.png`);
    if (existsSync(picture)) copyFileSync(picture, at(`assets/pictures/${to}.png`));
  }
  return 0;
}

/** The README with the figures of this pack; needs the articles' texts. */
export function withFigures(readme: string, pack: Pack): string {
  const [before = '', rest = ''] = readme.split(BEGIN);
  const after = rest.split(END)[1] ?? '';
  return `${before}${BEGIN}\n${figures(pack)}\n${END}${after}`;
}

function figures(pack: Pack): string {
  const stats = packStats(pack, findArticleTexts(pack));
  const { entities, surfaceForms, claims, hops, events, disputes } = stats;
  const sentences = stats.sentences.reduce((sum, article) => sum + article.sentences, 0);
  const untold = stats.sentences.flatMap(({ withoutClaim }) => withoutClaim.map(({ reason }) => reason));
  const dated = events.total - (events.byDateBasis.unknown ?? 0);
  return [
    '| the bundled index holds | |',
    '|---|---|',
    `| articles, their sentences | ${stats.articles}, ${sentences} |`,
    `| statements | ${claims.total}; ${untold.length} sentences have none (${list(count(untold))}) |`,
    `| links of attribution below the articles | ${hops.total} (${list(hops.byKind)}) |`,
    `| entries, names they go by | ${entities.total}, ${surfaceForms.total} |`,
    `| look-alikes that are never marked | ${surfaceForms.lookAlikes} |`,
    `| events, of which dated | ${events.total}, ${dated} (${list(events.byDateBasis)}) |`,
    `| places where reports differ | ${disputes.total} (${list(disputes.byType)}) |`,
  ].join('\n');
}

const count = (reasons: readonly string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(reasons)].map((reason) => [reason, reasons.filter((other) => other === reason).length]),
  );

const list = (counts: Readonly<Record<string, number>>): string =>
  Object.entries(counts)
    .map(([name, number]) => `${number} ${name}`)
    .join(', ');
