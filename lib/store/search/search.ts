/**
 * Search over the whole index: names, then what is told. Packed once for a state of the index and kept beside it, so
 * that a panel answers without reading the records; an answer's cost follows the words of the query.
 */
import {
  type ArticleSummary,
  type ClaimId,
  type DisputeSummary,
  type EntityId,
  type EntrySummary,
  type EventId,
  type HitCounts,
  LOOK_UP_UTF16,
  type SearchHit,
  type SearchResult,
} from '../../model';
import { assembleArticles, assembleEntries, compareEvents, statementCounts, type Views, viewArticle } from '../views';
import { createArticleSearch } from './articles';
import { openDisputes, type PackedDisputes, packDisputes } from './disputes';
import { createNameSearch, type NamedEntry } from './names';
import { findWordsAround } from './telling';
import { listTellings, openTellings, type PackedTellings, packTellings } from './tellings';

/** What a list can show and a reader would read; the best come first. */
const MOST_HITS = 100;
const MOST_ENTRIES = 20;
const MOST_ARTICLES = 20;
const MOST_DISPUTES = 50;
const MOST_NEAREST = 5;

export interface PackedSearch extends PackedTellings {
  /** Entries that fit equally well stand with the more told of first. */
  readonly names: readonly NamedEntry[];
  /** Of the tellings, events first. */
  readonly eventIds: readonly EventId[];
  readonly claimIds: readonly ClaimId[];
  readonly disputes: PackedDisputes;
}

/** A hit that is known by its id. */
export type FoundTelling =
  | { readonly kind: 'event'; readonly id: EventId }
  | { readonly kind: 'statement'; readonly id: ClaimId };

/** What a query finds: all but what the tellings say. */
export interface Found {
  readonly entries: readonly SearchHit[];
  readonly disputes: readonly SearchHit[];
  /** Best first. */
  readonly tellings: readonly FoundTelling[];
  readonly articles: readonly SearchHit[];
  /** Offered where all of these are empty. */
  readonly nearest: readonly EntrySummary[];
}

export interface Search {
  /** An empty query fits nothing. */
  find(query: string): Found;
  /** Makes ready for misspelt words what their first would otherwise wait for. */
  prepare(): void;
}

/** O(words of the index). */
export function packSearch(views: Views): PackedSearch {
  const { records } = views;
  const told = statementCounts(records);
  const weight = (id: EntityId) => told.get(id) ?? 0;
  const entities = [...records.entities.values()].sort((a, b) => weight(b.id) - weight(a.id));
  const claims = [...records.claims.values()].sort(views.compareClaims);
  const events = [...records.events].sort(compareEvents);
  const wordsAround = findWordsAround(records);
  return {
    ...packTellings(records, listTellings(claims, events), wordsAround),
    names: entities.map(({ id, name, surfaceForms }) => ({
      id,
      names: [name, ...surfaceForms.map(({ text }) => text)],
    })),
    eventIds: events.map(({ id }) => id),
    claimIds: claims.map(({ id }) => id),
    disputes: packDisputes(records, wordsAround),
  };
}

/** O(different words). */
export function openSearch(
  packed: PackedSearch,
  entrySummaries: readonly EntrySummary[],
  articleSummaries: readonly ArticleSummary[],
): Search {
  const entries = new Map(entrySummaries.map((entry) => [entry.id, entry]));
  const names = createNameSearch(packed.names);
  const tellings = openTellings(packed, names.words);
  const disputesOf = openDisputes(packed.disputes, names.words);
  const articlesOf = createArticleSearch(articleSummaries);
  const find = (query: string): Found => {
    const asked = query.slice(0, LOOK_UP_UTF16);
    const named = names.find(asked).slice(0, MOST_ENTRIES);
    const told = tellings.find(asked, MOST_HITS - named.length).flatMap((place) => tellingAt(packed, place));
    const disputes = disputesOf(asked).slice(0, MOST_DISPUTES).map(disputeHit);
    const articles = articlesOf(asked).slice(0, MOST_ARTICLES).map(articleHit);
    const isFound = named.length + disputes.length + told.length + articles.length > 0;
    const nearest = isFound ? [] : names.nearest(asked, MOST_NEAREST).flatMap((id) => entries.get(id) ?? []);
    return {
      entries: named.flatMap((hit) => viewEntry(entries, hit.entityId, hit.name)),
      disputes,
      tellings: told,
      articles,
      nearest,
    };
  };
  return { find, prepare: tellings.prepare };
}

