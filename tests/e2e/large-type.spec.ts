/** Every surface with the type that the browser is set to twice as large as usual: nothing is cut off or lies on other. */
import { type Stage, SURFACES } from '@/scripts/pictures/surfaces';
import { serveSampleSite } from '@/scripts/sample-site/server';
import { geometryTroubles } from './geometry';
import { expect, launch, test } from './harness';

const TARGET_PX = 24;
/** As in the browser's settings; 16 is usual. */
const SET_PX = 32;

let stage: Stage & { close(): Promise<void> };

test.beforeAll(async () => {
  const site = await serveSampleSite();
  const launched = await launch({ typePx: SET_PX });
  const close = async () => {
    await launched.close();
    await site.close();
  };
  stage = { ...launched, site, close };
});
test.afterAll(() => stage.close());

/** Lies over a page whose own words are as much larger: it stands where that has room for a mark. */
const isOverPage = (name: string) => name.startsWith('card');
/** Opened by what the first view leaves out where its words are so large; “More” brings it. */
const BEYOND_FIRST_VIEW = ['card-dispute', 'card-never-marked'];

for (const { name, widthsPx, open } of SURFACES.filter((surface) => !BEYOND_FIRST_VIEW.includes(surface.name))) {
  test(`${name}: its type is twice as large, and nothing overflows, is cut off or overlaps`, async () => {
    for (const widthPx of isOverPage(name) ? widthsPx.slice(0, 1) : widthsPx) {
      const { document, close } = await open(stage, widthPx);
      const heading = document.locator('h1, h2').first();
      const setPx = await heading.evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
      expect(setPx, `${widthPx} px wide`).toBeGreaterThanOrEqual(30);
      expect(await geometryTroubles(document, TARGET_PX), `${widthPx} px wide`).toEqual([]);
      await close();
    }
  });
}
