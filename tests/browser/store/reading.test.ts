import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ArticleId, DisputeId, EntityId, EventId } from '@/lib/model';
import { openStore, readOpening, StorageError } from '@/lib/store';
import { createSearch } from '@/lib/store/search';
import {
  assembleArticle,
  assembleArticles,
  assembleCard,
  assembleChronology,
  assembleDispute,
  assembleEntries,
} from '@/lib/store/views';
import { fixtureJson, fixturePack } from '../../fixtures/pack';
import { fixtureViews } from '../../unit/store/views';
import { allRows, asNewerProgramLeaves, expectFailures, openFresh, tamper } from './open-fresh';

const installed = async () => {
  const fresh = openFresh();
  await fresh.store.install(fixtureJson);
  return fresh;
};
const ids = (...names: string[]) => names as EntityId[];
const titled = (title: string) => JSON.stringify({ ...fixturePack, title });

describe('reading back', () => {
  it('makes each card from a few rows as it would from all of them', async () => {
    const { store } = await installed();
    const all = fixturePack.entities.map((entity) => entity.id);
    const expected = all.map((id) => assembleCard(fixtureViews(), id));
    expect(await store.cards(all)).toEqual(expected);
    for (const [index, id] of all.entries()) expect(await store.cards([id])).toEqual([expected[index]]);
  });

  it('gives cards in the order asked and leaves out what it does not hold', async () => {
    const { store } = await installed();
    const cards = await store.cards(ids('faa', 'nobody', 'caribbean'));
    expect(cards.map((card) => card.entity.id)).toEqual(['faa', 'caribbean']);
  });

  it('gives the chronology, the articles and the entries', async () => {
    const { store } = await installed();
    const views = fixtureViews();
    expect(await store.chronology()).toEqual(assembleChronology(views));
    expect(await store.articles()).toEqual(assembleArticles(views));
    expect(await store.entries()).toEqual(assembleEntries(views.records));
  });

  it('makes each event, dispute and article from a few rows as it would from all of them', async () => {
    const { store } = await installed();
    const views = fixtureViews();
    for (const event of fixturePack.events) expect(await store.event(event.id)).toEqual(views.event(event));
    for (const { id } of fixturePack.disputes) expect(await store.dispute(id)).toEqual(assembleDispute(views, id));
    for (const { id } of fixturePack.articles) expect(await store.article(id)).toEqual(assembleArticle(views, id));
    expect(await store.event('none' as EventId)).toBeNull();
    expect(await store.dispute('none' as DisputeId)).toBeNull();
    expect(await store.article('none' as ArticleId)).toBeNull();
  });

  it('gives the same overviews where an earlier version of the program kept none', async () => {
    const { store, name, again } = await installed();
    const before = [await store.chronology(), await store.entries(), await store.articles()];
    await tamper(name, ['overviews'], ([overviews]) => overviews?.clear());
    const other = again();
    expect([await other.chronology(), await other.entries(), await other.articles()]).toEqual(before);
    await other.ensureBundled(async () => fixtureJson);
    expect(await allRows(name)).toMatchObject({ overviews: { length: 5 } });
  });

  it('gives the same chronology again until the index changes', async () => {
    const { store } = await installed();
    const before = await store.chronology();
    expect(await store.chronology()).toBe(before);
    await store.install(titled('Second edition'));
    expect(await store.chronology()).not.toBe(before);
  });

  it('gives no more hits of a kind than are asked for, and counts all', async () => {
    const { store } = await installed();
    const all = await store.search('carrier');
    const some = await store.search('carrier', { statement: 1, event: 0 });
    expect(some.counts).toEqual(all.counts);
    const ofKind = (kind: string) => all.hits.filter((hit) => hit.kind === kind);
    expect(some.hits).toEqual([...ofKind('entry'), ...ofKind('statement').slice(0, 1), ...ofKind('article')]);
  });

  it('finds names, statements and events', async () => {
    const { store } = await installed();
    const { hits } = await store.search('carrier');
    expect(hits.map((hit) => hit.kind)).toContain('statement');
    expect(hits.map((hit) => hit.kind)).toContain('event');
    expect((await store.search('maduor')).hits[0]).toMatchObject({ kind: 'entry', entry: { id: 'nicolas-maduro' } });
  });

  it('finds from what it kept what it would find from all records', async () => {
    const { store } = await installed();
    const search = createSearch(fixtureViews());
    await store.prepareSearch();
    const typed = [
      'maduro',
      'maduor',
      'carrier',
      'how many were killed',
      'when did they speak',
      'coast',
      'g',
      'xqzzy',
      '',
    ];
    for (const words of [...typed, ...typed]) expect(await store.search(words)).toEqual(search(words));
  });

  it('gives answers that can be sent as a message', async () => {
    const { store } = await installed();
    const cards = await store.cards(ids('nicolas-maduro'));
    expect(structuredClone(cards)).toEqual(cards);
    expect(JSON.parse(JSON.stringify(cards))).toEqual(cards);
  });

  it('gives empty answers before anything is installed', async () => {
    const { store } = openFresh();
    expect(await store.cards(ids('faa'))).toEqual([]);
    expect(await store.entries()).toEqual([]);
    expect(await store.articles()).toEqual([]);
    expect(await store.search('maduro')).toMatchObject({ query: 'maduro', hits: [], nearest: [] });
  });

  it('survives the worker: another store on the same database reads the same', async () => {
    const { store, again } = await installed();
    const before = await store.chronology();
    store.close();
    expect(await again().chronology()).toEqual(before);
  });

  it('answers from the new index after an update that another context made', async () => {
    const { store, again } = await installed();
    expect((await store.search('zeppelin')).hits).toEqual([]);
    const [first, ...events] = fixturePack.events;
    const update = { ...fixturePack, events: [{ ...first, title: 'A zeppelin passes' }, ...events] };
    await again().install(JSON.stringify(update));
    expect((await store.chronology()).happened.map((event) => event.title)).toContain('A zeppelin passes');
    expect((await store.search('zeppelin')).hits[0]).toMatchObject({ kind: 'event' });
  });
});

