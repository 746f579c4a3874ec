/** Which elements are in view or about to come into it. One observer for all of them. */

type Heard = (isNear: boolean, heightPx: number) => void;

/** How far outside the view an element is near: about two screens, so that scrolling meets what is drawn already. */
const MARGIN_PX = 1_600;

let observer: IntersectionObserver | null = null;
const heardBy = new WeakMap<Element, Heard>();

/**
 * Calls back with whether the element is near, and how high it is, now and whenever that changes.
 * @returns stops it
 */
export function watchNearness(element: Element, heard: Heard): () => void {
  observer ??= new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        heardBy.get(target)?.(isIntersecting, boundingClientRect.height);
      }
    },
    { rootMargin: `${MARGIN_PX}px 0px` },
  );
  heardBy.set(element, heard);
  observer.observe(element);
  const watching = observer;
  return () => {
    heardBy.delete(element);
    watching.unobserve(element);
  };
}
