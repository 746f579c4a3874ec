/** The keys of the cards, for what listens to them and for what names them. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { DEFAULT_KEYS, type Keys } from '../../lib/settings';

const KeysContext = createContext<Keys>(DEFAULT_KEYS);

export const KeysProvider = KeysContext.Provider;
export const useKeys = (): Keys => useContext(KeysContext);
