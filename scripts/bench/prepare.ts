/** Has the pages and the lexicons made, and adds saved pages of real sites. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { PAGE_PLANS, type PagePlan, STEADY_PLANS } from '../../tests/bench/generate/pages';
import type { BenchOptions } from './options';
import type { Stage, StagePage } from './stage';

/** Shorter ones are tests of a parser, and no news. */
const MIN_HTML_CHARACTERS = 15_000;
/** Each takes some ten seconds. */
const MOST_SAVED = 24;

/** @returns the pages, all of them kept by the site */
export async function preparePages(stage: Omit<Stage, 'pages'>): Promise<readonly StagePage[]> {
  const { lab, site, report, options, sizes } = stage;
  report.progress('making pages and indexes');
  const plans = measured(options, PAGE_PLANS);
  await lab.with(site.emptyUrl, (page) => page.run('prepare', plans, measured(options, STEADY_PLANS), sizes));
  const saved = options.savedPages ? readSaved(options.savedPages) : [];
  for (const { name, html } of saved) site.keep(`page ${name}`, html);
  return [...plans, ...saved.map(({ name }): StagePage => ({ name, kind: 'saved' }))];
}

const measured = ({ quick }: BenchOptions, plans: readonly PagePlan[]): readonly PagePlan[] =>
  plans.filter(({ kind }) => !quick || kind !== 'huge');

/** The first `NAME/source.html` and `NAME.html` of the folder, by name, that have the size of a news page. */
function readSaved(folder: string): { readonly name: string; readonly html: string }[] {
  return readdirSync(folder)
    .sort()
    .map((entry) => ({
      entry,
      path: statSync(join(folder, entry)).isDirectory() ? join(folder, entry, 'source.html') : join(folder, entry),
    }))
    .filter(({ path }) => path.endsWith('.html') && existsSync(path))
    .map(({ entry, path }) => ({ name: `saved ${entry}`, html: readFileSync(path, 'utf8') }))
    .filter(({ html }) => html.length >= MIN_HTML_CHARACTERS)
    .slice(0, MOST_SAVED);
}
