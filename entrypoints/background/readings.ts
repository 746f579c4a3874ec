/** One lexicon for all tabs, opened once a worker's life; one reading for each page that connects. */
import { createReading, type Lexicon, openLexicon } from '@/lib/match';
import type { Mention, NameInText } from '@/lib/model';
import type { ReadingSession } from '@/lib/protocol';
import type { Store } from '@/lib/store';
import { countOnBadge } from './badge';

export interface Readings {
  /** A reading for one page; the tab's badge counts what it leads to. */
  open(tabId: number | null): ReadingSession;
  /** For each text the names in it that lead to one entry; the texts are read together, as one page. */
  names(texts: readonly string[]): Promise<readonly (readonly NameInText[])[]>;
}

/** @param installed settles when the index is in place; pages that connect earlier wait for it */
export function createReadings(store: Store, installed: Promise<void>): Readings {
  let lexicon: Promise<Lexicon> | null = null;
  const load = () => {
    lexicon ??= loadLexicon(store, installed);
    // A failed load is tried again by the next page instead of being remembered.
    lexicon.catch(() => {
      lexicon = null;
    });
    return lexicon;
  };
  return {
    open: (tabId) => {
      const reading = load().then(createReading);
      const session: ReadingSession = {
        read: async (runs) => (await reading).read(runs),
        forget: async (runIds) => (await reading).forget(runIds),
        end: () => {},
      };
      return tabId === null ? session : countOnBadge(session, tabId);
    },
    names: async (texts) =>
      createReading(await load())
        .read(texts.map((text, runId) => ({ runId, text })))
        .map(({ mentions }) => mentions.flatMap(linkedName)),
  };
}

const linkedName = ({ startUtf16, endUtf16, reading }: Mention): readonly NameInText[] =>
  reading.outcome === 'linked' ? [{ startUtf16, endUtf16, entityId: reading.entityId }] : [];

async function loadLexicon(store: Store, installed: Promise<void>): Promise<Lexicon> {
  await installed;
  const stored = await store.lexicon();
  if (!stored) throw new Error('There is no index on this device.');
  const opened = openLexicon(stored.bytes);
  if (!opened.ok) throw new Error(opened.problem);
  return opened.value;
}
