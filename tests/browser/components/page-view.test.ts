import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { NilDetail, PageListing } from '@/lib/model';
import { listing } from '../../fixtures/read-models';
import { control, StagedPage, stagePanel, wordsOf } from './stage';

const listed = (parts: Partial<PageListing> = {}) =>
  new StagedPage({ status: 'listed', listing: { ...listing, ...parts } });
const jumps = (container: Element) => [...container.querySelectorAll<HTMLElement>('.mention-jump')];

async function pageView(page: StagedPage, hash = '#/page') {
  const stage = stagePanel(hash, { page });
  if (page.state.status !== 'looking') await expect.poll(stage.words).not.toContain('Looking at the page');
  await expect.poll(stage.words).not.toBe('');
  return stage;
}

describe('"On this page" is the equal of the marks', () => {
  it('lists every mention in reading order with the words around it, its entry and why', async () => {
    const { container, words } = await pageView(listed());
    await expect.poll(words).toContain('3 mentions of 3 entries on this page.');
    expect(jumps(container).map(wordsOf)).toEqual([
      'On Sunday the Aurora Borealis ran aground.',
      'Lindqvist gave no answer.',
      'Back on the Aurora, <b>she</b> said.',
    ]);
    expect(wordsOf(container.querySelector('.mention .label'))).toBe('Aurora Borealis (vessel) · linked by its name');
    expect([...container.querySelectorAll('section > h2')].map(wordsOf)).toEqual(['The strait']);
  });

  it('offers both entries where two fit', async () => {
    const { container } = await pageView(listed());
    await expect.poll(() => wordsOf(container)).toContain('Maja Lindqvist (person) or Lindqvist Yard (organization)');
    expect(wordsOf(container)).toContain('May be either of these:');
  });

  it('tells of names that deliberately did not link, and why, only when asked', async () => {
    const { container, words } = await pageView(listed());
    expect(words()).not.toContain('the light in the sky');
    control(container, '1 name left unlinked').click();
    await expect.poll(words).toContain('Left unlinked because it looks like something else (the light in the sky)');
    expect(jumps(container)).toHaveLength(4);
  });

  it.each<[NilDetail['code'], readonly string[], string]>([
    ["another's surname", ['Aurora'], '“Aurora” is somebody else’s surname here'],
    ["another's title", ['Captain'], '“Captain” is somebody else’s title here'],
    ['counter-cue', ['night'], '“night” stands nearby'],
    ['another of that name', ['Lindqvist'], 'somebody else on the page is named “Lindqvist”'],
    ['too many', ['20'], 'more than 20 entries bear this name, and nothing on the page tells which is meant'],
    ["another's dateline", ['WASHINGTON'], '“WASHINGTON” is where the report comes from'],
    ['ordinary in capitals', [], 'in capitals this may be an ordinary word'],
    ['nothing on the page', ['Maja Lindqvist', 'Lindqvist Yard'], 'points to Maja Lindqvist or Lindqvist Yard'],
    ['no word nearby', ['Aurora Borealis'], 'no word nearby points to Aurora Borealis'],
  ])('words what there is against a name: %s', async (code, texts, worded) => {
    const reading = { outcome: 'nil', reason: 'no context', detail: { code, texts } } as const;
    const mentions = listing.mentions.map((mention) =>
      mention.reading.outcome === 'nil' ? { ...mention, reading } : mention,
    );
    const { container, words } = await pageView(listed({ mentions }));
    control(container, '1 name left unlinked').click();
    await expect.poll(words).toContain(worded);
  });

  it('counts by entry, and shows the places of one alone', async () => {
    const { container, words } = await pageView(listed());
    await expect
      .poll(() => wordsOf(container.querySelector('.companions')))
      .toBe('Aurora Borealis 2Maja Lindqvist 1Lindqvist Yard 1');
    container.querySelector<HTMLElement>('.companions a')?.click();
    await expect.poll(words).toContain('Only Aurora Borealis');
    expect(jumps(container)).toHaveLength(2);
    expect(location.hash).toBe('#/page?entry=aurora');
    control(container, 'Show all').click();
    await expect.poll(() => jumps(container).length).toBe(3);
  });

  it('jumps to a place by keys, goes on by arrows, and keeps the focus in the panel', async () => {
    const page = listed();
    const { container } = await pageView(page);
    jumps(container)[0]?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => page.jumps).toEqual(['0 1:4']);
    expect(document.activeElement).toBe(jumps(container)[0]);
    await expect.poll(() => jumps(container)[0]?.getAttribute('aria-current')).toBe('true');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(() => page.jumps).toEqual(['0 1:4', '0 2:0']);
    expect(document.activeElement).toBe(jumps(container)[1]);
  });

  it('says so where the page does not show the place', async () => {
    const page = listed();
    page.isShown = false;
    const { container, words } = await pageView(page);
    jumps(container)[0]?.click();
    await expect.poll(words).toContain('The page does not show this place now.');
  });

  it('leads back to where the reader was reading, from any view', async () => {
    const page = listed({ isAway: true });
    const { container, panel } = await pageView(page);
    panel.navigate({ view: 'chronology' });
    await expect.poll(() => location.hash).toBe('#/chronology');
    control(container, '‹ Back to where you were reading').click();
    expect(page.asked).toEqual(['back']);
  });

  it('follows the page while it changes', async () => {
    const page = listed({ status: 'reading', mentions: [] });
    const { container, words } = await pageView(page);
    expect(words()).toContain('Reading the page…');
    page.become({ status: 'listed', listing });
    await expect.poll(() => jumps(container).length).toBe(3);
    expect(words()).not.toContain('eading the page');
  });

  it('gives the date that the page gives, and where', async () => {
    const { words } = await pageView(listed());
    expect(words()).toContain('The page says it was published on 24 Nov 2025 · in details it does not show');
  });
});

