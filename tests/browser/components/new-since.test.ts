/** What is new since the reader last read. */
import { describe, expect, it } from 'vitest';
import '@/components/panel/panel.css';
import { events, statements } from '../../fixtures/read-models';
import { control, lastRead, source, stagePanel, wordsOf } from './stage';

const titles = (container: Element) => [...container.querySelectorAll('.event-title')].map(wordsOf);

async function staged(hash = '#/chronology', options: Parameters<typeof stagePanel>[1] = {}) {
  const stage = stagePanel(hash, options);
  await expect.poll(() => stage.container.querySelector('.filters')).toBeTruthy();
  return stage;
}

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
