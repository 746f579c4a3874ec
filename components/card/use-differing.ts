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
    target.current?.scrollIntoView();
  }, [isOpen]);
  const open = () => {
    isAsked.current = true;
    showRest();
  };
  return { target, open };
}
