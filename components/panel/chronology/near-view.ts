/**
 * Which elements are in view or about to come into it. One observer for all of a range. Promise: what is in view is
 * told of at once; of what is only near, no more than one element within a frame, so that no frame has much to draw.
 */

type Heard = (isNear: boolean, heightPx: number) => void;

/**
 * How far outside the view an element is near: about two screens, so that scrolling meets what is drawn already; and
 * the same again for what holds such elements.
 */
const MARGINS_PX = { 'soon seen': 1_600, 'far ahead': 3_200 } as const;
export type Range = keyof typeof MARGINS_PX;

interface Seen {
  readonly isNear: boolean;
  readonly heightPx: number;
  /** Between it and the view; 0 for what is in view. */
  readonly awayPx: number;
}

const observers = new Map<Range, IntersectionObserver>();
const heardBy = new WeakMap<Element, Heard>();
const waiting = new Map<Element, Seen>();
let frame: number | null = null;

/**
 * Calls back with whether the element is near, and how high it is, now and whenever that changes.
 * @returns stops it
 */
export function watchNearness(element: Element, range: Range, heard: Heard): () => void {
  const observer = observers.get(range) ?? createObserver(range);
  observers.set(range, observer);
  heardBy.set(element, heard);
  observer.observe(element);
  return () => {
    heardBy.delete(element);
    waiting.delete(element);
    observer.unobserve(element);
  };
}

const createObserver = (range: Range): IntersectionObserver =>
  new IntersectionObserver(
    (entries) => {
      for (const entry of entries) waiting.set(entry.target, seenIn(entry));
      tell();
    },
    { rootMargin: `${MARGINS_PX[range]}px 0px` },
  );

function seenIn({ isIntersecting, boundingClientRect: { top, bottom, height } }: IntersectionObserverEntry): Seen {
  return { isNear: isIntersecting, heightPx: height, awayPx: Math.max(0, top - innerHeight, -bottom) };
}

/** All that is in view, and one more: the nearest of what comes near, or else what goes away. */
function tell(): void {
  const inOrder = [...waiting].sort(([, a], [, b]) => Number(b.isNear) - Number(a.isNear) || a.awayPx - b.awayPx);
  const inView = inOrder.filter(([, { isNear, awayPx }]) => isNear && awayPx === 0);
  for (const [element, { isNear, heightPx }] of inOrder.slice(0, inView.length + 1)) {
    waiting.delete(element);
    heardBy.get(element)?.(isNear, heightPx);
  }
  if (waiting.size === 0 || frame !== null) return;
  frame = requestAnimationFrame(() => {
    frame = null;
    tell();
  });
}
