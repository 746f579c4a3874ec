/** Which names stand in the texts that a surface shows. A surface that does not look for them provides none. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { NameInText } from '../../lib/model';

/** The names in each text, in order, by the text as the index holds it. */
export type TextNames = ReadonlyMap<string, readonly NameInText[]>;

const TextNamesContext = createContext<TextNames>(new Map());

export const TextNamesProvider = TextNamesContext.Provider;
export const useTextNames = (): TextNames => useContext(TextNamesContext);
