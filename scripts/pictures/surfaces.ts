/**
 * Every surface that a reader sees, and how each comes to stand: for the pictures, and for the tests that look at every
 * surface in every theme, language and width.
 */
import type { BrowserContext, Frame, Page } from '@playwright/test';
import { cardOn, restOn } from '../browser';
import type { SampleSite } from '../sample-site/server';

/** What surfaces stand in. */
export interface Stage {
  readonly context: BrowserContext;
  readonly extensionId: string;
  readonly site: SampleSite;
}

/** A surface that stands. */
export interface Standing {
  /** The page to take a picture of. */
  readonly page: Page;
  /** The document of ours that is looked at; the page itself where it is ours. */
  readonly document: Page | Frame;
}

export interface Surface {
  readonly name: string;
  /** In CSS pixels, the widest first; the narrowest is that of a wide window at 400 % zoom. */
  readonly widthsPx: readonly number[];
  open(stage: Stage, widthPx: number): Promise<Standing>;
}

const HEIGHT_PX = 800;

const panel = (name: string, hash: string): Surface => ({
  name: `panel-${name}`,
  widthsPx: [420, 320],
  open: (stage, widthPx) => openOwn(stage, `sidepanel.html${hash}`, widthPx, 'main h1'),
});

const ownPage = (name: string, widthsPx: readonly number[], ready: string): Surface => ({
  name,
  widthsPx,
  open: (stage, widthPx) => openOwn(stage, `${name}.html`, widthPx, ready),
});

const card = (name: string, sample: string, phrase: string, ...presses: readonly string[]): Surface => ({
  name: `card-${name}`,
  widthsPx: [1180, 320],
  open: (stage, widthPx) => openCard(stage, { sample, phrase, presses }, widthPx),
});

/** The card of words that the reader selected in a text of one's own. */
const lookUp = (name: string, words: string, ready: string): Surface => ({
  name: `card-${name}`,
  widthsPx: [1180, 320],
  open: (stage, widthPx) => openLookUp(stage, words, ready, widthPx),
});

export const SURFACES: readonly Surface[] = [
  card('first-view', 'plain', 'Cartel of the Suns'),
  card('more', 'plain', 'Gerald R. Ford', '[aria-expanded=false]'),
  card('term', 'rich', 'FAA warning'),
  card('nested', 'plain', 'Cartel of the Suns', '.description a'),
  card('dispute', 'plain', 'Cartel of the Suns', '.dispute-line button'),
  card('why', 'plain', 'Cartel of the Suns', '.why summary'),
  card('pinned', 'plain', 'Cartel of the Suns', '.pin'),
  card('never-marked', 'plain', 'Donald Trump', '.why summary', '.never fieldset > button'),
  lookUp('choice', 'Rodríguez', '.choices'),
  lookUp('nothing', 'Kvartz and Zeppelin', '.choice-heading'),
  panel('chronology', '#/chronology'),
  panel('dispute', '#/dispute/cartel-existence'),
  panel('search', '#/search?q=hegset'),
  panel('search-nothing', '#/search?q=zzzqqq'),
  panel('entries', '#/library'),
  panel('entry', '#/entry/cartel-of-the-suns'),
  panel('articles', '#/articles'),
  panel('page', '#/page'),
  ownPage('options', [1000, 320], '.part'),
  ownPage('popup', [360, 320], '.popup-part'),
  ownPage('welcome', [1000, 320], 'h1'),
];

async function openOwn(
  { context, extensionId }: Stage,
  path: string,
  widthPx: number,
  ready: string,
): Promise<Standing> {
  const page = await context.newPage();
  await page.setViewportSize({ width: widthPx, height: HEIGHT_PX });
  await page.goto(`chrome-extension://${extensionId}/${path}`);
  await page.locator(ready).first().waitFor({ state: 'attached' });
  await page.locator('.waiting').waitFor({ state: 'detached' });
  return { page, document: page };
}

interface CardPlace {
  readonly sample: string;
  readonly phrase: string;
  /** What is pressed, one after the other, once the card stands. */
  readonly presses: readonly string[];
}

async function openSample({ context, site }: Stage, name: string, widthPx: number): Promise<Page> {
  const page = await context.newPage();
  await page.setViewportSize({ width: widthPx, height: HEIGHT_PX });
  const sample = site.urls.find((one) => one.name === name);
  if (!sample) throw new Error(`the sample site has no page named ${name}`);
  // What is chosen for one page does not hold for the next.
  await page.goto(`${sample.url}?${widthPx}`);
  return page;
}

async function openCard(stage: Stage, place: CardPlace, widthPx: number): Promise<Standing> {
  const page = await openSample(stage, place.sample, widthPx);
  const onPage = cardOn(page);
  const rest = async () => {
    await page.mouse.move(2, 2);
    await restOn(page, place.phrase);
    await page.waitForTimeout(900);
    return (await onPage.text())?.includes(place.phrase) ?? false;
  };
  await until(rest, `the card of ${place.phrase} opens`);
  const frame = await onPage.frame();
  // Not by automation's pointer, which scrolls to what it presses even where that is in sight.
  for (const press of place.presses) {
    await frame
      .locator(press)
      .first()
      .evaluate((control: HTMLElement) => control.click());
  }
  return { page, document: frame };
}

async function openLookUp(stage: Stage, words: string, ready: string, widthPx: number): Promise<Standing> {
  const page = await openSample(stage, 'plain', widthPx);
  const onPage = cardOn(page);
  await page.evaluate((text) => {
    const paragraph = document.createElement('p');
    paragraph.textContent = text;
    document.querySelector('article')?.prepend(paragraph);
    getSelection()?.selectAllChildren(paragraph);
  }, words);
  const ask = async () => {
    await page.keyboard.press('Alt+Enter');
    await page.waitForTimeout(600);
    return (await onPage.text()) !== null;
  };
  await until(ask, `the look-up of ${words} opens`);
  const frame = await onPage.frame();
  await frame.locator(ready).waitFor();
  return { page, document: frame };
}

async function until(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const deadline = Date.now() + 20_000;
  while (!(await isSo())) if (Date.now() > deadline) throw new Error(`not in time: ${what}`);
}
