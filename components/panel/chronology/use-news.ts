/** What is new to the reader in the chronology at hand, and how it comes to be read. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Chronology, ClaimId, EventId, News } from '../../../lib/model';
import type { PanelSource } from '../panel-source';
import { useAnswer } from '../use-answer';

export interface ReaderNews {
  /** When the reader last read, ISO 8601; null where nothing is new. */
  readonly since: string | null;
  /** Events that are new, or of which something new is told. */
  readonly events: ReadonlySet<EventId>;
  readonly claims: ReadonlySet<ClaimId>;
  /** True for an event that was not there before at all. */
  isWholeNew(eventId: EventId): boolean;
  /** How many statements about it are new. */
  newStatementsOf(eventId: EventId): number;
}

export interface NewsReading {
  readonly news: ReaderNews;
  markRead(): void;
  /** Takes the last `markRead` back; null where there is none to take back. */
  readonly undo: (() => void) | null;
  /** The last of both could not be stored. */
  readonly isRefused: boolean;
}

export const NO_NEWS: ReaderNews = {
  since: null,
  events: new Set(),
  claims: new Set(),
  isWholeNew: () => false,
  newStatementsOf: () => 0,
};

/**
 * Looking at the chronology is noted with each state of it that is shown.
 * @param chronology null while it is not at hand
 */
export function useNews(source: PanelSource, chronology: Chronology | null): NewsReading {
  const { lastRead } = source;
  const answer = useAnswer(
    lastRead,
    useCallback(() => lastRead.news(), [lastRead]),
  );
  const [marked, setMarked] = useState<News | null>(null);
  useEffect(() => {
    // A failing storage shows itself where the chronology is read.
    if (chronology && chronology.horizon.articleCount > 0) lastRead.look().catch(() => {});
  }, [lastRead, chronology]);
  const told = answer.status === 'ready' ? answer.value : null;
  const news = useMemo(() => (told ? newsOf(told) : NO_NEWS), [told]);
  const [isRefused, setRefused] = useState(false);
  const keep = (stored: Promise<News | null>) => {
    setRefused(false);
    stored.then(setMarked, () => setRefused(true));
  };
  const markRead = () => keep(lastRead.markRead());
  const undo = () => {
    if (marked) keep(lastRead.markUnread(marked).then(() => null));
  };
  return { news, markRead, undo: marked === null || news.events.size > 0 ? null : undo, isRefused };
}

/** Linear in what is new. */
function newsOf({ since, eventIds, claimIds, toldOf }: News): ReaderNews {
  if (eventIds.length + claimIds.length === 0) return NO_NEWS;
  const whole = new Set(eventIds);
  const told = new Map(toldOf.map(({ eventId, statementCount }) => [eventId, statementCount]));
  return {
    since,
    events: new Set([...whole, ...told.keys()]),
    claims: new Set(claimIds),
    isWholeNew: (id) => whole.has(id),
    newStatementsOf: (id) => told.get(id) ?? 0,
  };
}
