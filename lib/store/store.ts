/** The index on this device: one database, how packs come into it, and the readings of it that surfaces need. */
import { compileLexicon, openLexicon } from '../match';
import type {
  ArticleId,
  ArticleSummary,
  ArticleView,
  Card,
  Chronology,
  ChronologyOpening,
  DisputeDetail,
  DisputeId,
  EntityId,
  EntrySummary,
  EventId,
  EventView,
  HitCounts,
  LookUp,
  SearchResult,
} from '../model';
import { createDatabase, type Database, useDatabase, watchIndex, watchNews } from './database';
import { createInstaller, type Installer, type InstallResult, type LexiconFormat } from './installing';
import { createLastRead, type LastRead } from './personal';
import {
  createAnswers,
  createOverviews,
  hasStoredIndex,
  type KeptOverviews,
  loadAround,
  loadArticle,
  loadDispute,
  loadEvent,
  readStoredLexicon,
  readStoredOverview,
  type StoredLexicon,
  type StoredOpening,
} from './reading';
import { meantBy } from './search';
import { assembleArticle, assembleCard, assembleDispute, createViews, viewEvent } from './views';

/** Every promise rejects with a `StorageError` where the browser's storage fails. */
export interface Store {
  /**
   * Installs a pack, or replaces the installed one of the same id, in one transaction. A pack that is refused leaves
   * the index as it was; the very bytes that are installed already change nothing. Cost: linear in the pack and in the
   * lexicon of all packs.
   */
  install(json: string): Promise<InstallResult>;
  /**
   * Sees to it that the pack which ships with the program is installed whole: redoes an install that was interrupted
   * or whose lexicon another version of the program compiled. Does nothing (a hash of the text and a few counts) where
   * all is in place, so it may be called at every start, by several contexts at once.
   * @param readJson the pack's text; its rejection is passed on
   */
  ensureBundled(readJson: () => Promise<string>): Promise<InstallResult>;
  /** True where something is installed to its end. Costs about a millisecond. */
  isInstalled(): Promise<boolean>;
  /** The compiled lexicon of all packs; null where nothing is installed. Cost: reading its bytes, little else. */
  lexicon(): Promise<StoredLexicon | null>;
  /** In the order asked; ids that the index does not hold are left out. Cost: what stands around the entities. */
  cards(ids: readonly EntityId[]): Promise<readonly Card[]>;
  /** What the chronology begins with, for a fraction of its cost; null where there is nothing to begin with. */
  opening(): Promise<ChronologyOpening | null>;
  /** The same object until the index changes. Cost: once linear in events, a few ms for thousands. */
  chronology(): Promise<Chronology>;
  /** Null where the index holds no such event. Cost: what stands around it. */
  event(id: EventId): Promise<EventView | null>;
  /** Null where the index holds no such dispute. */
  dispute(id: DisputeId): Promise<DisputeDetail | null>;
  /** By name. */
  entries(): Promise<readonly EntrySummary[]>;
  /** By date of publication. */
  articles(): Promise<readonly ArticleSummary[]>;
  /** Null where the index holds no such article. */
  article(id: ArticleId): Promise<ArticleView | null>;
  /**
   * Names, questions on which reports differ, statements and titles of events that fit, with typing errors forgiven; an empty query fits nothing.
   * @param most how many hits of a kind are to be given; what is beyond is only counted, and costs nothing to be read
   */
  search(query: string, most?: Partial<HitCounts>): Promise<SearchResult>;
  /** Makes ready what the first search would otherwise wait for. */
  prepareSearch(): Promise<void>;
  /**
   * The entries that a reader means who points at these words, as their cards; a card, a menu or a list may offer them.
   */
  lookUp(words: string): Promise<LookUp>;
  /**
   * Calls back after each change of the index, whichever context of the extension makes it.
   * @returns stops it
   */
  observe(onChange: () => void): () => void;
  /** What is new since the reader last read. */
  readonly lastRead: LastRead & {
    /**
     * Calls back after each change of what is new, whichever context makes it.
     * @returns stops it
     */
    observe(onChange: () => void): () => void;
  };
  /** Ends the connection; nothing else may be called afterwards. */
  close(): void;
}

