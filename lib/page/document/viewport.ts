/** The part of the page that is in view, in CSS pixels. */
export interface Viewport {
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Without a vertical scroll bar. The root element's own height would be that of the whole page in quirks mode. */
export const viewportOf = (document: Document): Viewport => ({
  widthPx: document.documentElement.clientWidth,
  heightPx: document.defaultView?.innerHeight ?? 0,
});

/** The window that shows the document; what belongs to one document is made by its own window. */
export const windowOf = (document: Document): Window & typeof globalThis => document.defaultView ?? window;

/**
 * A wrapper (`display: contents`) whose content stands in the boxes around it; by itself it is nowhere, nor visible.
 */
export const isBoxless = (element: Element): boolean =>
  windowOf(element.ownerDocument).getComputedStyle(element).display === 'contents';

/**
 * Tells of the boxes of what it observes: once, and whenever one comes within a screen of the view or leaves that,
 * until the signal is aborted. Nothing asks for the page's layout.
 */
export function watchNear(
  document: Document,
  signal: AbortSignal,
  onBoxes: (entries: readonly IntersectionObserverEntry[]) => void,
): IntersectionObserver {
  const observer = new (windowOf(document).IntersectionObserver)(onBoxes, { root: document, rootMargin: '100% 0px' });
  signal.addEventListener('abort', () => observer.disconnect());
  return observer;
}
