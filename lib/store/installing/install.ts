/**
 * Putting packs into the index. Promise: the index is always what it was before or what it is after; readers never see
 * a part of a pack, and what an interruption left behind is found and made good by the next `ensureBundled`.
 */
import type { Table } from 'dexie';
import { type NamedEntity, ofStory } from '../../match';
import { fail, type Pack, type PackId, type PackProblem, type Result, readPack, succeed } from '../../model';
import {
  type Database,
  lexiconBytes,
  type PackRow,
  packRowOf,
  RECORD_TABLES,
  type RecordCounts,
  type Rows,
  rowsOf,
} from '../database';
import { makeOverviewRows, OVERVIEW_NAMES } from '../overviews';
import { noteNews } from '../personal';
import { collectRecords, joinHorizons, NO_HORIZON } from '../records';
import { createViews } from '../views';
import { joinRecords, readRecords, textOf } from './pack-records';

export interface InstallReport {
  readonly packId: PackId;
  /** SHA-256 of the JSON text, hexadecimal. */
  readonly version: string;
  /** False where the very same bytes were installed already. */
  readonly changed: boolean;
  readonly counts: RecordCounts;
}
export type InstallResult = Result<InstallReport, readonly PackProblem[]>;

/** How names become the one binary value that pages are matched with. */
export interface LexiconFormat {
  compile(entities: readonly NamedEntity[]): ArrayBuffer;
  /** False for bytes that another version of the program compiled. */
  isReadable(bytes: ArrayBuffer): boolean;
}

export interface Installer {
  /**
   * Puts a pack into the index in one transaction, in the place of an earlier version of it; the very same again only
   * where something of it is missing. One that is damaged, or takes ids of another pack, changes nothing and comes back
   * as its problems. Rejects where the database fails. Installs wait for each other, whatever contexts ask for them.
   */
  install(json: string): Promise<InstallResult>;
  /** The same of the pack that ships with the extension. Rejects as `readJson` does. */
  ensureBundled(readJson: () => Promise<string>): Promise<InstallResult>;
}

export function createInstaller(database: Database, format: LexiconFormat): Installer {
  // The lock serializes the writers of all contexts (worker, panel, welcome page), so that what was read before the
  // transaction still holds in it. The browser releases it when a context dies.
  const exclusively = (json: string): Promise<InstallResult> =>
    navigator.locks.request(`${database.name}: install`, () => installUnlessThere(database, format, json));
  return {
    install: exclusively,
    ensureBundled: async (readJson) => exclusively(await readJson()),
  };
}

async function installUnlessThere(database: Database, format: LexiconFormat, json: string): Promise<InstallResult> {
  const version = await sha256(json);
  const installed = await database.packs.toArray();
  const same = installed.find((row) => row.version === version);
  if (same && (await isWhole(database, format, installed))) return succeed(reportOf(same, false));
  const pack = readPack(json);
  if (!pack.ok) return pack;
  const others = installed.filter((row) => row.id !== pack.value.id);
  const clashes = await clashesWith(database, others, pack.value);
  return clashes.length > 0 ? fail(clashes) : write(database, format, pack.value, version, others);
}

/**
 * True when nothing is missing of what the pack rows promise: the index row, every record, the lexicon and the
 * overviews of today's format.
 */
async function isWhole(database: Database, format: LexiconFormat, installed: readonly PackRow[]): Promise<boolean> {
  const [state, lexicon] = await Promise.all([database.state.get('index'), database.lexicon.get('lexicon')]);
  if (state?.version !== (await versionOf(installed)) || !lexicon) return false;
  if (!format.isReadable(await lexiconBytes(lexicon))) return false;
  const missing = await Promise.all(
    RECORD_TABLES.map(async (table) => {
      const promised = installed.reduce((sum, row) => sum + row.counts[table], 0);
      return (await database.table(table).count()) !== promised;
    }),
  );
  const overviews = await database.overviews.where('id').anyOf(OVERVIEW_NAMES).count();
  return !missing.includes(true) && overviews === OVERVIEW_NAMES.length;
}

