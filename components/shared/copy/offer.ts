/** Whether a surface offers each statement for copying; one with little room (the card's first view) does not. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';

const CopyContext = createContext(false);

export const CopyOffer = CopyContext.Provider;
export const useCopyOffer = (): boolean => useContext(CopyContext);
