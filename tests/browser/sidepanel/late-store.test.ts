/** The panel's index before and after its script is there. */
import { expect, it, onTestFinished, vi } from 'vitest';
import { createLateStore } from '@/entrypoints/sidepanel/late-store';
import { openStore } from '@/lib/store';
import { fixtureJson, fixturePack } from '../../fixtures/pack';

/** The panel's own database, which no other test uses. */
async function installed() {
  const store = openStore();
  await store.install(fixtureJson);
  onTestFinished(() => {
    store.close();
    indexedDB.deleteDatabase('sidelight');
  });
  return store;
}
const ids = fixturePack.entities.map(({ id }) => id);
const titled = (title: string) => JSON.stringify({ ...fixturePack, title });

it('answers what was asked before its script was due, once it is there', async () => {
  await installed();
  let isDue = () => {};
  const late = createLateStore(undefined, new Promise((resolve) => (isDue = resolve)));
  const answered = vi.fn();
  const asked = Promise.all([late.entries(), late.chronology(), late.search('maduro'), late.cards(ids)]).then(answered);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(answered).not.toHaveBeenCalled();
  isDue();
  await asked;
  const [[entries, chronology, found, cards]] = answered.mock.calls[0] ?? [[]];
  expect(entries).toHaveLength(fixturePack.entities.length);
  expect(chronology.happened.length).toBeGreaterThan(0);
  expect(cards).toHaveLength(ids.length);
  expect(found.hits.length).toBeGreaterThan(0);
});

it('tells of changes whoever began to observe before it was there, and nobody who stopped', async () => {
  const store = await installed();
  let isDue = () => {};
  const late = createLateStore(undefined, new Promise((resolve) => (isDue = resolve)));
  const [heard, stopped] = [vi.fn(), vi.fn()];
  onTestFinished(late.observe(heard));
  late.observe(stopped)();
  isDue();
  await late.entries();
  await store.install(titled('Another'));
  await expect.poll(() => heard.mock.calls.length).toBeGreaterThan(0);
  expect(stopped).not.toHaveBeenCalled();
});
