/**
 * The panel's index, whose script is most of all that the panel loads and has no part in its first rows. Promise:
 * whatever is asked of it meanwhile is answered once it is there.
 */
import type { PanelSource } from '@/components/panel';
import type { Store, StoredOpening } from '@/lib/store';

/**
 * @param opening the first rows, where they are being read
 * @param isDue when its script may be loaded
 */
export function createLateStore(
  opening: Promise<StoredOpening | null> | undefined,
  isDue: Promise<void>,
): Omit<PanelSource, 'openingAtHand'> {
  let store: Store | null = null;
  let loading: Promise<Store> | null = null;
  const load = async () => {
    await isDue;
    const { openStore } = await import('./panel-store');
    const opened = openStore({ ...(opening && { opening }) });
    // Readings that wait together for the database to open end each other's transactions; one alone opens it.
    await opened.articles().catch(() => {});
    store = opened;
    return store;
  };
  const loaded = () => {
    loading ??= load();
    return loading;
  };
  const of = async <Value>(ask: (store: Store) => Value | Promise<Value>): Promise<Value> =>
    ask(store ?? (await inTurn(loaded())));
  const observe = (begin: (store: Store) => () => void) => (store ? begin(store) : observeLate(of, begin));
  return {
    opening: () => of((store) => store.opening()),
    chronology: () => of((store) => store.chronology()),
    event: (id) => of((store) => store.event(id)),
    entries: () => of((store) => store.entries()),
    cards: (ids) => of((store) => store.cards(ids)),
    articles: () => of((store) => store.articles()),
    article: (id) => of((store) => store.article(id)),
    dispute: (id) => of((store) => store.dispute(id)),
    search: (query, most) => of((store) => store.search(query, most)),
    prepareSearch: () => of((store) => store.prepareSearch()),
    observe: (onChange) => observe((store) => store.observe(onChange)),
    lastRead: {
      look: () => of((store) => store.lastRead.look()),
      news: () => of((store) => store.lastRead.news()),
      markRead: () => of((store) => store.lastRead.markRead()),
      markUnread: (news) => of((store) => store.lastRead.markUnread(news)),
      observe: (onChange) => observe((store) => store.lastRead.observe(onChange)),
    },
  };
}

/**
 * Each who waits goes on in a task of its own: Dexie takes what runs between the steps of a transaction for a part of
 * it, so that of several who go on at once the second would read within the first one's tables.
 */
const inTurn = async (loading: Promise<Store>): Promise<Store> => {
  const store = await loading;
  return new Promise((resolve) => setTimeout(resolve, 0, store));
};

/** @returns stops it, also before it began */
function observeLate(
  of: (ask: (store: Store) => void) => Promise<void>,
  begin: (store: Store) => () => void,
): () => void {
  let isOver = false;
  let stop: (() => void) | null = null;
  const begun = of((store) => {
    if (!isOver) stop = begin(store);
  });
  // A script that cannot be had says so to the reader where something is asked of it.
  begun.catch(() => {});
  return () => {
    isOver = true;
    stop?.();
  };
}
