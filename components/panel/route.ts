/**
 * The places of the panel and their addresses in the hash, so that the browser's own back and forward work.
 * Promise: parsing what was formatted gives the same route; anything else is the chronology. Never throws.
 *
 *   #/chronology  #/chronology/<event>  #/search?q=<words>  #/library  #/entry/<entity>?claim=<claim>
 *   #/articles    #/article/<article>
 */
import type { ArticleId, ClaimId, EntityId, EventId } from '../../lib/model';

export type Route =
  | { readonly view: 'chronology'; readonly eventId: EventId | null }
  | { readonly view: 'search'; readonly query: string }
  | { readonly view: 'library' }
  | { readonly view: 'entry'; readonly entityId: EntityId; readonly claimId: ClaimId | null }
  | { readonly view: 'articles' }
  | { readonly view: 'article'; readonly articleId: ArticleId };

export const HOME: Route = { view: 'chronology', eventId: null };

/** The route of an address. An id is not checked here: looking up one that is not there finds nothing. */
export function parseRoute(hash: string): Route {
  const [path = '', search = ''] = hash.replace(/^#\/?/, '').split('?', 2);
  const [view = '', rawId = ''] = path.split('/', 2);
  const id = decode(rawId);
  const parameters = new URLSearchParams(search);
  if (view === 'chronology') return { view, eventId: (id || null) as EventId | null };
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
    case 'chronology':
      return route.eventId === null ? '#/chronology' : `#/chronology/${encodeURIComponent(route.eventId)}`;
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

/** Addresses for links. */
export const entryAddress = (entityId: EntityId): string => formatRoute({ view: 'entry', entityId, claimId: null });
export const articleAddress = (articleId: ArticleId): string => formatRoute({ view: 'article', articleId });
export const eventAddress = (eventId: EventId): string => formatRoute({ view: 'chronology', eventId });

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
