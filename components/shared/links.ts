/**
 * Where names and articles lead. A surface that can show them provides the addresses; on one that cannot (the card)
 * they are plain words.
 */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ArticleId, DisputeId, EntityId } from '../../lib/model';

export interface Links {
  /** Address of an entry. */
  entry(id: EntityId): string;
  /** Address of an article. */
  article(id: ArticleId): string;
  /** Address of the view that holds one dispute alone. */
  dispute(id: DisputeId): string;
}

const LinksContext = createContext<Links | null>(null);

export const LinksProvider = LinksContext.Provider;
export const useLinks = (): Links | null => useContext(LinksContext);
