/**
 * The first rows are read by a small script that runs while the panel's own is still being loaded, and handed over to
 * it within their document.
 */
import { readOpening, type StoredOpening } from '@/lib/store';

declare global {
  var sidelightOpening: Promise<StoredOpening | null> | undefined;
}

/** Where the panel shows the whole chronology, which alone begins with those rows. */
const PLAIN_PLACES: readonly string[] = ['', '#/', '#/chronology'];

/** Begins to read. */
export function beginOpening(): void {
  if (PLAIN_PLACES.includes(location.hash)) globalThis.sidelightOpening = readOpening();
}

/** What was begun; undefined where nothing was. */
export const begunOpening = (): Promise<StoredOpening | null> | undefined => globalThis.sidelightOpening;
