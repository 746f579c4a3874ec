/** The entries of the index by id, for lists that know only ids: a page's script sees no more of the index. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { EntityId, EntityRef } from '../../../lib/model';

export type Names = ReadonlyMap<EntityId, EntityRef>;

const NamesContext = createContext<Names>(new Map());

export const NamesProvider = NamesContext.Provider;
export const useNames = (): Names => useContext(NamesContext);
