/** The way from the first view's line on differing reports to these reports, in place. */
import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface Differing {
  /** For the element that holds the first of the differing reports once the rest is shown; it can take the focus. */
  readonly target: RefObject<HTMLDivElement | null>;
  /** Shows the rest, with the differing reports in view and the focus on them. */
  open(): void;
}

/** @param showRest has the rest drawn; `isOpen` then becomes true */
export function useDiffering(isOpen: boolean, showRest: () => void): Differing {
  const target = useRef<HTMLDivElement>(null);
  const isAsked = useRef(false);
  useLayoutEffect(() => {
    if (!isOpen || !isAsked.current) return;
    isAsked.current = false;
    target.current?.focus({ preventScroll: true });
    bringUnderTitle(target.current);
  }, [isOpen]);
  const open = () => {
    isAsked.current = true;
    showRest();
  };
  return { target, open };
}

/** The title stays in place while the card scrolls, as high as its words make it; its own line covers the part's. */
function bringUnderTitle(part: HTMLElement | null): void {
  const title = part?.closest('.card')?.querySelector<HTMLElement>('.card-title');
  if (!part || !title) return;
  part.style.scrollMarginTop = `calc(${title.getBoundingClientRect().height - 2}px - var(--scrolled-under, 0px))`;
  part.scrollIntoView();
}
