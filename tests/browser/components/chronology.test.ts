/** The chronology in its panel: filters, great length, what comes later. */
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { EventId } from '@/lib/model';
import { dating, events, chronology as listed, story } from '../../fixtures/read-models';
import { control, source, stagePanel, telling, wordsOf } from './stage';

const marks = (container: Element) => [...container.querySelectorAll<SVGAElement>('.time-mark')];
const nameOf = (element: Element | null | undefined) => element?.getAttribute('aria-label') ?? '';
const titles = (container: Element) => [...container.querySelectorAll('.event-title')].map(wordsOf);
const chips = (container: Element) => [...container.querySelectorAll('.chip')].map(nameOf);

async function staged(hash = '#/chronology', options: Parameters<typeof stagePanel>[1] = {}) {
  const stage = stagePanel(hash, options);
  await expect.poll(() => stage.container.querySelector('.filters')).toBeTruthy();
  return stage;
}

/** The menu of that name, open. */
async function opened(container: Element, name: string): Promise<HTMLDetailsElement> {
  const menu = control(container, name).closest('details');
  if (!menu) throw new Error(`"${name}" is no menu`);
  menu.open = true;
  await expect.poll(() => menu.querySelector('.option')).toBeTruthy();
  return menu;
}

describe('filters of the chronology', () => {
  it('count what each would leave, stand in the address, and go again with going back', async () => {
    const { container, words } = await staged();
    await opened(container, 'Who and where');
    control(container, 'Maja Lindqvist, 2 events').click();
    await expect.poll(() => location.hash).toBe('#/chronology?entry=maja-lindqvist');
    await expect.poll(() => titles(container)).toEqual(['The Aurora Borealis runs aground', 'The captain is heard']);
    expect(words()).toContain('2 of 6 events');
    expect(control(container, 'Maja Lindqvist, 2 events').getAttribute('aria-pressed')).toBe('true');
    control(container, 'Norrvik, 1 event').click();
    await expect.poll(() => titles(container)).toEqual(['The Aurora Borealis runs aground']);
    history.back();
    await expect.poll(() => titles(container).length).toBe(2);
    history.back();
    await expect.poll(() => titles(container).length).toBe(6);
  });

  it('hold when the address is opened anew, and narrow the time line as well', async () => {
    const { container } = await staged('#/chronology?source=unnamed%3A&basis=stated');
    expect(chips(container)).toEqual(['Remove the filter: credits unnamed sources', 'Remove the filter: date: stated']);
    expect(titles(container)).toEqual(['The Aurora Borealis runs aground']);
    await expect.poll(() => marks(container).map(nameOf)).toHaveLength(1);
  });

  it('are taken off one by one or all at once, and the focus stays near', async () => {
    const { container } = await staged('#/chronology?entry=norrvik&basis=stated&from=2025-11-01');
    control(container, 'Remove the filter: Norrvik').click();
    await expect.poll(() => location.hash).toBe('#/chronology?basis=stated&from=2025-11-01');
    expect(document.activeElement?.className).toContain('filter-count');
    control(container, 'Clear all').click();
    await expect.poll(() => location.hash).toBe('#/chronology');
    await expect.poll(() => chips(container)).toEqual([]);
  });

  it('keep the focus and the place of the reader when one is put on', async () => {
    const { container } = await staged();
    const menu = await opened(container, 'How the date is known');
    const stated = control(container, 'worked out, 3 events');
    stated.focus();
    await userEvent.keyboard(' ');
    await expect.poll(() => location.hash).toBe('#/chronology?basis=worked+out');
    await expect.poll(() => titles(container).length).toBe(3);
    expect(document.activeElement).toBe(stated);
    await userEvent.keyboard('{Escape}');
    expect(menu.open).toBe(false);
    expect(wordsOf(document.activeElement)).toBe('How the date is known');
  });

  it('by time offer the months, and any stretch of days', async () => {
    const { container } = await staged();
    const menu = await opened(container, 'Time');
    control(container, 'Nov 2025, 5 events').click();
    await expect.poll(() => location.hash).toBe('#/chronology?from=2025-11-01&to=2025-11-30');
    const [from] = menu.querySelectorAll<HTMLInputElement>('input[type=date]');
    if (!from) throw new Error('there is no field for the first day');
    from.value = '2025-11-18';
    from.dispatchEvent(new Event('change', { bubbles: true }));
    await expect.poll(() => titles(container)).not.toContain('The Aurora Borealis runs aground');
  });

  it('that leave nothing say so, and offer what taking one off would leave', async () => {
    const { container, words } = await staged('#/chronology?entry=lindqvist-yard&basis=stated');
    expect(words()).toContain('No event fits all of these filters.');
    control(container, 'Without “date: stated”: 1 event').click();
    await expect.poll(() => titles(container)).toEqual(['The yard looks at the hull']);
  });

  it('say so when they leave out the event that the address leads to', async () => {
    const { container, words } = await staged('#/chronology/fog?basis=stated');
    expect(words()).toContain('The filters leave out the event you came for.');
    control(container, 'Show all events').click();
    await expect.poll(() => container.querySelector('[data-event=fog].target')).toBeTruthy();
  });

  it('do not close what the reader opened', async () => {
    const { container } = await staged();
    control(container, 'What 2 articles say · reports differ').click();
    await expect.poll(() => container.querySelector('[data-event=aground] .statement')).toBeTruthy();
    location.hash = '#/chronology?basis=unknown';
    await expect.poll(() => titles(container)).toEqual(['The yard looks at the hull']);
    location.hash = '#/chronology';
    await expect.poll(() => container.querySelector('[data-event=aground] .statement')).toBeTruthy();
  });
});

