/**
 * What surfaces and messages see: plain data, already resolved, in display order. Nothing here needs a look-up to
 * be shown.
 */

import type { Stance } from './attribution';
import type { ByPart } from './chronology-parts';
import type { Dating } from './dating';
import type { ArticleId, ClaimId, DisputeId, EntityId, EventId } from './ids';
import type { DisputeType, EntityKind, EventStatus, Figure, SurfaceFormSort } from './pack';

export interface ArticleRef {
  readonly id: ArticleId;
  /** Headline, or our own label in square brackets. */
  readonly label: string;
  /** Null where the publisher is not known. */
  readonly publisher: string | null;
  readonly published: Dating;
  readonly origin: 'pack' | 'reader';
}

export interface EntityRef {
  readonly id: EntityId;
  readonly name: string;
  readonly kind: EntityKind;
}

/** One link of the chain. The label of an unnamed source is the article's own wording: show it in quotation marks. */
export interface HopView {
  readonly kind: 'named' | 'role' | 'unnamed' | 'document';
  readonly label: string;
  readonly entityId: EntityId | null;
  readonly cue: string | null;
  readonly inferred: boolean;
  /** Stands beside the hop before it instead of below it. */
  readonly beside: boolean;
  readonly note: string | null;
}

export interface Statement {
  readonly claimId: ClaimId;
  readonly text: string;
  readonly stance: Stance;
  readonly article: ArticleRef;
  /** Below the article, outermost first; empty: no source given in this article. */
  readonly chain: readonly HopView[];
  /** The publisher's page at this passage (a text fragment), where a page is known. */
  readonly passageUrl: string | null;
  readonly quote: { readonly text: string; readonly speaker: string | null } | null;
  readonly figures: readonly Figure[];
  readonly when: Dating | null;
  readonly note: string | null;
  readonly origin: 'hand-checked' | 'extracted' | 'edited by reader';
}

export interface DisputeView {
  readonly id: DisputeId;
  readonly question: string;
  readonly type: DisputeType;
  readonly positions: readonly { readonly label: string; readonly statements: readonly Statement[] }[];
  readonly note: string | null;
}

export interface EventSummary {
  readonly id: EventId;
  readonly title: string;
  readonly when: Dating;
  readonly status: EventStatus;
}

export interface EventView extends EventSummary {
  readonly places: readonly EntityRef[];
  readonly participants: readonly EntityRef[];
  readonly statements: readonly Statement[];
  /** Disputes that touch one of its statements. */
  readonly disputes: readonly DisputeView[];
}

/** What an answer was drawn from: how many articles, and the last day any of them can have been published. */
export interface Horizon {
  readonly articleCount: number;
  readonly latest: string | null;
}

/** What came to the index since the reader last read its chronology. */
export interface News {
  /** When that was, ISO 8601 in UTC; null where nothing is new. */
  readonly since: string | null;
  readonly eventIds: readonly EventId[];
  readonly claimIds: readonly ClaimId[];
  /** The events that those claims tell of, each with how many of them. */
  readonly toldOf: readonly { readonly eventId: EventId; readonly statementCount: number }[];
}

/** A dispute as a list names it. */
export interface DisputeSummary {
  readonly id: DisputeId;
  readonly question: string;
  readonly type: DisputeType;
  readonly positionCount: number;
}

/** One dispute by itself, with what it is about. */
export interface DisputeDetail {
  readonly dispute: DisputeView;
  readonly entities: readonly EntityRef[];
  /** The events that it touches, in chronological order. */
  readonly events: readonly EventSummary[];
  readonly horizon: Horizon;
}

export interface OtherName {
  readonly text: string;
  readonly sort: SurfaceFormSort;
  readonly occursIn: readonly ArticleRef[];
  readonly note: string | null;
}

