/** The rules about words find every fault that is planted, and nothing where there is none. */
import { type Browser, chromium, type Page } from '@playwright/test';
import { findChromium } from '@/scripts/browser';
import { expect, test } from './harness';
import { lineTroubles } from './line-geometry';

let browser: Browser;
let page: Page;

test.beforeAll(async () => {
  browser = await chromium.launch({ executablePath: findChromium() ?? '' });
  page = await browser.newPage({ viewport: { width: 320, height: 400 } });
});
test.afterAll(() => browser.close());

const STYLE = `
  body { margin: 0; font: 16px/1.4 sans-serif; background: #fff }
  p { margin: 0 0 8px }
  .bar { position: sticky; height: 40px; background: #fff }
`;
const PARAGRAPH = 'Nine ships lay at anchor off the northern coast while the talks went on for days.';
const LONG = `<p>${PARAGRAPH}</p>`.repeat(20);

async function troublesIn(body: string): Promise<string[]> {
  await page.setContent(`<!doctype html><style>${STYLE}</style>${body}`);
  return lineTroubles(page);
}

const FAULTS: readonly (readonly [name: string, body: string, trouble: RegExp])[] = [
  [
    'an inline block that is pulled over the line above',
    '<p>First line of words<br><span style="display: inline-block; position: relative; top: -20px">pulled up</span></p>',
    /lie on each other/,
  ],
  [
    'lines of one element set closer than they are high',
    `<p style="line-height: 0.4; padding: 20px">${PARAGRAPH}</p>`,
    /lie on each/,
  ],
  [
    'a foot without a ground of its own over text',
    `${LONG}<div class="bar" style="bottom: 0; background: none">In the foot</div>`,
    /lie on each other/,
  ],
  [
    'a foot that takes no pointer and never goes from the last line',
    `${LONG}<p>Last words</p><div style="position: fixed; inset: auto 0 0; height: 40px; background: #fff; pointer-events: none"></div>`,
    /“Last” is never whole, covered/,
  ],
  [
    'bars that leave no line free between them',
    `<div class="bar" style="top: 0; height: 200px">Title</div>${LONG}<div class="bar" style="bottom: 0; height: 190px">Foot</div>`,
    /“ships” is never whole, covered/,
  ],
  [
    'a word cut at the side by an ancestor',
    '<div style="overflow: hidden; width: 60px"><p style="white-space: nowrap">Nine anchored</p></div>',
    /“anchored” is never whole, cut/,
  ],
  [
    'a line cut through by an ancestor’s height',
    `<div style="overflow: hidden; height: 34px"><p>${PARAGRAPH}</p></div>`,
    /never whole, cut/,
  ],
  [
    'lines hidden under an ancestor’s lower edge',
    `<div style="overflow: clip; height: 45px; width: 150px"><p>${PARAGRAPH}</p></div>`,
    /“days\.” is never whole, hidden/,
  ],
  [
    'a line clamp that ends within a word',
    `<p style="display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; width: 160px">Nine ships anchored off the coast</p>`,
    /“anchored” is never whole, cut/,
  ],
  [
    'an ellipsis within a word',
    '<p style="overflow: hidden; text-overflow: ellipsis; white-space: nowrap; width: 120px">Nine ships anchored off</p>',
    /“anchored” is never whole, cut/,
  ],
  ['words beside the window', '<p style="margin-left: -30px">Beside</p>', /“Beside” is never whole/],
  [
    'a drawing’s words on each other',
    '<svg width="200" height="40"><text x="0" y="20">5 Nov</text><text x="20" y="20">9 Nov</text></svg>',
    /lie on each other/,
  ],
];

for (const [name, body, trouble] of FAULTS) {
  test(`finds ${name}`, async () => {
    expect(await troublesIn(body)).toContainEqual(expect.stringMatching(trouble));
  });
}

const SOUND: readonly (readonly [name: string, body: string])[] = [
  ['text', LONG],
  ['lines set close', `<p style="line-height: 1">${PARAGRAPH}</p>`],
  [
    'text that scrolls under a head and a foot',
    `<div class="bar" style="top: 0">Title</div>${LONG}<div class="bar" style="bottom: 0">Foot</div>`,
  ],
  [
    'what is read aloud only',
    '<p class="visually-hidden" style="position: absolute; width: 1px; height: 1px; overflow: hidden">Aloud</p>',
  ],
  [
    'a clamp that ends with a whole word',
    `<p style="display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 1; overflow: hidden; width: 122px">Nine ships a circumnavigation</p>`,
  ],
  ['a closed part', `<details><summary>Open</summary><p>${PARAGRAPH}</p></details>`],
  [
    'an absolute element outside of a static ancestor that clips',
    '<div style="overflow: hidden; height: 20px"><p style="position: absolute; top: 60px">Elsewhere</p></div>',
  ],
  ['a clear cover', `<p>${PARAGRAPH}</p><div style="position: fixed; inset: 0; opacity: 0; background: #fff"></div>`],
  [
    'an open menu over text',
    `<p>${PARAGRAPH}</p><div popover style="inset: 0 auto auto 0; margin: 0">Menu</div><script>document.querySelector('[popover]').showPopover()</script>`,
  ],
  [
    'rows that are drawn as they come into view',
    LONG.replaceAll('<p>', '<p style="content-visibility: auto; contain-intrinsic-size: auto 30px">'),
  ],
];

for (const [name, body] of SOUND) {
  test(`has nothing to say of ${name}`, async () => {
    expect(await troublesIn(body)).toEqual([]);
  });
}

test('leaves the document where it was', async () => {
  await page.setContent(`<style>${STYLE}</style>${LONG}`);
  await page.evaluate(() => scrollTo(0, 120));
  await lineTroubles(page);
  expect(await page.evaluate(() => scrollY)).toBe(120);
});
