/**
 * `npm run -s real-pages -- FOLDER`
 *
 * Runs the extension over saved pages of real sites (FOLDER/<name>/source.html, as in the test-pages of
 * mozilla/readability), with names added to the index that stand on them. Serves them on this machine, looks at each
 * with and without the extension, keeps a picture of each, and prints what was seen.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium, launchWithExtension } from '../browser';
import { buildWithNames } from './build';
import { readSavedPages, type SavedPage, serveSavedPages } from './saved-pages';

const USAGE = 'Usage: npm run -s real-pages -- FOLDER';
const OUTPUT = resolve('.output/real-pages');
const SETTLE_MS = 1_500;

interface Look {
  /** Main-thread time of scripts and of all tasks until the page had settled. */
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly longTasks: number;
  readonly marks: number;
  readonly html: string;
  readonly errors: readonly string[];
}

/** @returns the exit code: 0 when no page was changed or broke, 1 otherwise, 2 wrong words */
export async function main([folder]: readonly string[]): Promise<number> {
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const executablePath = ensureChromium();
  if (!executablePath) return 1;
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const pages = readSavedPages(folder);
  const build = await buildWithNames(pages, OUTPUT);
  const site = await serveSavedPages(pages);
  const plain = await chromium.launch({
    executablePath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const launched = await launchWithExtension({ executablePath, headless: true, build });
  try {
    const without = await lookAtAll(
      await plain.newContext({ viewport: { width: 1180, height: 800 } }),
      site.origin,
      pages,
      false,
    );
    const withIt = await lookAtAll(launched.context, site.origin, pages, true);
    return report(pages, without, withIt);
  } finally {
    await Promise.all([plain.close(), launched.close(), site.close()]);
  }
}

async function lookAtAll(
  context: BrowserContext,
  origin: string,
  pages: readonly SavedPage[],
  pictures: boolean,
): Promise<Look[]> {
  const looks: Look[] = [];
  for (const { name } of pages) {
    const page = await context.newPage();
    looks.push(await lookAt(page, `${origin}/${encodeURIComponent(name)}/`));
    if (pictures) await page.screenshot({ path: join(OUTPUT, `${name}.png`) });
    await page.close();
  }
  return looks;
}

async function lookAt(page: Page, url: string): Promise<Look> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  await page.addInitScript(() => {
    const seen = { longTasks: 0 };
    Object.assign(globalThis, { seen });
    new PerformanceObserver((list) => {
      seen.longTasks += list.getEntries().length;
    }).observe({ type: 'longtask', buffered: true });
  });
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await page.goto(url, { waitUntil: 'load' });
  await page.waitForTimeout(SETTLE_MS);
  const { metrics } = await session.send('Performance.getMetrics');
  const ms = (name: string) => 1_000 * (metrics.find((metric) => metric.name === name)?.value ?? 0);
  const seen = await page.evaluate(() => ({
    longTasks: (globalThis as unknown as { seen: { longTasks: number } }).seen.longTasks,
    marks: CSS.highlights.get('sidelight-mark')?.size ?? 0,
    html: document.documentElement.outerHTML,
  }));
  return { ...seen, scriptMs: ms('ScriptDuration'), taskMs: ms('TaskDuration'), errors };
}

function report(pages: readonly SavedPage[], without: readonly Look[], withIt: readonly Look[]): number {
  const rows = pages.map(({ name, names }, index) => {
    const [before, after] = [without[index], withIt[index]];
    if (!before || !after) throw new Error(`${name} was not looked at`);
    return {
      page: name,
      namesAdded: names.length,
      marks: after.marks,
      htmlUnchanged: before.html === after.html,
      scriptMsAdded: Math.round(after.scriptMs - before.scriptMs),
      taskMsAdded: Math.round(after.taskMs - before.taskMs),
      longTasksAdded: after.longTasks - before.longTasks,
      newErrors: after.errors.filter((error) => !before.errors.includes(error)).length,
    };
  });
  console.table(rows);
  writeFileSync(join(OUTPUT, 'looks.json'), `${JSON.stringify(rows, null, 2)}\n`);
  const broken = rows.filter(({ htmlUnchanged, newErrors }) => !htmlUnchanged || newErrors > 0);
  console.log(
    `${rows.length} pages, ${rows.filter(({ marks }) => marks > 0).length} with marks, ${broken.length} changed or with new errors`,
  );
  console.log(`Pictures: ${OUTPUT}`);
  return broken.length === 0 ? 0 : 1;
}
