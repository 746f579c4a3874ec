import axe from 'axe-core';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { cdp } from 'vitest/browser';
import cardCss from '@/components/card/card.css?inline';
import '@/components/panel/panel.css';
import { type CardState, renderCard, unmountCard } from '@/components/card';
import { auroraCard, events, lindqvistCard, lindqvistYardCard, listing } from '../../fixtures/read-models';
import { cardActions, cardSurface, control, ready, StagedPage, stagePanel } from './stage';

/** The whole card is drawn, because axe cannot judge what is scrolled out of sight. */
const WHOLE_CARD_PX = 4_000;

const emulate = (name: string, value: string) =>
  cdp().send('Emulation.setEmulatedMedia', { features: [{ name, value }] });

/** Rules about a whole page that a component alone cannot keep. */
const OF_PAGES = { region: { enabled: false }, 'landmark-one-main': { enabled: false } };

/**
 * Text in a drawing, which axe leaves undecided; it is set in the colours of the text that axe decides on, see below.
 */
const DRAWN_TEXT = /^color-contrast: <text/;

async function troubles(element: Element): Promise<string[]> {
  const { violations, incomplete } = await axe.run(element, { rules: OF_PAGES });
  const contrast = incomplete.filter((result) => result.id === 'color-contrast');
  const troubled = [...violations, ...contrast].flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  return troubled.filter((trouble) => !DRAWN_TEXT.test(trouble));
}

const CARD_STATES: readonly [string, CardState, string | null][] = [
  ['loading', { status: 'loading' }, null],
  ['failed', { status: 'failed', message: 'The index did not answer.' }, null],
  ['the first view', ready([auroraCard]), null],
  ['more', ready([auroraCard]), 'More'],
  ['why', ready([auroraCard]), 'Why is this marked?'],
  ['a choice', ready([lindqvistCard, lindqvistYardCard], 'Lindqvist'), null],
];

const PLACES = [
  '#/chronology',
  `#/chronology/${events.aground.id}`,
  '#/chronology?entry=norrvik&basis=stated',
  '#/chronology?basis=bounded&status=happened',
  '#/dispute/aboard',
  '#/page',
  '#/page?entry=aurora',
  '#/search',
  '#/search?q=ferry',
  '#/search?q=xyz',
  '#/library',
  '#/entry/aurora',
  '#/articles',
  '#/article/harbour-post',
];

describe.each([
  ['prefers-color-scheme', 'light'],
  ['prefers-color-scheme', 'dark'],
  ['forced-colors', 'active'],
])('%s: %s', (name, value) => {
  beforeAll(() => emulate(name, value));
  afterAll(() => cdp().send('Emulation.setEmulatedMedia', { features: [] }));

  it('is in force', () => {
    expect(matchMedia(`(${name}: ${value})`).matches).toBe(true);
  });

  it.each(CARD_STATES)('axe finds nothing on the card: %s', async (_name, state, press) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(cardCss);
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet];
    const { surface, container } = cardSurface(380, WHOLE_CARD_PX);
    root.append(surface);
    document.body.append(host);
    surface.showPopover();
    onTestFinished(() => {
      unmountCard(container);
      host.remove();
    });
    renderCard(container, state, cardActions());
    if (press) control(root, press).click();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await troubles(host)).toEqual([]);
  });

  it.each(PLACES.flatMap((hash) => [[hash, 360] as const, [hash, 320] as const]))(
    'axe finds nothing on the panel: %s, %d px',
    async (hash, widthPx) => {
      const { container, words } = stagePanel(hash, {
        page: new StagedPage({ status: 'listed', listing: { ...listing, isAway: true } }),
        widthPx,
      });
      await expect.poll(words).not.toMatch(/Reading the index|^Search$/);
      scrollTo(0, 0);
      // Names of views and rows take their sizes with the first frames.
      await expect.poll(() => troubles(container)).toEqual([]);
    },
  );

  it('sets the words of the time line in the colours of text', async () => {
    const { container } = stagePanel('#/chronology');
    await expect.poll(() => container.querySelector('.timeline-picture text')).toBeTruthy();
    const colourOf = (selector: string) => {
      const element = container.querySelector(selector);
      return element ? getComputedStyle(element).color : null;
    };
    const ofText = [colourOf('.event-title'), colourOf('.date-basis')];
    for (const text of container.querySelectorAll('.timeline-picture text')) {
      expect(ofText).toContain(getComputedStyle(text).fill);
    }
  });
});
