/**
 * Every surface with larger type than usual, as the browser is set: nothing is cut off, lies on other, or is out of
 * reach, in windows of every width.
 */
import { type Stage, SURFACES } from '@/scripts/pictures/surfaces';
import { serveSampleSite } from '@/scripts/sample-site/server';
import { geometryTroubles } from './geometry';
import { expect, launch, test } from './harness';
import { lineTroubles } from './line-geometry';

const TARGET_PX = 24;
/** The popup is as wide as its words make it, and never wider than this. */
const POPUP_WIDTHS_PX = [320, 480];
const WIDTHS_PX = [320, 480, 800, 1_280];
/** A card is placed for the window that it opens in: as a sheet, and beside its mark. */
const CARD_WIDTHS_PX = [320, 1_280];

/** As in the browser's settings, where 16 is usual, and no least size. What a heading comes to shows that it holds. */
const SETTINGS = [
  { name: 'type one and a half times as large', typePx: 24, headingPx: 22 },
  { name: 'type twice as large', typePx: 32, headingPx: 30 },
  { name: 'type twice as large, in Spanish', typePx: 32, headingPx: 30, language: 'es' },
  { name: 'no type under 20 px', leastTypePx: 20, headingPx: 20 },
] as const;

const widthsOf = (name: string): readonly number[] =>
  name.startsWith('card') ? CARD_WIDTHS_PX : name.startsWith('popup') ? POPUP_WIDTHS_PX : WIDTHS_PX;

for (const { name: setting, headingPx, ...launching } of SETTINGS) {
  test.describe(`with ${setting}`, () => {
    let stage: Stage & { close(): Promise<void> };

    test.beforeAll(async () => {
      const site = await serveSampleSite();
      const launched = await launch(launching);
      const close = async () => {
        await launched.close();
        await site.close();
      };
      stage = { ...launched, site, close };
    });
    test.afterAll(() => stage.close());

    for (const { name, open } of SURFACES) {
      test(`${name}: nothing overflows, is cut off, overlaps or is out of reach`, async () => {
        for (const widthPx of widthsOf(name)) {
          const { document, close } = await open(stage, widthPx);
          const heading = document.locator('h1, h2').first();
          const setPx = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
          expect(setPx, `${widthPx} px wide`).toBeGreaterThanOrEqual(headingPx);
          expect(await geometryTroubles(document, TARGET_PX), `${widthPx} px wide`).toEqual([]);
          expect(await lineTroubles(document), `words, ${widthPx} px wide`).toEqual([]);
          await close();
        }
      });
    }
  });
}
