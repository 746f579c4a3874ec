/**
 * The places of the panel and their addresses in the hash, so that the browser's own back and forward work.
 * Promise: parsing what was formatted gives the same route; anything else is the chronology. Never throws.
 *
 *   #/chronology?<filters>  #/chronology/<event>?<filters>  #/dispute/<dispute>
 *   #/page?entry=<entity>  #/search?q=<words>&all=<group>  #/library?q=<part of a name>  #/entry/<entity>?claim=<claim>  #/articles  #/article/<article>
 */
import type { ArticleId, ClaimId, DisputeId, EntityId, EventId } from '../../lib/model';
import { type Filters, NO_FILTERS, readFilters, writeFilters } from './chronology/filters';

/** The groups of what a search finds; one of them may be shown whole. */
export const SEARCH_GROUPS = ['entries', 'disputes', 'statements', 'events', 'articles'] as const;
export type SearchGroup = (typeof SEARCH_GROUPS)[number];

export type Route =
  | { readonly view: 'chronology'; readonly eventId: EventId | null; readonly filters: Filters }
  | { readonly view: 'dispute'; readonly disputeId: DisputeId }
  | { readonly view: 'page'; readonly entityId: EntityId | null }
  | { readonly view: 'search'; readonly query: string; readonly all: SearchGroup | null }
  | { readonly view: 'library'; readonly filter: string }
  | { readonly view: 'entry'; readonly entityId: EntityId; readonly claimId: ClaimId | null }
  | { readonly view: 'articles' }
  | { readonly view: 'article'; readonly articleId: ArticleId };

export const HOME: Route = { view: 'chronology', eventId: null, filters: NO_FILTERS };

/** The route of an address. An id is not checked here: looking up one that is not there finds nothing. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', rawId = ''] = path.split('/', 2);
  const id = decode(rawId);
  const parameters = new URLSearchParams(search);
  if (view === 'chronology') return { view, eventId: (id || null) as EventId | null, filters: readFilters(parameters) };
  if (view === 'dispute' && id) return { view, disputeId: id as DisputeId };
  if (view === 'page') return { view, entityId: (parameters.get('entry') || null) as EntityId | null };
  if (view === 'search') {
    const all = SEARCH_GROUPS.find((group) => group === parameters.get('all')) ?? null;
    return { view, query: parameters.get('q') ?? '', all };
  }
  if (view === 'library') return { view, filter: parameters.get('q') ?? '' };
  if (view === 'articles') return { view };
  if (view === 'entry' && id) {
    return { view, entityId: id as EntityId, claimId: (parameters.get('claim') || null) as ClaimId | null };
  }
  if (view === 'article' && id) return { view, articleId: id as ArticleId };
  return HOME;
}

/** The address of a route, beginning with `#/`. */
export function formatRoute(route: Route): string {
  switch (route.view) {
    case 'chronology': {
      const event = route.eventId === null ? '' : `/${encodeURIComponent(route.eventId)}`;
      const filters = writeFilters(route.filters).toString();
      return `#/chronology${event}${filters === '' ? '' : `?${filters}`}`;
    }
    case 'dispute':
      return `#/dispute/${encodeURIComponent(route.disputeId)}`;
    case 'page':
      return `#/page${asked({ entry: route.entityId })}`;
    case 'search':
      return `#/search${asked({ q: route.query, all: route.all })}`;
    case 'library':
      return `#/library${asked({ q: route.filter })}`;
    case 'entry':
      return `#/entry/${encodeURIComponent(route.entityId)}${asked({ claim: route.claimId })}`;
    case 'article':
      return `#/article/${encodeURIComponent(route.articleId)}`;
    default:
      return `#/${route.view}`;
  }
}

/** The part of an address behind its path; parameters without a value are left out. */
function asked(parameters: Readonly<Record<string, string | null>>): string {
  const given = Object.entries(parameters).filter((one): one is [string, string] => Boolean(one[1]));
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}

/**
 * What of a route names a place to arrive at. Words that are typed and filters that are set change what is seen from
 * where the reader stands, and are left out.
 */
export function placeOf(route: Route): string {
  if (route.view === 'search' || route.view === 'page' || route.view === 'library') return route.view;
  return formatRoute(route.view === 'chronology' ? { ...route, filters: NO_FILTERS } : route);
}

/** Addresses for links. */
export const pageAddress = (entityId: EntityId | null): string => formatRoute({ view: 'page', entityId });
export const searchAddress = (query: string, all: SearchGroup | null = null): string =>
  formatRoute({ view: 'search', query, all });
export const entryAddress = (entityId: EntityId): string => formatRoute({ view: 'entry', entityId, claimId: null });
export const articleAddress = (articleId: ArticleId): string => formatRoute({ view: 'article', articleId });
export const eventAddress = (eventId: EventId, filters: Filters = NO_FILTERS): string =>
  formatRoute({ view: 'chronology', eventId, filters });
export const disputeAddress = (disputeId: DisputeId): string => formatRoute({ view: 'dispute', disputeId });

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
