import { describe, expect, it, vi } from 'vitest';
import { openLexicon } from '@/lib/match';
import type { EntityId, Pack } from '@/lib/model';
import { fixtureJson, fixturePack } from '../../fixtures/pack';
import { allRows, expectFailures, namesAsText, openFresh, readNames, tamper } from './open-fresh';

const counts = { articles: 3, entities: 8, claims: 11, events: 4, disputes: 2 };
const maduro = 'nicolas-maduro' as EntityId;

/** The fixture with some of it changed, as JSON. */
const changed = (change: (pack: Record<string, unknown>) => void): string => {
  const pack = JSON.parse(fixtureJson) as Record<string, unknown>;
  change(pack);
  return JSON.stringify(pack);
};
const titled = (title: string) => changed((pack) => Object.assign(pack, { title }));
const parts = (pack: Record<string, unknown>, section: string) => pack[section] as Record<string, unknown>[];

/** The same story under other ids: a second pack that may stand beside the first. */
const otherPack = (): string => {
  const pack: Pack = { ...fixturePack, id: 'other' as Pack['id'], events: [], disputes: [] };
  const text = JSON.stringify(pack);
  const ids = [...fixturePack.articles, ...fixturePack.entities].map((record) => record.id);
  return ids.reduce((json, id) => json.replaceAll(`"${id}"`, `"x-${id}"`).replaceAll(`"${id}/`, `"x-${id}/`), text);
};

describe('installing a pack', () => {
  it('reports which pack it was, its version and what it holds', async () => {
    const { store } = openFresh();
    const result = await store.install(fixtureJson);
    expect(result).toEqual({
      ok: true,
      value: { packId: 'fixture', version: expect.stringMatching(/^[0-9a-f]{64}$/), changed: true, counts },
    });
  });

  it('keeps the compiled lexicon as one value, ready to be opened', async () => {
    const { store } = openFresh();
    expect(await store.lexicon()).toBeNull();
    await store.install(fixtureJson);
    const lexicon = await store.lexicon();
    expect(lexicon?.version).toMatch(/^[0-9a-f]{64}$/);
    expect(openLexicon(lexicon?.bytes ?? new ArrayBuffer())).toMatchObject({ ok: true });
  });

  it('makes no database by looking for an index', async () => {
    const { store, name } = openFresh();
    expect(await store.isInstalled()).toBe(false);
    expect(await store.lexicon()).toBeNull();
    expect((await indexedDB.databases()).map((database) => database.name)).not.toContain(name);
  });

  it('reads the lexicon while an install replaces it: the one before or the one after, each with its version', async () => {
    const { store, again } = openFresh(namesAsText);
    await store.install(fixtureJson);
    const before = await store.lexicon();
    const [, ...during] = await Promise.all([
      again().install(changed((pack) => Object.assign(pack, { entities: [...parts(pack, 'entities')].reverse() }))),
      ...Array.from({ length: 20 }, () => store.lexicon()),
    ]);
    const after = await store.lexicon();
    expect(after?.version).not.toBe(before?.version);
    const names = new Map(
      [before, after].map((state) => [state?.version, readNames(state?.bytes ?? new ArrayBuffer())]),
    );
    for (const state of during) expect(names.get(state?.version)).toBe(readNames(state?.bytes ?? new ArrayBuffer()));
  });

  it('compiles the lexicon from every entity', async () => {
    const { store } = openFresh(namesAsText);
    await store.install(fixtureJson);
    const lexicon = await store.lexicon();
    expect(readNames(lexicon?.bytes ?? new ArrayBuffer()).split(' ')).toEqual(
      fixturePack.entities.map((entity) => entity.id),
    );
  });

  it('changes nothing when the very same bytes come again', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const before = await allRows(name);
    expect(await store.install(fixtureJson)).toMatchObject({ ok: true, value: { changed: false, counts } });
    expect(await allRows(name)).toEqual(before);
  });

  it('replaces every row of the pack by an update', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const first = await store.lexicon();
    const update = changed((pack) => {
      pack.disputes = [];
      pack.events = parts(pack, 'events').slice(0, 1);
      pack.claims = parts(pack, 'claims').filter((claim) => claim.id !== 'coast/oil-offer');
    });
    expect(await store.install(update)).toMatchObject({ ok: true, value: { changed: true } });
    const rows = await allRows(name);
    expect([rows.claims?.length, rows.events?.length, rows.disputes?.length, rows.packs?.length]).toEqual([
      10, 1, 0, 1,
    ]);
    expect((await store.lexicon())?.version).not.toBe(first?.version);
    const [card] = await store.cards([maduro]);
    expect(card?.disputes).toEqual([]);
    expect((await store.chronology()).happened).toHaveLength(1);
  });

  it('lets a second pack stand beside the first, in one lexicon and under one horizon', async () => {
    const { store } = openFresh(namesAsText);
    await store.install(fixtureJson);
    expect(await store.install(otherPack())).toMatchObject({ ok: true });
    const names = readNames((await store.lexicon())?.bytes ?? new ArrayBuffer()).split(' ');
    expect(names).toHaveLength(16);
    expect((await store.chronology()).horizon.articleCount).toBe(6);
    await store.install(titled('Another title'));
    expect(await store.articles()).toHaveLength(6);
  });
});