/** A record's id stands for one thing in the whole index; a second pack may not claim it. */
async function clashesWith(
  database: Database,
  others: readonly PackRow[],
  pack: Pack,
): Promise<readonly PackProblem[]> {
  const titles = new Map(others.map((other) => [other.id, other.title]));
  const problems = await Promise.all(
    RECORD_TABLES.map(async (section) => {
      const ids: readonly string[] = pack[section].map((record) => record.id);
      const rows = await database.table<{ packId: PackId }, string>(section).bulkGet([...ids]);
      return rows.flatMap((row, index): PackProblem[] => {
        const title = row && titles.get(row.packId);
        if (title === undefined) return [];
        const message = `the id "${ids[index]}" is already used by "${title}", which is in your index`;
        return [{ code: 'duplicate-id', place: `${section} › ${ids[index]}`, message }];
      });
    }),
  );
  return problems.flat();
}

async function write(
  database: Database,
  format: LexiconFormat,
  pack: Pack,
  version: string,
  others: readonly PackRow[],
): Promise<InstallResult> {
  const packRow = packRowOf(pack, version);
  // All that waits for something else than the database is done before the transaction: it would end at such a wait.
  const rows = rowsOf(pack);
  const packs = [...(await readRecords(database, others)), { packId: pack.id, storyCues: pack.storyCues, lists: pack }];
  const all = joinRecords(packs);
  const bytes = format.compile(packs.flatMap(({ lists, storyCues }) => ofStory({ ...lists, storyCues })));
  const horizon = [...others, packRow].map((row) => row.horizon).reduce(joinHorizons, NO_HORIZON);
  const overviews = makeOverviewRows(createViews(collectRecords(all, horizon)));
  const state = await versionOf([...others, packRow]);
  const text = textOf(pack);
  await database.transaction('rw', database.tables, async () => {
    await database.state.clear();
    await noteNews(database, pack);
    await removeAllBut(database, others);
    await addRows(database, rows);
    await database.packs.put(packRow);
    await database.packTexts.put(text);
    await database.lexicon.put({ id: 'lexicon', bytes: new Blob([bytes]) });
    await database.overviews.clear();
    await database.overviews.bulkPut(overviews);
    await database.state.put({ id: 'index', version: state });
  });
  return succeed(reportOf(packRow, true));
}

/** Also takes away what no pack row vouches for: the rest of an interrupted install. */
async function removeAllBut(database: Database, packs: readonly PackRow[]): Promise<void> {
  const kept: ReadonlySet<unknown> = new Set(packs.map((pack) => pack.id));
  await Promise.all(RECORD_TABLES.map((table) => removeOthers(database.table(table), kept)));
  const others = packs.map((pack) => pack.id);
  await database.packs.where('id').noneOf(others).delete();
  await database.packTexts.where('id').noneOf(others).delete();
}

/**
 * Asked by the packs that have rows there: asked for all that are of none of those kept, the browser goes through
 * these.
 */
async function removeOthers(table: Table, kept: ReadonlySet<unknown>): Promise<void> {
  const packIds = await table.orderBy('packId').uniqueKeys();
  const others = packIds.filter((packId) => !kept.has(packId));
  await Promise.all(others.map((packId) => table.where('packId').equals(packId).delete()));
}

async function addRows(database: Database, rows: Rows): Promise<void> {
  await database.articles.bulkAdd(rows.articles);
  await database.entities.bulkAdd(rows.entities);
  await database.claims.bulkAdd(rows.claims);
  await database.events.bulkAdd(rows.events);
  await database.disputes.bulkAdd(rows.disputes);
}

const reportOf = ({ id, version, counts }: PackRow, changed: boolean): InstallReport => ({
  packId: id,
  version,
  changed,
  counts,
});

const versionOf = (packs: readonly PackRow[]): Promise<string> =>
  sha256(
    packs
      .map((pack) => `${pack.id} ${pack.version}\n`)
      .sort()
      .join(''),
  );

async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
