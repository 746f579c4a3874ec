/** Questions that are asked before the index is installed, as by a panel that is opened with a browser's first page. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Store } from '@/lib/store';
import { fixtureJson, fixturePack } from '../../fixtures/pack';
import { openFresh } from './open-fresh';

const [article] = fixturePack.articles;
const [event] = fixturePack.events;
const [dispute] = fixturePack.disputes;
const [entity] = fixturePack.entities;
if (!article || !event || !dispute || !entity) throw new Error('the fixture holds one of each');

/** What each view asks, and whether there is anything in the answer. */
const QUESTIONS: Readonly<Record<string, (store: Store) => Promise<boolean>>> = {
  'the chronology': async (store) => (await store.chronology()).horizon.articleCount > 0,
  'the search': async (store) => (await store.search('carrier')).hits.length > 0,
  'the entries': async (store) => (await store.entries()).length > 0,
  'the articles': async (store) => (await store.articles()).length > 0,
  'an entry': async (store) => (await store.cards([entity.id])).length > 0,
  'an event': async (store) => (await store.event(event.id)) !== null,
  'a place where reports differ': async (store) => (await store.dispute(dispute.id)) !== null,
  'an article': async (store) => (await store.article(article.id)) !== null,
};

/** Asks as a view does: at once, and again whenever something is said to have changed. */
function keepAsking(question: () => Promise<boolean>, observe: Store['observe']) {
  const shown = { isThere: false };
  const ask = async () => {
    shown.isThere = await question();
  };
  const first = ask();
  onTestFinished(observe(ask));
  return { shown, first };
}

/** A busy document does late whatever it put off to a later turn. */
function putOffTimers(): () => void {
  vi.useFakeTimers({ toFake: ['setTimeout'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  return () => {
    vi.runAllTimers();
    vi.useRealTimers();
  };
}

describe('a question that is asked before the index is installed', () => {
  for (const [name, question] of Object.entries(QUESTIONS)) {
    it(`is asked again once it is: ${name}`, async () => {
      const { store, again } = openFresh();
      const { shown, first } = keepAsking(() => question(store), store.observe);
      await first;
      expect(shown.isThere).toBe(false);
      await again().install(fixtureJson);
      await expect.poll(() => shown.isThere).toBe(true);
    });

    it(`is asked again also where all was installed before it could be watched: ${name}`, async () => {
      const { store, again } = openFresh();
      const runTimers = putOffTimers();
      const { shown, first } = keepAsking(() => question(store), store.observe);
      await first;
      await again().install(fixtureJson);
      runTimers();
      await expect.poll(() => shown.isThere).toBe(true);
    });
  }

  it('is asked again also where all was installed before it could be watched: what is new', async () => {
    const { store, again } = openFresh();
    const others = fixturePack.events.filter(({ id }) => id !== event.id);
    await store.install(JSON.stringify({ ...fixturePack, events: others }));
    await store.lastRead.look();
    const runTimers = putOffTimers();
    const panel = again();
    const isNew = async () => (await panel.lastRead.news()).eventIds.length > 0;
    const { shown, first } = keepAsking(isNew, panel.lastRead.observe);
    await first;
    expect(shown.isThere).toBe(false);
    await store.install(fixtureJson);
    runTimers();
    await expect.poll(() => shown.isThere).toBe(true);
  });
});
