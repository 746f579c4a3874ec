/** The chronology, and until all of it is at hand what it begins with: rows stand before the rest has been read. */
import { useCallback, useEffect, useMemo, useState } from 'preact/hooks';
import type { Chronology, ChronologyOpening } from '../../../lib/model';
import type { PanelSource } from '../panel-source';
import { type Answer, useAnswer } from '../use-answer';

export interface AtHand {
  readonly chronology: Chronology;
  /** What is said of all where only its beginning is at hand; null where everything is. */
  readonly ofAll: Pick<ChronologyOpening, 'counts' | 'differ'> | null;
}

/** The rest is read when the beginning has been shown; at the latest after this. */
const REST_WITHIN_MS = 300;

/** @param isPlain nothing is filtered or stood at, so that its beginning is what shows first */
export function useChronology(source: PanelSource, isPlain: boolean): Answer<AtHand> {
  const opening = useAnswer(
    source,
    useCallback(async () => (isPlain ? source.opening() : null), [source, isPlain]),
  );
  const [atHand] = useState(() => (isPlain ? (source.openingAtHand?.() ?? null) : null));
  const begun = opening.status === 'ready' ? opening.value : isPlain && opening.status === 'waiting' ? atHand : null;
  const isDue = useDue(
    !isPlain || opening.status === 'failed' || (opening.status === 'ready' && !begun),
    begun !== null,
  );
  const whole = useAnswer(
    source,
    useCallback(() => (isDue ? source.chronology() : NEVER), [source, isDue]),
  );
  return useMemo(() => {
    if (whole.status === 'ready') return { status: 'ready', value: { chronology: whole.value, ofAll: null } };
    if (whole.status === 'failed' || !begun) return whole;
    return { status: 'ready', value: { chronology: begun.first, ofAll: begun } };
  }, [whole, begun]);
}

const NEVER = new Promise<never>(() => {});

/** True from then on. */
function useDue(isAtOnce: boolean, isAfterPaint: boolean): boolean {
  const [isDue, setDue] = useState(isAtOnce);
  useEffect(() => {
    if (isAtOnce) setDue(true);
    if (isAtOnce || !isAfterPaint) return;
    const call = requestIdleCallback(() => setDue(true), { timeout: REST_WITHIN_MS });
    return () => cancelIdleCallback(call);
  }, [isAtOnce, isAfterPaint]);
  return isDue;
}
