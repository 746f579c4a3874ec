/** The rules for marks, in the built extension, on a page tall enough to be in view as a whole. */
import type { Page } from '@playwright/test';
import { choose, openOptions } from './hand';
import { addressOf, expect, markedWords, openMarked, test } from './harness';
import { inOneBrowser } from './one-browser';

const stands = inOneBrowser();

/** Each mark by the words before it in the article, and by its section; in reading order. */
const marks = (page: Page) =>
  page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const headings = [...article.querySelectorAll('h1, h2')];
    return [...(CSS.highlights.get('sidelight-mark') ?? [])]
      .filter(({ startContainer }) => article.contains(startContainer))
      .map(({ startContainer, startOffset, endContainer, endOffset }) => {
        const before = document.createRange();
        before.setStart(article, 0);
        before.setEnd(startContainer, startOffset);
        const own = document.createRange();
        own.setStart(startContainer, startOffset);
        own.setEnd(endContainer, endOffset);
        const isAfter = (heading: Node) =>
          heading.compareDocumentPosition(startContainer) & Node.DOCUMENT_POSITION_FOLLOWING;
        return {
          words: own.toString().replace(/\s+/g, ' '),
          afterWords: before.toString().split(/\s+/).length,
          section: headings.filter(isAfter).length,
        };
      })
      .sort((one, other) => one.afterWords - other.afterWords);
  });

type Mark = Awaited<ReturnType<typeof marks>>[number];

/** The most marks that stand in as many words in a row. */
function densest(found: readonly Mark[], inWords: number): number {
  const counts = found.map(
    ({ afterWords: from }) =>
      found.filter(({ afterWords }) => afterWords >= from && afterWords < from + inWords).length,
  );
  return Math.max(0, ...counts);
}

const repeated = (names: readonly string[]) => names.filter((name, index) => names.indexOf(name) !== index);

/** The whole article in view, and the settings in another tab. */
async function openWhole(): Promise<{ page: Page; options: Page }> {
  const { page, site, launched } = stands;
  await page.setViewportSize({ width: 1180, height: 5_000 });
  await openMarked(page, addressOf(site, 'plain'));
  const options = await openOptions(launched);
  await page.bringToFront();
  return { page, options };
}

test('at most 12 marks in any 1,000 words, and another number at once in an open tab when it is chosen', async () => {
  const { page, options } = await openWhole();
  // A little less than 1,000, because words are not counted alike by all.
  const most = async () => densest(await marks(page), 950);
  await expect.poll(most).toBeGreaterThan(6);
  expect(await most()).toBeLessThanOrEqual(12);
  const usual = (await marks(page)).length;
  await choose(options, 'Few: 6');
  await expect.poll(most).toBeLessThanOrEqual(6);
  expect((await marks(page)).length).toBeGreaterThan(0);
  await choose(options, 'Many: 24');
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(usual);
  expect(await most()).toBeLessThanOrEqual(24);
});

test('the first mention per section by default; by choice the first on the page, every one, or none', async () => {
  const { page, options } = await openWhole();
  await choose(options, 'Many: 24');
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(12);
  const bySection = await marks(page);
  for (const section of new Set(bySection.map((mark) => mark.section))) {
    expect(repeated(bySection.filter((mark) => mark.section === section).map(({ words }) => words))).toEqual([]);
  }
  expect(repeated(bySection.map(({ words }) => words)), 'again in a later section').not.toEqual([]);
  await choose(options, 'The first time on the page');
  await expect.poll(async () => repeated((await marks(page)).map(({ words }) => words))).toEqual([]);
  await choose(options, 'Every time');
  await expect.poll(async () => (await marks(page)).length).toBeGreaterThan(bySection.length);
  await expect.poll(async () => repeated((await marks(page)).map(({ words }) => words))).toContain('Maduro');
  await choose(options, 'Nothing');
  await expect.poll(() => markedWords(page)).toEqual([]);
});

const GROUNDS = [
  { name: 'a light page', ground: 'light', forcedColors: 'none' },
  { name: 'a dark page', ground: 'dark', forcedColors: 'none' },
  { name: 'forced colours', ground: 'light', forcedColors: 'active' },
] as const;

