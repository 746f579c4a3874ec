import { describe, expect, it, onTestFinished } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { EventId } from '@/lib/model';
import { dating, events, chronology as listed, statements, story } from '../../fixtures/read-models';
import { boxes, control, lastRead, source, stagePanel, telling, wordsOf } from './stage';

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

describe('the drawn time line', () => {
  it('names each mark by its title, its date and how that is known', async () => {
    const { container } = await staged();
    expect(marks(container).map(nameOf)).toEqual([
      'Fewer winter crossings, before 30 Nov 2025 · only a limit is known',
      'Fog over the strait, from 16 Nov to 23 Nov 2025 · worked out from “last week”',
      'The Aurora Borealis runs aground, 16 Nov 2025 · day stated, year worked out',
      '2 events, one day of 17–23 Nov 2025 · worked out from “last week”: The captain is heard; A tug pulls the ferry free',
    ]);
  });

  it('draws a point only for a known day, and leaves what has no date to the list', async () => {
    const { container, words } = await staged();
    expect(container.querySelectorAll('.time-mark .time-point')).toHaveLength(1);
    expect(words()).toContain('1 event without a date stands in the list only.');
  });

  it('draws what is announced or planned apart and in another way', async () => {
    const { container } = await staged();
    const [winter] = marks(container);
    expect(winter?.querySelector('.time-outline')).toBeTruthy();
    const below = winter?.getBoundingClientRect().top ?? 0;
    const axis = container.querySelector('.time-axis')?.getBoundingClientRect().bottom ?? 0;
    expect(below).toBeGreaterThan(axis);
  });

  it('is one Tab stop; the arrow keys, Home and End go from mark to mark', async () => {
    const { container } = await staged();
    expect(marks(container).map((mark) => mark.tabIndex)).toEqual([0, -1, -1, -1]);
    marks(container)[0]?.focus();
    const focused = () => marks(container).indexOf(document.activeElement as unknown as SVGAElement);
    await userEvent.keyboard('{ArrowRight}');
    expect(focused()).toBe(1);
    await userEvent.keyboard('{End}');
    expect(focused()).toBe(3);
    await userEvent.keyboard('{ArrowDown}{ArrowLeft}');
    expect(focused()).toBe(2);
    await expect.poll(() => marks(container)[2]?.tabIndex).toBe(0);
    await userEvent.keyboard('{Home}');
    expect(focused()).toBe(0);
  });

  it('goes to the event in the list on Enter', async () => {
    const { container } = await staged();
    marks(container)[2]?.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => location.hash).toBe('#/chronology/aground');
    await expect.poll(() => container.querySelector('.event.target details')?.hasAttribute('open')).toBe(true);
  });

  it('shows title and date of the mark that has the focus or is pointed at', async () => {
    const { container } = await staged();
    const readout = () => wordsOf(container.querySelector('.timeline-readout'));
    expect(readout()).toContain('day worked out');
    marks(container)[2]?.focus();
    await expect.poll(readout).toBe('The Aurora Borealis runs aground16 Nov 2025 · day stated, year worked out');
    const fog = marks(container)[1];
    if (fog) await userEvent.hover(fog);
    await expect.poll(readout).toContain('Fog over the strait');
  });

  it.each([420, 320])('has targets of 24 px that do not cover each other at %i px', async (widthPx) => {
    const { container } = await staged('#/chronology', { widthPx });
    await expect.poll(() => marks(container).length).toBe(4);
    const targets = boxes(container, '.time-target');
    for (const [index, a] of targets.entries()) {
      expect(Math.min(a.width, a.height)).toBeGreaterThanOrEqual(23.9);
      for (const b of targets.slice(index + 1)) {
        const isApart =
          a.right <= b.left + 0.1 || b.right <= a.left + 0.1 || a.bottom <= b.top + 0.1 || b.bottom <= a.top + 0.1;
        expect(isApart).toBe(true);
      }
    }
  });

  it('breaks where a long stretch is left out, and says how long it is', async () => {
    const old = {
      ...events.aground,
      id: 'old' as EventId,
      when: { ...dating.stated, edtf: '2013-11-16', earliest: '2013-11-16', latest: '2013-11-16' },
    };
    const near = {
      ...events.aground,
      id: 'near' as EventId,
      when: { ...dating.stated, edtf: '2025-11-18', earliest: '2025-11-18', latest: '2025-11-18' },
    };
    const from = source(telling({ ...story, happened: [old, events.aground, near] }));
    const { container } = await staged('#/chronology', { from });
    expect([...container.querySelectorAll('.time-gap')].map(wordsOf)).toEqual(['11 yrs', '11 mths', '30 days']);
    expect(wordsOf(container.querySelector('.time-breaks title'))).toBe(
      'Nothing begins or ends for 11 years, 11 months and 30 days',
    );
  });
});

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
    for (const row of container.querySelectorAll('.event')) {
      expect(row.getAttribute('role')).toBe('listitem');
      expect(row.parentElement?.closest('[role=list]')).toBeTruthy();
    }
  });
});