describe('a pack that comes beside another', () => {
  it.each([
    ['as an earlier version of the program left it, without its text', ([texts]: IDBObjectStore[]) => texts?.clear()],
    [
      'whose text is damaged',
      ([texts]: IDBObjectStore[]) => texts?.put({ id: fixturePack.id, records: new Blob(['{"entities": [']) }),
    ],
    [
      'whose text lacks records',
      ([texts]: IDBObjectStore[]) => texts?.put({ id: fixturePack.id, records: new Blob(['{"entities": []}']) }),
    ],
  ])('makes the same index of one %s', async (_, damage) => {
    const { store } = openFresh(namesAsText);
    await store.install(fixtureJson);
    await store.install(otherPack());
    const whole = [await store.chronology(), await store.entries(), (await store.lexicon())?.bytes];
    const second = openFresh(namesAsText);
    await second.store.install(fixtureJson);
    await tamper(second.name, ['packTexts'], damage);
    await second.store.install(otherPack());
    expect([
      await second.store.chronology(),
      await second.store.entries(),
      (await second.store.lexicon())?.bytes,
    ]).toEqual(whole);
  });
});

describe('a pack that cannot be installed', () => {
  const missingArticle = changed((pack) => {
    pack.articles = parts(pack, 'articles').filter((article) => article.id !== 'coast');
  });
  const twice = changed((pack) => parts(pack, 'claims').push(parts(pack, 'claims')[0] ?? {}));

  it.each([
    ['is not JSON', '{ "schemaVersion": 1,', 'not-json', ''],
    [
      'is of another schema version',
      changed((pack) => Object.assign(pack, { schemaVersion: 2 })),
      'schema-version',
      'schemaVersion',
    ],
    ['lacks an article', missingArticle, 'missing-reference', 'claims › coast/cartel-denied › evidence › articleId'],
    ['uses an id twice', twice, 'duplicate-id', 'claims › harbour/ford-arrival'],
  ])('%s: is refused with the place, and the index stays as it was', async (_, json, code, place) => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const before = await allRows(name);
    const result = await store.install(json);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    expect(result.problem).toContainEqual(expect.objectContaining({ code, place }));
    expect(await allRows(name)).toEqual(before);
  });

  it('claims an id of another pack: is refused and says whose it is', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const before = await allRows(name);
    const result = await store.install(changed((pack) => Object.assign(pack, { id: 'copy' })));
    expect(result).toMatchObject({ ok: false });
    if (result.ok) return;
    expect(result.problem[0]).toEqual({
      code: 'duplicate-id',
      place: 'articles › harbour',
      message: 'the id "harbour" is already used by "A small story", which is in your index',
    });
    expect(await allRows(name)).toEqual(before);
  });

  it('fails while it is written: the index stays as it was', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const before = await allRows(name);
    expectFailures();
    const put = IDBObjectStore.prototype.put;
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...args) {
      if (this.name === 'lexicon') throw new DOMException('no room', 'QuotaExceededError');
      return put.apply(this, args);
    });
    await expect(store.install(titled('Another title'))).rejects.toMatchObject({
      name: 'StorageError',
      trouble: 'full',
    });
    vi.restoreAllMocks();
    expect(await allRows(name)).toEqual(before);
  });
});