const HIGHLIGHTS = {
  Dotted: 'sidelight-mark',
  Dashed: 'sidelight-mark-dashed',
  Solid: 'sidelight-mark-solid',
  'With a faint tint': 'sidelight-mark-tint',
} as const;

for (const { name, ground, forcedColors } of GROUNDS) {
  test(`each style of underline contrasts 3:1 at least with its ground, and is no colour alone: ${name}`, async () => {
    const { page, site, launched } = stands;
    await page.emulateMedia({ forcedColors });
    await openMarked(page, `${addressOf(site, 'plain')}?still`);
    if (ground === 'dark') {
      const content = ':root, body { background: #14161a !important } * { color: #dcd8d0 !important }';
      await page.addStyleTag({ content });
    }
    const options = await openOptions(launched);
    for (const style of ['Dotted', 'Dashed', 'Solid', 'With a faint tint'] as const) {
      await choose(options, style);
      await page.bringToFront();
      const key = HIGHLIGHTS[style];
      await expect.poll(() => page.evaluate(() => [...CSS.highlights.keys()])).toContain(key);
      await expect.poll(() => linesDrawn(page)).toEqual({ areMarked: true, isContrasting: true, areLines: true });
    }
  });
}

/** What the marks change in the picture of the page, below the words where no letter reaches. */
async function linesDrawn(page: Page) {
  const place = await page.evaluate(() => {
    const name = [...CSS.highlights.keys()].find((key) => key.startsWith('sidelight-mark'));
    const [mark] = [...((name && CSS.highlights.get(name)) || [])];
    if (!mark || !name) return null;
    const range = document.createRange();
    range.setStart(mark.startContainer, mark.startOffset);
    range.setEnd(mark.endContainer, mark.endOffset);
    const [box] = range.getClientRects();
    return box && { name, x: box.x, y: box.y, width: box.width, height: box.height + 6 };
  });
  if (!place) return { areMarked: false };
  const { name, ...clip } = place;
  const marked = (await page.screenshot({ clip })).toString('base64');
  // Another style may take the place of this one while it is looked at.
  const areTaken = await page.evaluate((key) => {
    const own = CSS.highlights.get(key);
    Object.assign(window, { taken: [...(own ?? [])] });
    own?.clear();
    return own !== undefined;
  }, name);
  const bare = (await page.screenshot({ clip })).toString('base64');
  await page.evaluate((key) => {
    const { taken } = window as unknown as { taken: AbstractRange[] };
    for (const range of taken) CSS.highlights.get(key)?.add(range);
  }, name);
  return areTaken
    ? { areMarked: true, ...(await page.evaluate(lineContrast, { marked, bare })) }
    : { areMarked: false };
}

/** Runs in the page: of the pixels that differ, the one that stands out most; and whether they lie in rows. */
async function lineContrast({ marked, bare }: { marked: string; bare: string }) {
  const pixels = async (picture: string) => {
    const bytes = Uint8Array.from(atob(picture), (character) => character.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const context = new OffscreenCanvas(image.width, image.height).getContext(
      '2d',
    ) as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    return context.getImageData(0, 0, image.width, image.height);
  };
  const luminance = (data: Uint8ClampedArray, at: number) => {
    const [red, green, blue] = [0, 1, 2].map((offset) => {
      const share = (data[at + offset] ?? 0) / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [drawn, without] = [await pixels(marked), await pixels(bare)];
  let most = 1;
  const rows = new Map<number, number>();
  for (let at = 0; at < drawn.data.length; at += 4) {
    const [now, ground] = [luminance(drawn.data, at), luminance(without.data, at)];
    const contrast = (Math.max(now, ground) + 0.05) / (Math.min(now, ground) + 0.05);
    if (contrast < 3) continue;
    most = Math.max(most, contrast);
    const row = Math.floor(at / 4 / drawn.width);
    rows.set(row, (rows.get(row) ?? 0) + 1);
  }
  const inRows = [...rows.values()].some((count) => count >= drawn.width / 5);
  return { isContrasting: most >= 3, areLines: inRows };
}
