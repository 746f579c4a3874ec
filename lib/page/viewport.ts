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
