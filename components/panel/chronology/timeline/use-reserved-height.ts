/**
 * The room of a drawing that comes a moment after what stands below it, so that nothing moves when it comes. It is as
 * high as the drawing of all events was the last time on this device; where there was none, the two have to come
 * together.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const KEY = 'timeline-height';

/** A drawing has stood here before. */
export const isRoomKnown = (): boolean => keptHeight() > 0;

/**
 * @param drawing what is drawn in the element; undefined before anything is
 * @param isOfAll it shows all events, as the next one will that is waited for
 * @returns the height in px to hold until then
 */
export function useReservedHeight(
  element: RefObject<HTMLElement | null>,
  drawing: object | null | undefined,
  isOfAll: boolean,
) {
  const [heightPx] = useState(keptHeight);
  useLayoutEffect(() => {
    const drawn = element.current;
    if (!drawing || !drawn || !isOfAll) return;
    const keep = () => keepHeight(drawn.offsetHeight);
    // Its words may be set again once it stands. Observed it would be told of in the frame that it is drawn anew in
    // because its width was, which browsers report as a loop.
    const first = requestIdleCallback(keep);
    addEventListener('pagehide', keep);
    return () => {
      cancelIdleCallback(first);
      removeEventListener('pagehide', keep);
    };
  }, [element, drawing, isOfAll]);
  return drawing === undefined ? heightPx : null;
}

function keptHeight(): number {
  try {
    return Number(localStorage.getItem(KEY)) || 0;
  } catch {
    return 0;
  }
}

function keepHeight(heightPx: number): void {
  try {
    localStorage.setItem(KEY, String(heightPx));
  } catch {
    // Without storage the next drawing comes as the first did.
  }
}
