/** Whether the card is pinned, for whatever of it shows that. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PinState } from './card-state';

export const UNPINNED: PinState = { isPinned: false, trouble: null };

const PinContext = createContext(UNPINNED);

export const PinProvider = PinContext.Provider;
export const usePin = (): PinState => useContext(PinContext);
