/** What is made of the index and kept until it becomes another one. */
import type { Database } from './database';
import { indexVersion } from './watch';

/** @returns gives what was made of the index as it is now: one small look-up while nothing changed */
export function keepCurrent<Made>(database: Database, make: () => Promise<Made>): () => Promise<Made> {
  let kept: { readonly version: string | null; readonly made: Promise<Made> } | null = null;
  return async () => {
    const version = await indexVersion(database);
    if (kept?.version !== version) {
      const now = { version, made: make() };
      kept = now;
      // A failed reading is tried again by the next call instead of being remembered.
      now.made.catch(() => {
        if (kept === now) kept = null;
      });
    }
    return kept.made;
  };
}
