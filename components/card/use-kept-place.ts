/** Promise: a card that becomes narrower or wider with its window still shows what the reader was at. */
import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';

/** What stands right under the title, and how much of its height is gone under that. */
interface Place {
  readonly element: Element;
  readonly share: number;
}

/** For the element of the whole card, in a document that scrolls. At its top it stays there. */
export function useKeptPlace(card: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = card.current?.ownerDocument.defaultView;
    let place: Place | null = null;
    let keptAtPx: number | null = null;
    const note = () => {
      // What was kept through one width is kept through the next: each other place would be a little off.
      if (view?.scrollY === keptAtPx) return;
      if (view && card.current) place = view.scrollY > 0 ? (placeIn(card.current, view) ?? place) : null;
    };
    const keep = () => {
      if (!view || !card.current || !place?.element.isConnected) return;
      const { top, height } = place.element.getBoundingClientRect();
      const edgePx = titleEndPx(card.current);
      // Where the title takes all of a window there is nothing under it to be kept in place.
      if (edgePx >= view.innerHeight) return;
      view.scrollBy(0, top + place.share * height - edgePx);
      keptAtPx = view.scrollY;
    };
    view?.addEventListener('scroll', note, { passive: true });
    view?.addEventListener('resize', keep);
    return () => {
      view?.removeEventListener('scroll', note);
      view?.removeEventListener('resize', keep);
    };
  }, [card]);
}

function placeIn(card: HTMLElement, view: Window): Place | null {
  const edgePx = titleEndPx(card);
  const body = card.querySelector('.card-body');
  if (!body || edgePx >= view.innerHeight) return null;
  const { left, width } = body.getBoundingClientRect();
  // In the first of two columns, where lines begin.
  const element = card.ownerDocument.elementFromPoint(left + width / 8, edgePx + 1);
  if (!element || !body.contains(element)) return null;
  const { top, height } = element.getBoundingClientRect();
  return { element, share: height > 0 ? (edgePx - top) / height : 0 };
}

/** Where the title ends that stays in place, from the window's upper edge. */
const titleEndPx = (card: HTMLElement): number =>
  Math.max(0, card.querySelector('.card-title')?.getBoundingClientRect().bottom ?? 0);
