/**
 * What the chronology begins with, read by a small script of the panel's document while the panel's own, with the store
 * in it, is still being loaded. The two hand it over within their document, which no page of the web reaches.
 */
import type { StoredOpening } from './reading';
import { readOpening } from './store';

declare global {
  var sidelightOpening: Promise<StoredOpening | null> | undefined;
}

/** Begins to read. */
export function beginOpening(): void {
  globalThis.sidelightOpening = readOpening();
}

/** What was begun in this document, which never rejects; undefined where nothing was. */
export const begunOpening = (): Promise<StoredOpening | null> | undefined => globalThis.sidelightOpening;