describe('where there is nothing to list', () => {
  it.each([
    ['looking', 'Looking at the page…'],
    ['no page', 'There is no page beside this panel.'],
    ['out of reach', 'This page cannot be read.'],
  ] as const)('%s: says why', async (status, said) => {
    const { words } = await pageView(new StagedPage({ status }));
    expect(words()).toContain(said);
  });

  it('says that no name of the index stands on the page', async () => {
    const { words } = await pageView(listed({ mentions: [], mentionCount: 0 }));
    expect(words()).toContain('No name on this page is in your index.');
  });

  it.each(['no article', 'on demand'] as const)('%s: offers to read the page anyway', async (status) => {
    const page = listed({ status, mentions: [], mentionCount: 0 });
    const { container } = await pageView(page);
    control(container, 'Read this page anyway').click();
    expect(page.asked).toEqual(['read']);
  });

  it('says why the index could not be read for it, lists what was read before, and has it tried again', async () => {
    const page = listed({ status: 'full' });
    const { container, words } = await pageView(page);
    expect(words()).toContain('There is no room left on this device for the index.');
    expect(words()).not.toContain('Reading the page');
    expect(jumps(container)).toHaveLength(3);
    control(container, 'Try again').click();
    expect(page.asked).toEqual(['read']);
  });
});

describe('an entry', () => {
  it('tells where it stands on the page, and goes from place to place', async () => {
    const page = listed();
    const { container, words } = await pageView(page, '#/entry/aurora');
    await expect.poll(words).toContain('On this page 2 times');
    control(container, 'Show the first').click();
    await expect.poll(() => wordsOf(container.querySelector('.entry-on-page button'))).toBe('Show the next');
    control(container, 'Show the next').click();
    await expect.poll(() => page.jumps).toEqual(['0 1:4', '0 3:8']);
  });

  it('says so where the page does not show the place any more', async () => {
    const page = listed();
    const { container } = await pageView(page, '#/entry/aurora');
    page.isShown = false;
    await expect.poll(() => container.querySelector('.entry-on-page button')).toBeTruthy();
    control(container, 'Show the first').click();
    const said = () => wordsOf(container.querySelector('.entry-on-page [role=status]'));
    await expect.poll(said).toBe('The page does not show this place now.');
    page.isShown = true;
    control(container, 'Show the next').click();
    await expect.poll(said).toBe('');
  });
});
