/** What the panel is given: where its answers come from, and where it may be told to stand. */
import type {
  ArticleId,
  ArticleSummary,
  ArticleView,
  Card,
  Chronology,
  ChronologyOpening,
  ClaimId,
  DisputeDetail,
  DisputeId,
  EntityId,
  EntrySummary,
  EventId,
  EventView,
  HitCounts,
  News,
  SearchResult,
} from '../../lib/model';

/** The reader's index. Each answer may be rejected with an `IndexError`. */
export interface PanelSource {
  /** What the chronology begins with, sooner than all of it; null where there is nothing to begin with. */
  opening(): Promise<ChronologyOpening | null>;
  /**
   * What `opening` would give, where it was read before the panel was drawn; asked for while it is first drawn only.
   */
  openingAtHand?(): ChronologyOpening | null;
  /** The same object until the index changes. */
  chronology(): Promise<Chronology>;
  /** All that is said of one event; null where the index does not hold it. */
  event(id: EventId): Promise<EventView | null>;
  entries(): Promise<readonly EntrySummary[]>;
  /** In the order asked; what the index does not hold is left out. */
  cards(ids: readonly EntityId[]): Promise<readonly Card[]>;
  articles(): Promise<readonly ArticleSummary[]>;
  /** Null where the index does not hold it. */
  article(id: ArticleId): Promise<ArticleView | null>;
  /** Null where the index holds no such dispute. */
  dispute(id: DisputeId): Promise<DisputeDetail | null>;
  /** @param most how many hits of a kind are to be given; what is beyond is only counted */
  search(query: string, most?: Partial<HitCounts>): Promise<SearchResult>;
  /** Makes ready what the first search would otherwise wait for. */
  prepareSearch(): Promise<void>;
  /** Calls back whenever the index has changed, until the returned function is called. */
  observe(onChange: () => void): () => void;
  readonly lastRead: LastRead;
  /** True where the panel stands in a private window, of which nothing is to be kept; never where it is not given. */
  isPrivate?(): boolean;
}

/** What is new since the reader last read, kept on the device. */
export interface LastRead {
  /** Notes that the reader looks at the chronology: from now on, what comes to it is new. */
  look(): Promise<void>;
  news(): Promise<News>;
  /** Takes everything as read; gives what was new, for `markUnread` to undo it. */
  markRead(): Promise<News>;
  markUnread(news: News): Promise<void>;
  /** Calls back whenever what is new has changed, until the returned function is called. */
  observe(onChange: () => void): () => void;
}

/** A place in the panel that others may lead to. */
export type PanelTarget =
  | { readonly view: 'entry'; readonly entityId: EntityId; readonly claimId?: ClaimId | undefined }
  | { readonly view: 'chronology'; readonly eventId?: EventId | undefined }
  | { readonly view: 'search'; readonly query: string };