export interface StoreOptions {
  /** The database's name within the extension's origin. */
  readonly name?: string;
  /** How names are compiled; another one than the matcher's own is of use to tests only. */
  readonly lexicon?: LexiconFormat;
  /** A reading of the opening that was begun before; what is read of it counts as the store's own. */
  readonly opening?: Promise<StoredOpening | null>;
}

const NAME = 'sidelight';

const LEXICON: LexiconFormat = {
  compile: compileLexicon,
  isReadable: (bytes) => openLexicon(bytes).ok,
};

/**
 * What the chronology begins with, read by itself, for a document whose store is still being loaded. Null where there
 * is nothing to begin with or it cannot be read.
 */
export const readOpening = (name = NAME): Promise<StoredOpening | null> =>
  readStoredOverview(name, 'opening 1').catch(() => null);

/** The store of this origin. Costs nothing until it is first used; any number of contexts may have it open. */
export function openStore({ name = NAME, lexicon: format = LEXICON, opening }: StoreOptions = {}): Store {
  let made: Parts | null = null;
  const parts = () => {
    made ??= createParts(name, format, opening);
    return made;
  };
  const using = <Value>(work: (parts: Parts) => Promise<Value>) => {
    const all = parts();
    return useDatabase(all.database, () => work(all));
  };
  return {
    install: (json) => using(({ installer }) => installer.install(json)),
    ensureBundled: (readJson) => using(({ installer }) => installer.ensureBundled(readJson)),
    isInstalled: () => useDatabase(null, () => hasStoredIndex(name)),
    lexicon: () => useDatabase(null, () => readStoredLexicon(name)),
    cards: (ids) => using(({ database }) => readCards(database, ids)),
    opening: () => using(({ overviews }) => overviews.opening()),
    chronology: () => using(({ overviews }) => overviews.chronology()),
    event: (id) => using(async ({ database }) => viewEvent(createViews(await loadEvent(database, id)), id)),
    dispute: (id) => using(async ({ database }) => assembleDispute(createViews(await loadDispute(database, id)), id)),
    entries: () => using(({ overviews }) => overviews.entries()),
    articles: () => using(({ overviews }) => overviews.articles()),
    article: (id) => using(async ({ database }) => assembleArticle(createViews(await loadArticle(database, id)), id)),
    search: (query, most) => using(({ answer }) => answer(query, most)),
    prepareSearch: () => using(async ({ overviews }) => (await overviews.search()).prepare()),
    lookUp: (words) => using((all) => lookUp(all, words)),
    observe: (onChange) => watchIndex(parts().database, onChange),
    lastRead: {
      look: () => using(({ lastRead }) => lastRead.look()),
      news: () => using(({ lastRead }) => lastRead.news()),
      markRead: () => using(({ lastRead }) => lastRead.markRead()),
      markUnread: (news) => using(({ lastRead }) => lastRead.markUnread(news)),
      observe: (onChange) => watchNews(parts().database, onChange),
    },
    close: () => made?.database.close(),
  };
}

/** What the database is used by. */
interface Parts {
  readonly database: Database;
  readonly installer: Installer;
  readonly overviews: KeptOverviews;
  readonly answer: ReturnType<typeof createAnswers>;
  readonly lastRead: LastRead;
}

/** Takes a few milliseconds when a background was just woken, which reads the lexicon without any of it. */
function createParts(name: string, format: LexiconFormat, opening: StoreOptions['opening']): Parts {
  const database = createDatabase(name);
  const overviews = createOverviews(database, opening);
  return {
    database,
    installer: createInstaller(database, format),
    overviews,
    answer: createAnswers(database, overviews.search),
    lastRead: createLastRead(database),
  };
}

async function lookUp({ database, answer }: Parts, words: string): Promise<LookUp> {
  const { entityIds, nearest } = meantBy(await answer(words));
  return { cards: await readCards(database, entityIds), nearest };
}

async function readCards(database: Database, ids: readonly EntityId[]): Promise<readonly Card[]> {
  const views = createViews(await loadAround(database, ids));
  return ids.map((id) => assembleCard(views, id)).filter((card) => card !== null);
}
