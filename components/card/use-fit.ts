/**
 * How much of the first view is shown. Promise: where the card may not become high enough for all of it, fewer words
 * and fewer parts are shown, and what is shown is whole, the horizon's line always; "More" still shows everything.
 */
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { usePin } from './pin';

/** What is left out at each step stands in fit.css, at `data-fit`. */
const STEPS = 11;

/**
 * For the element of the whole card. It is fitted into its window while it is drawn, and again when the window changes
 * or something in it is opened or closed.
 * @param isOpen all is shown, and scrolls
 */
export function useFit(isOpen: boolean): RefObject<HTMLElement | null> {
  const card = useRef<HTMLElement>(null);
  const pin = usePin();
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is said of pinning takes room
  useLayoutEffect(() => fitIn(card.current, isOpen), [isOpen, pin]);
  useEffect(() => {
    const view = card.current?.ownerDocument.defaultView;
    const article = card.current;
    const again = () => fitIn(card.current, isOpen);
    view?.addEventListener('resize', again);
    // What opens and closes in the card. The event that tells of it may come after the next frame was painted.
    const opened = new MutationObserver(again);
    if (article) opened.observe(article, { attributeFilter: ['open'], subtree: true });
    return () => {
      view?.removeEventListener('resize', again);
      opened.disconnect();
    };
  }, [isOpen]);
  return card;
}

function fitIn(card: HTMLElement | null, isOpen: boolean): void {
  if (!card) return;
  const roomPx = card.ownerDocument.defaultView?.innerHeight ?? 0;
  card.dataset.fit = '0';
  for (let step = 1; step <= STEPS && !isOpen && card.scrollHeight > roomPx; step++) card.dataset.fit = `${step}`;
}
