/** The drawn time line. */
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/panel/panel.css';
import type { EventId } from '@/lib/model';
import { dating, events, story } from '../../fixtures/read-models';
import { boxes, source, stagePanel, telling, wordsOf } from './stage';

const marks = (container: Element) => [...container.querySelectorAll<SVGAElement>('.time-mark')];
const nameOf = (element: Element | null | undefined) => element?.getAttribute('aria-label') ?? '';

async function staged(hash = '#/chronology', options: Parameters<typeof stagePanel>[1] = {}) {
  const stage = stagePanel(hash, options);
  await expect.poll(() => stage.container.querySelector('.filters')).toBeTruthy();
  return stage;
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
