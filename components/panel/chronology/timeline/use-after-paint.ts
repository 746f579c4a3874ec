/** The events to draw, a paint behind those that are asked for: what is cheap to show is shown first. */
import { useEffect, useState } from 'preact/hooks';
import type { EventSummary } from '../../../../lib/model';

export interface DrawnEvents {
  readonly past: readonly EventSummary[];
  readonly ahead: readonly EventSummary[];
}

/** A few events are drawn at once; waiting would only make them flicker. */
const FEW = 300;

export function useAfterPaint(past: readonly EventSummary[], ahead: readonly EventSummary[]): DrawnEvents {
  const isFew = past.length + ahead.length <= FEW;
  const [later, setLater] = useState<DrawnEvents>({ past: [], ahead: [] });
  useEffect(() => {
    if (isFew) return;
    // The frame paints after this call, the timeout comes after the paint.
    let timer: ReturnType<typeof setTimeout> | undefined;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => setLater({ past, ahead }));
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
  }, [past, ahead, isFew]);
  return isFew ? { past, ahead } : later;
}
