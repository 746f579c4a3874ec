/** One lexicon for all tabs, opened once a worker's life; one reading for each page that connects. */
import { createReading, type Lexicon, openLexicon } from '@/lib/match';
import { IndexError, type Mention, type NameInText } from '@/lib/model';
import type { ReadingSession } from '@/lib/protocol';
import type { Store } from '@/lib/store';
import type { Installation } from './installation';

export interface Readings {
  /** A reading for one page. */
  open(): ReadingSession;
  /** For each text the names in it that lead to one entry; the texts are read together, as one page. */
  names(texts: readonly string[]): Promise<readonly (readonly NameInText[])[]>;
  /** The index changed: pages that connect from now on are read with what it is now. */
  renew(): void;
}

/** Pages that connect before the index is in place wait for it. */
export function createReadings(store: Store, installation: Installation): Readings {
  let lexicon: Promise<Lexicon> | null = null;
  const load = () => {
    lexicon ??= loadLexicon(store, installation);
    // A failed load is tried again by the next page instead of being remembered.
    lexicon.catch(() => {
      lexicon = null;
    });
    return lexicon;
  };
  return {
    open: () => {
      const reading = load().then(createReading);
      return {
        read: async (runs) => (await reading).read(runs),
        forget: async (runIds) => (await reading).forget(runIds),
        end: () => {},
      };
    },
    names: async (texts) =>
      createReading(await load())
        .read(texts.map((text, runId) => ({ runId, text })))
        .map(({ mentions }) => mentions.flatMap(linkedName)),
    renew: () => {
      lexicon = null;
    },
  };
}

const linkedName = ({ startUtf16, endUtf16, reading }: Mention): readonly NameInText[] =>
  reading.outcome === 'linked' ? [{ startUtf16, endUtf16, entityId: reading.entityId }] : [];

async function loadLexicon(store: Store, { ready, check }: Installation): Promise<Lexicon> {
  await ready();
  const standing = await openStored(store);
  if (standing) return standing;
  // What another build of the same version compiled may not be readable.
  await check();
  const checked = await openStored(store);
  if (!checked) throw new IndexError('unreadable');
  return checked;
}

async function openStored(store: Store): Promise<Lexicon | null> {
  const stored = await store.lexicon();
  const opened = stored && openLexicon(stored.bytes);
  return opened?.ok ? opened.value : null;
}
