/**
 * Resting on a name until its card is painted, with the browser's own input. The card stands in a process of its own
 * and may have drawn before it is shown: it counts as painted when the page has painted the surface around it and the
 * card's document has painted what is said for good, whichever is later.
 */
import type { Frame, Page } from '@playwright/test';
import { quantile } from '../../../tests/bench/in-page/spread';
import { type ContentWorld, contentWorldOf, locatePhrase } from '../../browser';
import { addressOf, serveSampleSite } from '../../sample-site/server';
import { barRow } from '../row';
import type { Stage } from '../stage';
import { ms } from '../wording';
import type { BenchExtension } from './extension';

const GROUP = 'Card';
const WARM_AT_MOST_MS = 16;
const STOPPED_AT_MOST_MS = 100;
/** A sample page that names what the bundled index holds. */
const PAGE = 'plain';
/**
 * A page that asked the background a short while ago asks again when it goes away; then nothing of a start is measured.
 */
const FORGOTTEN_AFTER_MS = 6_000;
/** Different names that are rested on in turn. */
const NAMES = 6;
/** A card that closed less than this ago lets the next come sooner. */
const COOL_MS = 700;

/** In milliseconds since 1970, so that the times of two processes can be compared; 0: not yet. */
interface Watched {
  /** When the pointer has rested as long as it must. */
  dueMs: number;
  /** When the page has painted the surface that the card's frame stands in. */
  shownMs: number;
}

export async function measureHover(stage: Stage, extension: BenchExtension): Promise<void> {
  const { report, options } = stage;
  const site = await serveSampleSite();
  const page = await extension.context.newPage();
  try {
    report.progress('resting on names');
    await watchCards(page);
    await page.goto(addressOf(site, PAGE));
    const world = await contentWorldOf(page, extension.extensionId);
    await watch(world);
    await page.waitForTimeout(FORGOTTEN_AFTER_MS);
    const names = await markedNames(page);
    const warmMs = (await restOften(page, world, names, options.quick ? 8 : 18, async () => {})).slice(2);
    const stoppedMs = await restOften(page, world, names, options.quick ? 4 : 8, () => extension.stopBackground());
    addRow(report, 'rest over to painted card, warm', warmMs, WARM_AT_MOST_MS);
    addRow(report, 'rest over to painted card, background stopped', stoppedMs, STOPPED_AT_MOST_MS);
  } finally {
    await page.close();
    await site.close();
  }
}

function addRow(report: Stage['report'], what: string, timesMs: readonly number[], atMost: number): void {
  const p95 = quantile(timesMs, 0.95);
  const today = `${ms(p95)} at the 95th percentile of ${timesMs.length}, median ${ms(quantile(timesMs, 0.5))}`;
  report.keep(what, timesMs);
  report.add(barRow(GROUP, what, today, `at most ${atMost} ms`, [{ value: p95, atMost }]));
}

/**
 * Words that are marked where they stand first. Asked for once the page was read to its end: what is marked while it is
 * read may not be when all marks are chosen together, and nothing opens there.
 */
async function markedNames(page: Page): Promise<readonly string[]> {
  const marked = await page.evaluate(() =>
    [...(CSS.highlights.get('sidelight-mark') ?? [])].map((mark) => {
      const range = document.createRange();
      range.setStart(mark.startContainer, mark.startOffset);
      range.setEnd(mark.endContainer, mark.endOffset);
      return range.toString();
    }),
  );
  const names: string[] = [];
  for (const name of new Set(marked)) {
    if (names.length < NAMES && (await page.evaluate(isMarkedAt, await locatePhrase(page, name)))) names.push(name);
  }
  if (names.length < 2) throw new Error('the page has too few marks to rest on');
  return names;
}

function isMarkedAt({ x, y }: { readonly x: number; readonly y: number }): boolean {
  const caret = document.caretPositionFromPoint(x, y);
  return [...(CSS.highlights.get('sidelight-mark') ?? [])].some(
    (mark) =>
      mark.startContainer === caret?.offsetNode && mark.startOffset <= caret.offset && caret.offset <= mark.endOffset,
  );
}

/**
 * Stands beside the content script: notes when it begins to wait for a rest, and when what it then shows is painted.
 */
const watch = (world: ContentWorld): Promise<void> =>
  world.call(() => {
    const watched: Watched = { dueMs: 0, shownMs: 0 };
    const { setTimeout: wait } = globalThis;
    const { showPopover } = HTMLElement.prototype;
    Object.assign(globalThis, {
      watched,
      setTimeout: (work: () => void, delayMs?: number, ...rest: unknown[]) => {
        if (delayMs === 400) watched.dueMs = performance.timeOrigin + performance.now() + delayMs;
        return wait(work, delayMs, ...rest);
      },
    });
    HTMLElement.prototype.showPopover = function (...given) {
      showPopover.apply(this, given);
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          watched.shownMs = performance.timeOrigin + performance.now();
        };
        port2.postMessage(null);
      });
    };
  }, null);

/** The same in each card's own document: when it has painted what it drew for good. */
const watchCards = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    if (!location.pathname.endsWith('/card.html')) return;
    const { postMessage } = MessagePort.prototype;
    MessagePort.prototype.postMessage = function (...words: unknown[]) {
      const [report] = words as [{ type?: string; isFinal?: boolean } | null];
      if (report?.type === 'drawn' && report.isFinal) {
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => {
            Object.assign(globalThis, { cardPaintedMs: performance.timeOrigin + performance.now() });
          };
          postMessage.call(port2, null);
        });
      }
      return postMessage.apply(this, words as Parameters<typeof postMessage>);
    };
  });

/** @returns for each rest the time from its end to the painted card */
async function restOften(
  page: Page,
  world: ContentWorld,
  names: readonly string[],
  rests: number,
  before: () => Promise<void>,
): Promise<number[]> {
  const timesMs: number[] = [];
  for (let rest = 0; rest < rests; rest++) {
    const { x, y } = await locatePhrase(page, names[rest % names.length] ?? '');
    await page.mouse.move(5, 5);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(COOL_MS);
    await before();
    await world.call(() => {
      Object.assign((globalThis as unknown as { watched: Watched }).watched, { dueMs: 0, shownMs: 0 });
    }, null);
    await page.mouse.move(x - 12, y - 9);
    await page.mouse.move(x, y, { steps: 6 });
    await page.waitForTimeout(40);
    await page.mouse.move(x + 0.5, y);
    const { dueMs, shownMs } = await shown(world);
    timesMs.push(Math.max(shownMs, await cardPaintedMs(page)) - dueMs);
  }
  return timesMs;
}

/** Rejects where no card comes within some seconds. */
const shown = (world: ContentWorld): Promise<Watched> =>
  world.call(async () => {
    const { watched } = globalThis as unknown as { watched: Watched };
    for (let attempt = 0; attempt < 150; attempt++) {
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (watched.shownMs > 0 && watched.dueMs > 0) return { ...watched };
    }
    throw new Error('no card was shown');
  }, null);

/** Waits for the card's document, which may come after the surface, to have painted. */
async function cardPaintedMs(page: Page): Promise<number> {
  const isCard = (one: Frame) => one.url().includes('/card.html');
  const frame = page.frames().find(isCard) ?? (await page.waitForEvent('framenavigated', { predicate: isCard }));
  const painted = await frame.waitForFunction(
    () => (globalThis as unknown as { cardPaintedMs?: number }).cardPaintedMs,
  );
  return (await painted.jsonValue()) as number;
}
