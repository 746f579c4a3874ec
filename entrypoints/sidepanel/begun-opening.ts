/** The first rows, which a small script reads while the panel's own is still being loaded, handed over in their document. */
import type { StoredOpening } from '@/lib/store';

declare global {
  var sidelightOpening: Promise<StoredOpening | null> | undefined;
}

/** Hands over what is being read. */
export function leaveOpening(reading: Promise<StoredOpening | null>): void {
  globalThis.sidelightOpening = reading;
}

/** What was begun; undefined where nothing was. */
export const begunOpening = (): Promise<StoredOpening | null> | undefined => globalThis.sidelightOpening;
