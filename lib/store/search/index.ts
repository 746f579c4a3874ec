/**
 * Search over the whole index: names, then what is told. Built once for a state of the index; the answer's cost
 * follows the number of different words, hardly that of the records.
 */
import type { Article, EntityId, EntrySummary, SearchHit, SearchResult } from '../../model';
import { assembleEntries } from '../entries';
import { compareEvents, type Views } from '../event';
import { compareArticles, viewArticle } from '../statement';
import { createArticleSearch } from './articles';
import { createNameSearch } from './names';
import type { Telling } from './telling';
import { createTellingSearch } from './tellings';

/** Answers one query; an empty one fits nothing. */
export type Search = (query: string) => SearchResult;

/** What a list can show and a reader would read; the best come first. */
const MOST_HITS = 100;
const MOST_ENTRIES = 20;
const MOST_ARTICLES = 20;
const MOST_NEAREST = 5;
/** Longer than any name or question; what is beyond it is left out of the search. */
const LONGEST_QUERY_UTF16 = 200;

/** O(words of the index). Entries that fit equally well stand with the more told of first. */
export function createSearch(views: Views): Search {
  const { records } = views;
  const entries = new Map(assembleEntries(records).map((entry) => [entry.id, entry]));
  const weight = (id: EntityId) => entries.get(id)?.statementCount ?? 0;
  const names = createNameSearch([...records.entities.values()].sort((a, b) => weight(b.id) - weight(a.id)));
  const claims = [...records.claims.values()].sort(views.compareClaims);
  const tellings = createTellingSearch(records, claims, [...records.events].sort(compareEvents));
  const articles = createArticleSearch([...records.articles.values()].sort(compareArticles));
  return (query) => {
    const asked = query.slice(0, LONGEST_QUERY_UTF16);
    const named = names.find(asked).slice(0, MOST_ENTRIES);
    const told = tellings.find(asked, MOST_HITS - named.length);
    const hits = [
      ...named.flatMap((hit) => viewEntry(entries, hit.entityId, hit.name)),
      ...told.map((telling) => viewTelling(views, telling)),
      ...articles(asked).slice(0, MOST_ARTICLES).map(articleHit),
    ];
    const nearest = hits.length > 0 ? [] : names.nearest(asked, MOST_NEAREST).map(views.entityRef);
    return { query, hits, nearest };
  };
}

function viewEntry(
  entries: ReadonlyMap<EntityId, EntrySummary>,
  id: EntityId,
  matchedName: string,
): readonly SearchHit[] {
  const entry = entries.get(id);
  return entry ? [{ kind: 'entry', entry, matchedName }] : [];
}

const articleHit = (article: Article): SearchHit => ({
  kind: 'article',
  article: viewArticle(article),
  title: article.title,
});

function viewTelling(views: Views, telling: Telling): SearchHit {
  if (telling.kind === 'event') {
    const { id, title, when, status } = telling.event;
    return { kind: 'event', event: { id, title, when, status } };
  }
  const { claim } = telling;
  return { kind: 'statement', statement: views.statement(claim), entities: claim.entityIds.map(views.entityRef) };
}
