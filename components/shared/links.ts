/**
 * Where names and articles lead. A surface that can show them provides the addresses; on one that cannot they are plain
 * words. Links to entries carry their id in `data-entry`, so that a surface may open them in place.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleId, DisputeId, EntityId } from '../../lib/model';

export interface Links {
  /** Address of an entry; null for the one that is shown already. */
  entry(id: EntityId): string | null;
  /** Address of an article; null where the surface shows none. */
  article(id: ArticleId): string | null;
  /** Address of the view that holds one dispute alone; null where the surface has none. */
  dispute(id: DisputeId): string | null;
}

const LinksContext = createContext<Links | null>(null);

export const LinksProvider = LinksContext.Provider;
export const useLinks = (): Links | null => useContext(LinksContext);