describe('a chronology of thousands', () => {
  const many = Array.from({ length: 3_000 }, (_, index) => ({
    ...events.aground,
    id: `event-${index}` as EventId,
    title: `Event ${index}`,
    when: { ...dating.stated, edtf: day(index), earliest: day(index), latest: day(index) },
  }));
  const from = source(telling({ ...story, happened: many }));
  function day(index: number): string {
    return new Date(Date.UTC(2015, 0, 1 + index)).toISOString().slice(0, 10);
  }

  it('draws only what is near, and says how long the list is', async () => {
    const { container } = await staged('#/chronology', { from });
    const rows = () => container.querySelectorAll('section[aria-label="What happened"] .event').length;
    await expect.poll(rows, { timeout: 8_000 }).toBeGreaterThan(20);
    expect(rows()).toBeLessThan(400);
    const first = container.querySelector('.event');
    expect([first?.getAttribute('aria-posinset'), first?.getAttribute('aria-setsize')]).toEqual(['1', '3000']);
  });

  it('draws what is scrolled to, and holds its place', async () => {
    const { container } = await staged('#/chronology', { from });
    onTestFinished(() => scrollTo(0, 0));
    expect(container.scrollHeight).toBeGreaterThan(3_000 * 50);
    scrollTo(0, document.documentElement.scrollHeight / 2);
    const inView = () =>
      [...container.querySelectorAll('.event')].filter((row) => {
        const { top, bottom } = row.getBoundingClientRect();
        return bottom > 0 && top < innerHeight;
      });
    await expect.poll(() => inView().length).toBeGreaterThan(2);
  });

  it('takes the rows that a filter leaves out from the reader at once, and from the document when it is idle', async () => {
    const { container } = await staged('#/chronology', { from });
    const happened = () => [...container.querySelectorAll('section[aria-label="What happened"] .event')];
    await expect.poll(() => happened().length, { timeout: 8_000 }).toBeGreaterThan(20);
    const [before] = happened();
    location.hash = '#/chronology?from=2015-01-03&to=2015-01-04';
    await expect.poll(() => happened().filter((row) => row.checkVisibility()).length).toBe(2);
    expect(before?.isConnected && !before.closest('[aria-hidden=true]')).toBe(false);
    await expect.poll(() => happened().length).toBe(2);
  });

  it('keeps its list of one piece for assistive technology', async () => {
    const { container } = await staged('#/chronology', { from });
    await expect.poll(() => container.querySelectorAll('.event').length).toBeGreaterThan(20);
    const lists = container.querySelectorAll('.events[role=list]');
    expect(lists).toHaveLength(container.querySelectorAll('.chronology-part').length);
    for (const row of container.querySelectorAll('.event')) {
      expect(row.getAttribute('role')).toBe('listitem');
      expect([...lists]).toContain(row.closest('.events'));
    }
  });
});

