/** The events to draw, a paint behind those that are asked for: what is cheap to show is shown first. */
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { EventSummary } from '../../../../lib/model';
import { isRoomKnown } from './use-reserved-height';

export interface DrawnEvents {
  readonly past: readonly EventSummary[];
  readonly ahead: readonly EventSummary[];
}

/** A few events are drawn at once; waiting would only make them flicker. */
const FEW = 300;
/** However busy the browser is. */
const AT_LATEST_MS = 600;

/** Null before the first ones. @param isWhole false while those at hand are not to be drawn */
export function useAfterPaint(
  past: readonly EventSummary[],
  ahead: readonly EventSummary[],
  isWhole: boolean,
): DrawnEvents | null {
  const now = useMemo(() => ({ past, ahead }), [past, ahead]);
  const [isAwaited] = useState(() => !isRoomKnown());
  const [later, setLater] = useState<DrawnEvents | null>(null);
  const isAtOnce = past.length + ahead.length <= FEW || (isAwaited && later === null);
  useEffect(() => {
    if (isAwaited && isAtOnce && isWhole) setLater(now);
    if (isAtOnce || !isWhole) return;
    // A timer would come before the frame is shown where the frame is late.
    const call = requestIdleCallback(() => setLater(now), { timeout: AT_LATEST_MS });
    return () => cancelIdleCallback(call);
  }, [now, isAwaited, isAtOnce, isWhole]);
  return isAtOnce && isWhole ? now : later;
}
