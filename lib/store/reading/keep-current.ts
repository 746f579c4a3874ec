/** What is made of the index and kept until it becomes another one. */
import { type Database, indexVersion, noteVersion } from '../database';

interface Kept<Made> {
  readonly version: string | null;
  readonly made: Promise<Made>;
}

/** What was read together with what names the state that it belongs to. */
export interface MadeOf<Made> {
  readonly made: Made;
  readonly version: string;
}

/**
 * @param readFirst a quicker way for the first call of all; where it gives or can do nothing, the usual one is taken
 * @returns gives what was made of the index as it is now: one small look-up while nothing changed
 */
export function keepCurrent<Made>(
  database: Database,
  make: () => Promise<Made>,
  readFirst: () => Promise<MadeOf<Made> | null> = async () => null,
): () => Promise<Made> {
  let kept: Kept<Made> | null = null;
  let reading: Promise<MadeOf<Made> | null> | null = null;
  const usual = async () => {
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
  return async () => {
    if (kept) return usual();
    reading ??= readFirst().catch(() => null);
    const first = await reading;
    if (!first || kept) return usual();
    kept = { version: first.version, made: Promise.resolve(first.made) };
    noteVersion(database, first.version);
    return first.made;
  };
}