/** Everything known of one entity; the card shows its beginning, the panel's entry all of it. */
export interface Card {
  readonly entity: EntityRef;
  readonly description: string;
  readonly describedBy: readonly ArticleRef[];
  readonly otherNames: readonly OtherName[];
  /** Those about the entity first, then those that it is credited with. */
  readonly statements: readonly Statement[];
  readonly disputes: readonly DisputeView[];
  readonly events: readonly EventSummary[];
  /** Who stands in the same statements, most often first. */
  readonly appearsWith: readonly { readonly entity: EntityRef; readonly statementCount: number }[];
  readonly horizon: Horizon;
}

/**
 * A source that statements credit: an entry, a description in words, an unnamed one, or none at all. No two share a
 * key.
 */
export type CreditedSource =
  | { readonly kind: 'entry'; readonly key: string; readonly label: string }
  | { readonly kind: 'described'; readonly key: string; readonly label: string }
  | { readonly kind: 'unnamed'; readonly key: string }
  | { readonly kind: 'none'; readonly key: string };

/**
 * An event as a chronology lists it; what is said of it is in its `EventView`. Numbers are places in the chronology's
 * own lists, each once.
 */
export interface ListedEvent extends EventSummary {
  /** Where it was, then who took part. */
  readonly entities: readonly number[];
  /** Those that tell of it. */
  readonly articles: readonly number[];
  /** Those that the statements about it credit. */
  readonly sources: readonly number[];
  /** Reports of it differ. */
  readonly differs: boolean;
}

/** The events of each part are in chronological order. */
export interface Chronology extends ByPart<readonly ListedEvent[]> {
  /** What its events name, in no order that matters. */
  readonly entities: readonly EntityRef[];
  readonly articles: readonly ArticleRef[];
  readonly sources: readonly CreditedSource[];
  readonly horizon: Horizon;
}

/** What a chronology begins with, to be shown until all of it is at hand. */
export interface ChronologyOpening {
  /** The first events of each part, and what those name. */
  readonly first: Chronology;
  /** Of all events. */
  readonly counts: ByPart<number>;
  /** How many of all events reports differ on. */
  readonly differ: number;
}

export interface EntrySummary extends EntityRef {
  readonly description: string;
  readonly otherNames: readonly string[];
  readonly statementCount: number;
}

export interface ArticleSummary extends ArticleRef {
  readonly title: string | null;
  readonly url: string | null;
  readonly note: string | null;
  readonly statementCount: number;
}

export interface ArticleView extends ArticleSummary {
  /** In the order of its text. */
  readonly statements: readonly Statement[];
}

export type SearchHit =
  | {
      readonly kind: 'entry';
      readonly entry: EntrySummary /** The name that fits best. */;
      readonly matchedName: string;
    }
  | { readonly kind: 'dispute'; readonly dispute: DisputeSummary }
  | { readonly kind: 'statement'; readonly statement: Statement; readonly entities: readonly EntityRef[] }
  | { readonly kind: 'event'; readonly event: EventSummary }
  | { readonly kind: 'article'; readonly article: ArticleRef; readonly title: string | null };

/** How many hits of each kind. */
export type HitCounts = Readonly<Record<SearchHit['kind'], number>>;

export interface SearchResult {
  readonly query: string;
  /** Best first; of each kind no more than were asked for. */
  readonly hits: readonly SearchHit[];
  /** Of all that were found. */
  readonly counts: HitCounts;
  /** Nearest names, offered where `hits` is empty. */
  readonly nearest: readonly EntityRef[];
}

/** A name in a text, with the one entry that it leads to. Offsets are UTF-16, end exclusive. */
export interface NameInText {
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly entityId: EntityId;
}

/** What the index has for words that a reader points at. */
export interface LookUp {
  /** Entries that go by these words, slips forgiven; best first. Several: it may be any of them. */
  readonly cards: readonly Card[];
  /** The nearest entries, where `cards` is empty. */
  readonly nearest: readonly EntityRef[];
}
