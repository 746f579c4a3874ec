/**
 * The places of the panel and their addresses in the hash, so that the browser's own back and forward work.
 * Promise: parsing what was formatted gives the same route; anything else is the chronology. Never throws.
 *
 *   #/chronology?<filters>  #/chronology/<event>?<filters>  #/dispute/<dispute>
 *   #/search?q=<words>  #/library  #/entry/<entity>?claim=<claim>  #/articles  #/article/<article>
 */
import type { ArticleId, ClaimId, DisputeId, EntityId, EventId } from '../../lib/model';
import { type Filters, NO_FILTERS, readFilters, writeFilters } from './chronology/filters';

export type Route =
  | { readonly view: 'chronology'; readonly eventId: EventId | null; readonly filters: Filters }
  | { readonly view: 'dispute'; readonly disputeId: DisputeId }
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'library' }
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
  if (view === 'search') return { view, query: parameters.get('q') ?? '' };
  if (view === 'library' || view === 'articles') return { view };
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
    case 'search':
      return route.query === '' ? '#/search' : `#/search?${new URLSearchParams({ q: route.query })}`;
    case 'entry': {
      const claim = route.claimId === null ? '' : `?${new URLSearchParams({ claim: route.claimId })}`;
      return `#/entry/${encodeURIComponent(route.entityId)}${claim}`;
    }
    case 'article':
      return `#/article/${encodeURIComponent(route.articleId)}`;
    default:
      return `#/${route.view}`;
  }
}

/**
 * What of a route names a place to arrive at. Words that are typed and filters that are set change what is seen from
 * where the reader stands, and are left out.
 */
export function placeOf(route: Route): string {
  if (route.view === 'search') return 'search';
  return formatRoute(route.view === 'chronology' ? { ...route, filters: NO_FILTERS } : route);
}

/** Addresses for links. */
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
