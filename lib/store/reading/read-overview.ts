/** Reading the kept overviews back. */
import type { ArticleSummary, Chronology, ChronologyOpening, EntrySummary } from '../../model';
import type { Database } from '../database';
import { makeOverview, type Overview, type OverviewName, type OverviewRow, unpackChronology } from '../overviews';
import { openSearch, type Search } from '../search';
import { createViews } from '../views';
import { keepCurrent } from './keep-current';
import { loadAll } from './load';
import { readStoredOverview, type StoredOverview } from './stored-rows';

export type StoredOpening = StoredOverview<'opening 1'>;

export interface KeptOverviews {
  /** Null where there is none: then there is no index, or one that will be installed anew. */
  opening(): Promise<ChronologyOpening | null>;
  /** Each the same object until the index changes. */
  chronology(): Promise<Chronology>;
  entries(): Promise<readonly EntrySummary[]>;
  articles(): Promise<readonly ArticleSummary[]>;
  search(): Promise<Search>;
}

/** @param early a reading of the opening that was begun before the database was described */
export function createOverviews(database: Database, early?: Promise<StoredOpening | null>): KeptOverviews {
  const entries = keepCurrent(database, () => readOverview(database, 'entries 1'));
  const articles = keepCurrent(database, () => readOverview(database, 'articles 1'));
  const first = <Name extends OverviewName>(name: Name) => readStoredOverview(database.name, name);
  return {
    opening: keepCurrent<ChronologyOpening | null>(
      database,
      async () => (await readRow(database, 'opening 1'))?.value ?? null,
      async () => {
        const stored = await (early ?? first('opening 1'));
        return stored && { made: stored.value, version: stored.version };
      },
    ),
    chronology: keepCurrent(
      database,
      async () => unpackChronology(await readOverview(database, 'chronology 1')),
      async () => {
        const stored = await first('chronology 1');
        return stored && { made: unpackChronology(stored.value), version: stored.version };
      },
    ),
    entries,
    articles,
    search: keepCurrent(database, async () =>
      openSearch(...(await Promise.all([readOverview(database, 'search 3'), entries(), articles()]))),
    ),
  };
}

/** An index that an earlier version of the program installed has none of them until it is installed anew. */
async function readOverview<Name extends OverviewName>(database: Database, name: Name): Promise<Overview<Name>> {
  const row = await readRow(database, name);
  return row ? row.value : makeOverview(name, createViews(await loadAll(database)));
}

const readRow = <Name extends OverviewName>(database: Database, name: Name): Promise<OverviewRow<Name> | undefined> =>
  database.transaction('r', database.state, database.overviews, async () => {
    const [state, kept] = await Promise.all([database.state.get('index'), database.overviews.get(name)]);
    return state ? (kept as OverviewRow<Name> | undefined) : undefined;
  });
