/**
 * Word of changes to the index, from whichever context of the extension they come. Promise: whoever read a state while
 * it was watched hears that it became another one, also where the watch itself began only afterwards.
 */
import { liveQuery } from 'dexie';
import type { Database } from './database';

/** One for a connection, however many observe. */
interface Watch {
  /** To be told of each state that a reading rests on. */
  saw(state: string | null): void;
  /** @returns stops the calls */
  observe(onChange: () => void): () => void;
}

/** @param read what tells one state from another */
function createWatch(read: () => Promise<string | null>): Watch {
  const observers = new Set<() => void>();
  /** Read before the state that the watch found first. */
  const seenBefore = new Set<string | null>();
  let known: { readonly state: string | null } | null = null;
  let stop: (() => void) | null = null;
  const tell = () => {
    for (const onChange of [...observers]) onChange();
  };
  const hear = (state: string | null, seen: Iterable<string | null>) => {
    const isStale = [...seen, ...(known ? [known.state] : [])].some((earlier) => earlier !== state);
    known = { state };
    seenBefore.clear();
    if (isStale) tell();
  };
  const end = () => {
    stop?.();
    stop = null;
    known = null;
    seenBefore.clear();
  };
  const begin = () => {
    if (stop || observers.size === 0) return;
    // Whoever reads meets the same failure, as a rejection with words for the reader; the next reading begins anew.
    const subscription = liveQuery(read).subscribe({ next: (state) => hear(state, seenBefore), error: end });
    stop = () => subscription.unsubscribe();
  };
  return {
    saw: (state) => {
      begin();
      if (!stop) return;
      if (!known) seenBefore.add(state);
      // The reading may be newer than what the watch has heard of, or older.
      else if (known.state !== state) read().then((now) => stop && hear(now, [state]), end);
    },
    observe: (onChange) => {
      // The same function may observe twice.
      const observer = () => onChange();
      observers.add(observer);
      begin();
      return () => {
        observers.delete(observer);
        if (observers.size === 0) end();
      };
    },
  };
}

interface Watches {
  readonly index: Watch;
  readonly news: Watch;
}

const kept = new WeakMap<Database, Watches>();

function watchesOf(database: Database): Watches {
  const watches = kept.get(database) ?? {
    index: createWatch(() => readVersion(database)),
    news: createWatch(async () => stateOf(await database.unread.toCollection().primaryKeys())),
  };
  kept.set(database, watches);
  return watches;
}

/** Calls `onChange` each time the index has become another one than answers were read from. @returns stops the calls */
export const watchIndex = (database: Database, onChange: () => void): (() => void) =>
  watchesOf(database).index.observe(onChange);

/** Calls `onChange` each time something becomes new to the reader or is read. @returns stops the calls */
export const watchNews = (database: Database, onChange: () => void): (() => void) =>
  watchesOf(database).news.observe(onChange);

/** What names the index's present content; null where no install was completed. */
export async function indexVersion(database: Database): Promise<string | null> {
  const version = await readVersion(database);
  noteVersion(database, version);
  return version;
}

async function readVersion(database: Database): Promise<string | null> {
  const state = await database.state.get('index');
  return state?.version ?? null;
}

/** For a reading by another way that rests on this state. */
export const noteVersion = (database: Database, version: string | null): void => watchesOf(database).index.saw(version);

/** For a reading of what is new: all that it found, by id. */
export const noteUnread = (database: Database, ids: readonly string[]): void =>
  watchesOf(database).news.saw(stateOf(ids));

const stateOf = (ids: readonly string[]): string => [...ids].sort().join('\n');
