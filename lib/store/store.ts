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
import { createInstaller, type InstallResult, type LexiconFormat } from './installing';
import { createLastRead, type LastRead } from './personal';
import {
  createAnswers,
  createOverviews,
  hasStoredIndex,
  loadAround,
  loadArticle,
  loadDispute,
  loadEvent,
  readStoredLexicon,
  type StoredLexicon,
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
   * Names, statements and titles of events that fit, with typing errors forgiven; an empty query fits nothing.
   * @param most how many hits of a kind are to be given; what is beyond is only counted, and costs nothing to be read
   */
  search(query: string, most?: Partial<HitCounts>): Promise<SearchResult>;
  /** Makes ready what the first search would otherwise wait for. */
  prepareSearch(): Promise<void>;
  /** The entries that a reader means who points at these words, as their cards; a card, a menu or a list may offer them. */
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
}

const LEXICON: LexiconFormat = {
  compile: compileLexicon,
  isReadable: (bytes) => openLexicon(bytes).ok,
};

/** The store of this origin. Costs nothing until it is first used; any number of contexts may have it open. */
export function openStore({ name = 'sidelight', lexicon: format = LEXICON }: StoreOptions = {}): Store {
  const database = createDatabase(name);
  const installer = createInstaller(database, format);
  const overviews = createOverviews(database);
  const answer = createAnswers(database, overviews.search);
  const lastRead = createLastRead(database);
  const using = <Value>(work: () => Promise<Value>) => useDatabase(database, work);
  return {
    install: (json) => using(() => installer.install(json)),
    ensureBundled: (readJson) => using(() => installer.ensureBundled(readJson)),
    isInstalled: () => using(() => hasStoredIndex(name)),
    lexicon: () => using(() => readStoredLexicon(name)),
    cards: (ids) => using(() => readCards(database, ids)),
    opening: () => using(overviews.opening),
    chronology: () => using(overviews.chronology),
    event: (id) => using(async () => viewEvent(createViews(await loadEvent(database, id)), id)),
    dispute: (id) => using(async () => assembleDispute(createViews(await loadDispute(database, id)), id)),
    entries: () => using(overviews.entries),
    articles: () => using(overviews.articles),
    article: (id) => using(async () => assembleArticle(createViews(await loadArticle(database, id)), id)),
    search: (query, most) => using(() => answer(query, most)),
    prepareSearch: () => using(async () => (await overviews.search()).prepare()),
    lookUp: (words) =>
      using(async () => {
        const { entityIds, nearest } = meantBy(await answer(words));
        return { cards: await readCards(database, entityIds), nearest };
      }),
    observe: (onChange) => watchIndex(database, onChange),
    lastRead: {
      look: () => using(lastRead.look),
      news: () => using(lastRead.news),
      markRead: () => using(lastRead.markRead),
      markUnread: (news) => using(() => lastRead.markUnread(news)),
      observe: (onChange) => watchNews(database, onChange),
    },
    close: () => database.close(),
  };
}

async function readCards(database: Database, ids: readonly EntityId[]): Promise<readonly Card[]> {
  const views = createViews(await loadAround(database, ids));
  return ids.map((id) => assembleCard(views, id)).filter((card) => card !== null);
}
