/** Every surface of the built extension, in every theme and width, held to the rules for boxes and to axe. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from '@playwright/test';
import { type Stage, SURFACES } from '@/scripts/pictures/surfaces';
import { serveSampleSite } from '@/scripts/sample-site/server';
import { geometryTroubles } from './geometry';
import { expect, launch, test } from './harness';
import { lineTroubles } from './line-geometry';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const THEMES = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'forced colours', colorScheme: 'light', forcedColors: 'active' },
] as const;
const TARGET_PX = 24;

async function axeTroubles(surface: Page | Frame): Promise<string[]> {
  await surface.evaluate(AXE);
  return surface.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document);
    return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
  });
}

for (const language of ['en', 'es']) {
  test.describe(`in a browser that speaks ${language}`, () => {
    let stage: Stage & { close(): Promise<void> };

    test.beforeAll(async () => {
      const site = await serveSampleSite();
      const launched = await launch({ language });
      const close = async () => {
        await launched.close();
        await site.close();
      };
      stage = { ...launched, site, close };
    });
    test.afterAll(() => stage.close());

    for (const surface of SURFACES) {
      test(`${surface.name}: nothing overflows, is cut off, overlaps or is too small to press, and axe finds nothing in any theme`, async () => {
        for (const widthPx of surface.widthsPx) {
          const { page, document, close } = await surface.open(stage, widthPx);
          expect(await geometryTroubles(document, TARGET_PX), `${widthPx} px wide`).toEqual([]);
          expect(await lineTroubles(document), `words, ${widthPx} px wide`).toEqual([]);
          if (language === 'en') await expectAccessible(page, document, widthPx);
          else expect(await axeTroubles(document), `axe, ${language}, ${widthPx} px wide`).toEqual([]);
          await close();
        }
      });
    }
  });
}

/** Wide, and as narrow as a wide window is at 400 % zoom. */
async function expectAccessible(page: Page, surface: Page | Frame, widthPx: number): Promise<void> {
  for (const { name, ...media } of THEMES) {
    await page.emulateMedia(media);
    expect(await axeTroubles(surface), `axe, ${name}, ${widthPx} px wide`).toEqual([]);
  }
}