describe('new since you last read', () => {
  const since = '2025-11-20T09:00:00.000Z';
  const told = () =>
    lastRead({
      since,
      eventIds: [events.tow.id],
      claimIds: [statements.aboard60.claimId],
      toldOf: [{ eventId: events.aground.id, statementCount: 1 }],
    });

  it('says nothing where nothing is new', async () => {
    const { container, words } = await staged();
    expect(words()).not.toMatch(/new/i);
    expect(container.querySelector('.new')).toBeNull();
  });

  it('marks new events and statements quietly, and says since when', async () => {
    const { container, words } = await staged('#/chronology', { from: source({ lastRead: told() }) });
    await expect.poll(words).toContain('2 events are new, or newly told of, since you last read on 20 Nov 2025.');
    const marksOf = (id: string) => [...container.querySelectorAll(`[data-event=${id}] .new`)].map(wordsOf);
    expect(marksOf('tow')).toEqual(['new']);
    expect(marksOf('aground')).toEqual(['1 new statement']);
    expect(marksOf('fog')).toEqual([]);
    control(container, 'What 2 articles say · reports differ').click();
    await expect.poll(() => marksOf('aground')).toEqual(['1 new statement', 'new']);
  });

  it('can be looked at alone', async () => {
    const { container } = await staged('#/chronology', { from: source({ lastRead: told() }) });
    await expect.poll(() => container.querySelector('.news button')).toBeTruthy();
    control(container, 'New, 2 events').click();
    await expect
      .poll(() => titles(container))
      .toEqual(['The Aurora Borealis runs aground', 'A tug pulls the ferry free']);
  });

  it('is marked as read all at once, and made new again by Undo', async () => {
    const { container, words } = await staged('#/chronology', { from: source({ lastRead: told() }) });
    await expect.poll(() => container.querySelectorAll('.new').length).toBe(2);
    control(container, 'Mark all as read').click();
    await expect.poll(() => container.querySelectorAll('.new').length).toBe(0);
    await expect.poll(words).toContain('Everything is marked as read. Undo');
    control(container, 'Undo').click();
    await expect.poll(() => container.querySelectorAll('.new').length).toBe(2);
  });

  it('stays new, and says so, where that could not be stored', async () => {
    const refusing = { ...told(), markRead: () => Promise.reject(new Error('full')) };
    const { container, words } = await staged('#/chronology', { from: source({ lastRead: refusing }) });
    await expect.poll(() => container.querySelectorAll('.new').length).toBe(2);
    control(container, 'Mark all as read').click();
    await expect.poll(words).toContain('That could not be stored. Try again');
    expect(container.querySelectorAll('.new')).toHaveLength(2);
  });

  it('says since which day, as the reader’s own clock has it', async () => {
    const lateMs = new Date(2025, 10, 20, 23, 30).getTime();
    const earlyMs = new Date(2025, 10, 20, 0, 30).getTime();
    for (const moment of [lateMs, earlyMs]) {
      const news = { since: new Date(moment).toISOString(), eventIds: [events.tow.id], claimIds: [], toldOf: [] };
      const { words } = await staged('#/chronology', { from: source({ lastRead: lastRead(news) }) });
      await expect.poll(words).toContain('since you last read on 20 Nov 2025.');
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
