/**
 * The room of a drawing that comes a moment after what stands below it, so that nothing moves when it comes. It is as
 * high as it was the last time on this device.
 */
import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

const KEY = 'timeline-height';
/** Of a drawing with as many lanes as a narrow one may have. */
const FIRST_PX = 300;

/**
 * @param drawing what is drawn in the element; undefined before anything is
 * @returns the height in px to hold until then
 */
export function useReservedHeight(element: RefObject<HTMLElement | null>, drawing: object | null | undefined) {
  const [heightPx] = useState(keptHeight);
  useLayoutEffect(() => {
    const drawn = element.current;
    if (!drawing || !drawn) return;
    const keep = () => keepHeight(drawn.offsetHeight);
    // Its words may be set again once it stands. Observed it would be told of in the frame that it is drawn anew in
    // because its width was, which browsers report as a loop.
    const first = requestIdleCallback(keep);
    addEventListener('pagehide', keep);
    return () => {
      cancelIdleCallback(first);
      removeEventListener('pagehide', keep);
    };
  }, [element, drawing]);
  return drawing === undefined ? heightPx : null;
}

function keptHeight(): number {
  try {
    return Number(localStorage.getItem(KEY)) || FIRST_PX;
  } catch {
    return FIRST_PX;
  }
}

function keepHeight(heightPx: number): void {
  try {
    localStorage.setItem(KEY, String(heightPx));
  } catch {
    // Without storage the next drawing comes as the first did.
  }
}