describe('a chronology of which only the beginning has been read', () => {
  const [first, ...others] = listed.happened;
  if (!first) throw new Error('something happened');
  const opening = {
    first: { ...listed, happened: [first], ongoing: [], ahead: [] },
    counts: { happened: listed.happened.length, ongoing: listed.ongoing.length, ahead: listed.ahead.length },
    differ: 1,
  };
  beforeEach(() => localStorage.setItem('timeline-height', '300'));

  it('is not shown before the rest where the room of the time line is not known: the two come together', async () => {
    localStorage.removeItem('timeline-height');
    const rest = Promise.withResolvers<typeof listed>();
    const from = source({ openingAtHand: () => opening, opening: async () => opening, chronology: () => rest.promise });
    const { container } = stagePanel('#/chronology', { from });
    const listedFirst: boolean[] = [];
    const watcher = new MutationObserver(() => {
      if (!container.querySelector('.event')) return;
      requestAnimationFrame(() => listedFirst.push(container.querySelector('.timeline-picture') === null));
      watcher.disconnect();
    });
    watcher.observe(container, { childList: true, subtree: true });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(titles(container)).toEqual([]);
    rest.resolve(listed);
    await expect.poll(() => listedFirst).toEqual([false]);
    expect(titles(container)).toHaveLength(6);
  });

  it('holds the room of the drawing of all events, whatever filters were on the last time', async () => {
    const { container } = await staged('#/chronology?basis=stated');
    await expect.poll(() => container.querySelector('.timeline-picture')).toBeTruthy();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(localStorage.getItem('timeline-height')).toBe('300');
  });

  it('shows it with the counts of all, and turns into the whole without drawing its rows anew', async () => {
    const rest = Promise.withResolvers<typeof listed>();
    const from = source({ opening: async () => opening, chronology: () => rest.promise });
    const { container, words } = stagePanel('#/chronology', { from });
    await expect.poll(() => titles(container)).toEqual([first.title]);
    expect(words()).toContain('6 events');
    expect(words()).toContain('What happened 4');
    const [row, picture] = [container.querySelector('.event'), container.querySelector('.timeline')];
    const heightPx = (element: Element | null): number => element?.getBoundingClientRect().height ?? 0;
    const topPx = row?.getBoundingClientRect().top ?? 0;
    const heldPx = heightPx(picture);
    expect(heldPx).toBeGreaterThan(0);
    rest.resolve(listed);
    await expect.poll(() => titles(container).length).toBe(6);
    expect(others.length).toBe(3);
    expect(container.querySelector('.event')).toBe(row);
    await expect.poll(() => container.querySelector('.timeline-picture')).toBeTruthy();
    const grownPx = heightPx(container.querySelector('.timeline')) - heldPx;
    expect((row?.getBoundingClientRect().top ?? 0) - topPx).toBeCloseTo(grownPx, 0);
  });

  it('stands in the very first drawing where it was read before', () => {
    const from = source({ openingAtHand: () => opening, opening: () => new Promise(() => {}) });
    const { container } = stagePanel('#/chronology', { from });
    expect(titles(container)).toEqual([first.title]);
  });

  it('gives way at once to what the index holds by now', async () => {
    const earlier = { ...opening, first: { ...opening.first, happened: [{ ...first, title: 'An earlier title' }] } };
    const from = source({
      openingAtHand: () => earlier,
      opening: async () => opening,
      chronology: () => new Promise(() => {}),
    });
    const { container } = stagePanel('#/chronology', { from });
    expect(titles(container)).toEqual(['An earlier title']);
    await expect.poll(() => titles(container)).toEqual([first.title]);
  });

  it('is not waited for where the address asks for more than the beginning', async () => {
    const from = source({ opening: () => Promise.reject(new Error('not to be asked')) });
    const { container } = stagePanel('#/chronology?basis=stated', { from });
    await expect.poll(() => titles(container).length).toBeGreaterThan(0);
  });

  it('is made up for by the whole where it cannot be read', async () => {
    const from = source({ opening: () => Promise.reject(new Error('torn')) });
    const { container } = stagePanel('#/chronology', { from });
    await expect.poll(() => titles(container).length).toBe(6);
  });

  it('holds the place of the time line as high as it was the last time', async () => {
    const before = await staged();
    await expect.poll(() => before.container.querySelector('.timeline-picture')).toBeTruthy();
    const drawnPx = () => before.container.querySelector('.timeline')?.clientHeight;
    await expect.poll(() => Number(localStorage.getItem('timeline-height')) === drawnPx()).toBe(true);
    const heightPx = drawnPx();
    before.panel.unmount();
    const from = source({ opening: async () => opening, chronology: () => new Promise(() => {}) });
    const { container } = stagePanel('#/chronology', { from });
    await expect.poll(() => titles(container)).toEqual([first.title]);
    expect(container.querySelector('.timeline')?.clientHeight).toBe(heightPx);
  });
});