function tellingAt({ eventIds, claimIds }: PackedSearch, place: number): readonly FoundTelling[] {
  const eventId = eventIds[place];
  if (eventId !== undefined) return [{ kind: 'event', id: eventId }];
  const claimId = claimIds[place - eventIds.length];
  return claimId === undefined ? [] : [{ kind: 'statement', id: claimId }];
}

function viewEntry(
  entries: ReadonlyMap<EntityId, EntrySummary>,
  id: EntityId,
  matchedName: string,
): readonly SearchHit[] {
  const entry = entries.get(id);
  return entry ? [{ kind: 'entry', entry, matchedName }] : [];
}

const disputeHit = (dispute: DisputeSummary): SearchHit => ({ kind: 'dispute', dispute });

const articleHit = (article: ArticleSummary): SearchHit => ({
  kind: 'article',
  article: viewArticle(article),
  title: article.title,
});

/** What is found without what is beyond the number asked for of its kind, with how many there are. */
export function firstOf(found: Found, most: Partial<HitCounts>): { readonly first: Found; readonly counts: HitCounts } {
  const { entries, disputes, tellings, articles } = found;
  const events = tellings.filter(({ kind }) => kind === 'event');
  const statements = tellings.filter(({ kind }) => kind === 'statement');
  const kept = new Set([...events.slice(0, most.event), ...statements.slice(0, most.statement)]);
  return {
    first: {
      ...found,
      entries: entries.slice(0, most.entry),
      disputes: disputes.slice(0, most.dispute),
      tellings: tellings.filter((telling) => kept.has(telling)),
      articles: articles.slice(0, most.article),
    },
    counts: {
      entry: entries.length,
      dispute: disputes.length,
      statement: statements.length,
      event: events.length,
      article: articles.length,
    },
  };
}

/** The answer, once the tellings' own views are at hand; one that the index no longer holds is left out. */
export function resultOf(
  query: string,
  { entries, disputes, tellings, articles, nearest }: Found,
  counts: HitCounts,
  viewOf: (telling: FoundTelling) => SearchHit | undefined,
): SearchResult {
  const told = tellings.flatMap((telling) => viewOf(telling) ?? []);
  return {
    query,
    hits: [...entries, ...disputes, ...told, ...articles],
    counts,
    nearest: nearest.map(({ id, name, kind }) => ({ id, name, kind })),
  };
}

/** Search over records that are all at hand. */
export function createSearch(views: Views): (query: string) => SearchResult {
  const search = openSearch(packSearch(views), assembleEntries(views.records), assembleArticles(views));
  return (query) => {
    const { first, counts } = firstOf(search.find(query), {});
    return resultOf(query, first, counts, (telling) => viewTelling(views, telling));
  };
}

/** Undefined where the records do not hold it. */
export function viewTelling(views: Views, telling: FoundTelling): SearchHit | undefined {
  if (telling.kind === 'event') {
    const event = views.records.events.find(({ id }) => id === telling.id);
    return (
      event && { kind: 'event', event: { id: event.id, title: event.title, when: event.when, status: event.status } }
    );
  }
  const claim = views.records.claims.get(telling.id);
  if (!claim) return undefined;
  return { kind: 'statement', statement: views.statement(claim), entities: claim.entityIds.map(views.entityRef) };
}