describe('the bundled pack', () => {
  const read = () => vi.fn(async () => fixtureJson);
  const isInstalled = { ok: true, value: { changed: true } };
  const wasThere = { ok: true, value: { changed: false } };

  it('is installed at the first start and left alone at the next', async () => {
    const { store } = openFresh();
    expect(await store.ensureBundled(read())).toMatchObject(isInstalled);
    expect(await store.ensureBundled(read())).toMatchObject(wasThere);
  });

  it('is known to be there by one look-up once it was installed to its end', async () => {
    const { store, again } = openFresh();
    expect(await store.isInstalled()).toBe(false);
    await store.ensureBundled(read());
    expect(await store.isInstalled()).toBe(true);
    expect(await again().isInstalled()).toBe(true);
  });

  it('is updated when the program brings another version', async () => {
    const { store } = openFresh();
    await store.ensureBundled(read());
    expect(await store.ensureBundled(async () => titled('A new edition'))).toMatchObject(isInstalled);
  });

  it('is installed once when two ask at the same time, from one context or from two', async () => {
    const compiled = vi.fn(() => new ArrayBuffer(8));
    const { store, again } = openFresh({ compile: compiled, isReadable: () => true });
    const results = await Promise.all([store, store, again()].map((each) => each.ensureBundled(read())));
    expect(results.map((result) => result.ok && result.value.changed).sort()).toEqual([false, false, true]);
    expect(compiled).toHaveBeenCalledOnce();
  });

  it.each([
    ['the index row is missing', ['state'], ([state]: IDBObjectStore[]) => state?.clear()],
    ['the pack row is missing', ['packs'], ([packs]: IDBObjectStore[]) => packs?.clear()],
    ['the lexicon is missing', ['lexicon'], ([lexicon]: IDBObjectStore[]) => lexicon?.clear()],
    ['records are missing', ['claims'], ([claims]: IDBObjectStore[]) => claims?.delete('coast/oil-offer')],
    [
      'only records are there',
      ['state', 'packs', 'lexicon'],
      (all: IDBObjectStore[]) => {
        for (const table of all) table.clear();
      },
    ],
  ])('is installed anew where an install did not finish: %s', async (_, tables, change) => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    const whole = await allRows(name);
    await tamper(name, tables, change);
    expect(await store.ensureBundled(read())).toMatchObject(isInstalled);
    expect(await allRows(name)).toEqual(whole);
  });

  it('is installed anew where the lexicon is damaged', async () => {
    const { store, name } = openFresh();
    await store.install(fixtureJson);
    await tamper(name, ['lexicon'], ([lexicon]) => lexicon?.put({ id: 'lexicon', bytes: new ArrayBuffer(64) }));
    expect(await store.ensureBundled(read())).toMatchObject(isInstalled);
    expect(openLexicon((await store.lexicon())?.bytes ?? new ArrayBuffer())).toMatchObject({ ok: true });
  });

  it('is installed anew where an earlier version of the program compiled the lexicon', async () => {
    const { store, again } = openFresh();
    await store.install(fixtureJson);
    const isOfToday = (bytes: ArrayBuffer) => bytes.byteLength === 3;
    const today = again({ compile: () => new ArrayBuffer(3), isReadable: isOfToday });
    expect(await today.ensureBundled(read())).toMatchObject(isInstalled);
    expect((await today.lexicon())?.bytes.byteLength).toBe(3);
    expect(await today.ensureBundled(read())).toMatchObject(wasThere);
  });

  it('passes on why its text could not be read', async () => {
    const { store } = openFresh();
    await expect(store.ensureBundled(() => Promise.reject(new Error('no such file')))).rejects.toThrow('no such file');
  });
});

describe('what an interrupted install left behind', () => {
  it('is not shown', async () => {
    const { store, name, again } = openFresh();
    await store.install(fixtureJson);
    await tamper(name, ['state'], ([state]) => state?.clear());
    const reader = again();
    expect(await reader.cards([maduro])).toEqual([]);
    expect(await reader.lexicon()).toBeNull();
    expect(await reader.isInstalled()).toBe(false);
    expect(await reader.chronology()).toMatchObject({ happened: [], horizon: { articleCount: 0, latest: null } });
  });
});