describe('observing', () => {
  it('tells of an install in this context and in another, once each', async () => {
    const { store, again } = await installed();
    const onChange = vi.fn();
    const stop = store.observe(onChange);
    await store.chronology();
    await store.install(titled('Second edition'));
    await expect.poll(() => onChange).toHaveBeenCalledTimes(1);
    await again().install(titled('Third edition'));
    await expect.poll(() => onChange).toHaveBeenCalledTimes(2);
    stop();
  });

  it('tells of the first install', async () => {
    const { store, again } = openFresh();
    const onChange = vi.fn();
    store.observe(onChange);
    await store.chronology();
    await again().install(fixtureJson);
    await expect.poll(() => onChange).toHaveBeenCalledTimes(1);
  });

  it('tells that the opening, read before there was a store, is out of date by now', async () => {
    const { store, name } = await installed();
    const opening = readOpening(name);
    const early = (await opening)?.value;
    expect(early).toEqual(await store.opening());
    const [first] = fixturePack.events;
    await store.install(JSON.stringify({ ...fixturePack, events: [{ ...first, title: 'Another title' }] }));
    const panel = openStore({ name, opening });
    onTestFinished(() => panel.close());
    let shown = early;
    panel.observe(async () => {
      shown = (await panel.opening()) ?? undefined;
    });
    await panel.opening();
    await expect.poll(() => JSON.stringify(shown)).toContain('Another title');
  });

  it('reads no opening where nothing is installed, and makes nothing', async () => {
    const name = `nothing-${crypto.randomUUID()}`;
    expect(await readOpening(name)).toBeNull();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  it('says nothing when nothing changed, or after it was stopped', async () => {
    const { store, again } = await installed();
    const stopped = vi.fn();
    const onChange = vi.fn();
    store.observe(stopped)();
    store.observe(onChange);
    await store.chronology();
    await store.install(fixtureJson);
    await again().install(titled('Second edition'));
    await expect.poll(() => onChange).toHaveBeenCalledTimes(1);
    expect(stopped).not.toHaveBeenCalled();
  });
});

describe('storage that fails', () => {
  it('is told by a code when the database cannot be opened, and tried again by the next call', async () => {
    const { store } = openFresh();
    expectFailures();
    vi.spyOn(IDBFactory.prototype, 'open').mockImplementation(() => {
      throw new DOMException('not in this mode', 'InvalidStateError');
    });
    const error = await store.chronology().catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(StorageError);
    expect(error).toMatchObject({ trouble: 'unavailable' });
    vi.restoreAllMocks();
    expect(await store.install(fixtureJson)).toMatchObject({ ok: true });
    expect((await store.chronology()).happened).toHaveLength(2);
  });

  it('is none where a newer version of the program changed the database: it is read and installed into as before', async () => {
    const { store, name, again } = openFresh();
    await store.install(fixtureJson);
    const before = await store.chronology();
    store.close();
    await asNewerProgramLeaves(name);
    vi.spyOn(console, 'warn').mockImplementation(() => {});
    const older = again();
    expect(await older.isInstalled()).toBe(true);
    expect(await older.chronology()).toEqual(before);
    expect(await older.install(titled('Second edition'))).toMatchObject({ ok: true, value: { changed: true } });
    expect((await older.chronology()).happened).toEqual(before.happened);
  });

  it('rejects after the store was closed', async () => {
    const { store } = await installed();
    expectFailures();
    store.close();
    await expect(store.entries()).rejects.toMatchObject({ name: 'StorageError', trouble: 'unreadable' });
  });
});
