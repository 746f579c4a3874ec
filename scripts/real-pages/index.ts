/**
 * `npm run -s real-pages -- FOLDER [NAME...]`
 *
 * Runs the extension over saved pages of real sites (FOLDER/<name>/source.html, as in the test-pages of
 * mozilla/readability), with names added to the index that stand on them. Serves them on this machine, looks at each
 * twice without the extension (some change by themselves) and once with it, keeps a picture of each, and prints what
 * was seen.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { ensureChromium, launchWithExtension } from '../browser';
import { buildWithNames } from './build';
import { readSavedPages, type SavedPage, serveSavedPages } from './saved-pages';

const USAGE = 'Usage: npm run -s real-pages -- FOLDER [NAME...]';
const OUTPUT = resolve('.output/real-pages');
const SETTLE_MS = 1_200;
const MAX_SCREENS = 40;

interface Look {
  /** Main-thread time of scripts and of all tasks until the page had settled. */
  readonly scriptMs: number;
  readonly taskMs: number;
  readonly longTasks: number;
  /** The marked words, met while scrolling through the page. */
  readonly marks: readonly string[];
  readonly html: string;
  readonly errors: readonly string[];
}

/** @returns the exit code: 0 when no page was changed or broke, 1 otherwise, 2 wrong words */
export async function main([folder, ...only]: readonly string[]): Promise<number> {
  if (!folder) {
    console.error(USAGE);
    return 2;
  }
  const executablePath = ensureChromium();
  if (!executablePath) return 1;
  rmSync(OUTPUT, { recursive: true, force: true });
  mkdirSync(OUTPUT, { recursive: true });
  const pages = readSavedPages(folder).filter(({ name }) => only.length === 0 || only.includes(name));
  const build = buildWithNames(pages, OUTPUT);
  const site = await serveSavedPages(pages);
  const plain = await chromium.launch({
    executablePath,
    args: ['--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  });
  const launched = await launchWithExtension({ executablePath, headless: true, build });
  try {
    const context = await plain.newContext({ viewport: { width: 1180, height: 800 } });
    const first = await lookAtAll(context, site.origin, pages, false);
    const second = await lookAtAll(context, site.origin, pages, false);
    return report(pages, first, second, await lookAtAll(launched.context, site.origin, pages, true));
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
    html: document.documentElement.outerHTML,
  }));
  return { ...seen, marks: await marksOn(page), scriptMs: ms('ScriptDuration'), taskMs: ms('TaskDuration'), errors };
}

/** Marks are painted near the view only, so the page is scrolled through; the view ends at the first mark. */
async function marksOn(page: Page): Promise<string[]> {
  return page.evaluate(async (steps) => {
    const words = new Set<string>();
    let firstAtPx: number | null = null;
    for (let step = 0; step < steps && scrollY + innerHeight < document.documentElement.scrollHeight + 1; step++) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      for (const range of CSS.highlights.get('sidelight-mark') ?? []) {
        const live = document.createRange();
        live.setStart(range.startContainer, range.startOffset);
        live.setEnd(range.endContainer, range.endOffset);
        words.add(live.toString());
        firstAtPx ??= scrollY + live.getBoundingClientRect().top;
      }
      const before = scrollY;
      scrollBy(0, innerHeight);
      if (scrollY === before) break;
    }
    scrollTo(0, Math.max(0, (firstAtPx ?? 0) - innerHeight / 2));
    await new Promise((resolve) => setTimeout(resolve, 200));
    return [...words];
  }, MAX_SCREENS);
}

function report(
  pages: readonly SavedPage[],
  first: readonly Look[],
  second: readonly Look[],
  withIt: readonly Look[],
): number {
  const rows = pages.map(({ name, names }, index) => {
    const [before, again, after] = [first[index], second[index], withIt[index]];
    if (!before || !again || !after) throw new Error(`${name} was not looked at`);
    const changesByItself = before.html !== again.html;
    return {
      page: name,
      named: names.length,
      marked: names.filter((known) => after.marks.some((words) => words.replace(/\s+/g, ' ').includes(known))).length,
      html: changesByItself ? 'changes by itself' : after.html === again.html ? 'unchanged' : 'CHANGED',
      scriptMs: `${Math.round(again.scriptMs)} -> ${Math.round(after.scriptMs)}`,
      longTasks: `${again.longTasks} -> ${after.longTasks}`,
      newErrors: after.errors.filter((error) => !before.errors.includes(error) && !again.errors.includes(error)).length,
    };
  });
  console.table(rows);
  writeFileSync(join(OUTPUT, 'looks.json'), `${JSON.stringify(rows, null, 2)}\n`);
  const broken = rows.filter(({ html, newErrors }) => html === 'CHANGED' || newErrors > 0);
  const withMarks = rows.filter(({ marked }) => marked > 0).length;
  console.log(`${rows.length} pages, ${withMarks} with marks, ${broken.length} changed or with new errors`);
  console.log(`Pictures: ${OUTPUT}`);
  return broken.length === 0 ? 0 : 1;
}
