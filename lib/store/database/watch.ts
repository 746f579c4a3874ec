/** Word of changes to the index, from whichever context of the extension they come. */
import { liveQuery } from 'dexie';
import type { Database } from './database';

/**
 * Calls `onChange` each time the index becomes another one, beginning with the state in which it is watched for the
 * first time; a reading that was begun after this call sees at least that state, so no change falls between them.
 * @returns stops the calls
 */
export function watchIndex(database: Database, onChange: () => void): () => void {
  let known: string | null | undefined;
  const subscription = liveQuery(() => indexVersion(database)).subscribe({
    next: (version) => {
      const changed = known !== undefined && version !== known;
      known = version;
      if (changed) onChange();
    },
    // Whoever reads the index meets the same failure, as a rejection with words for the reader.
    error: () => {},
  });
  return () => subscription.unsubscribe();
}

/** Calls `onChange` each time something becomes new to the reader or is read. @returns stops the calls */
export function watchNews(database: Database, onChange: () => void): () => void {
  let isFirst = true;
  const subscription = liveQuery(() => database.unread.toCollection().primaryKeys()).subscribe({
    next: () => {
      if (!isFirst) onChange();
      isFirst = false;
    },
    // As above: the reading itself fails in words.
    error: () => {},
  });
  return () => subscription.unsubscribe();
}

/** What names the index's present content; null where no install was completed. */
export async function indexVersion(database: Database): Promise<string | null> {
  const state = await database.state.get('index');
  return state?.version ?? null;
}
