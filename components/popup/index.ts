/** The door of the toolbar's popup. */
import { h, render } from 'preact';
import { Popup } from './Popup';
import type { PopupSource } from './popup-source';

export type { PageView, PopupSource } from './popup-source';

/** Draws the popup into a container of a document of its own, which has `popup.css` (complete in itself). */
export function renderPopup(container: Element, source: PopupSource): { unmount(): void } {
  render(h(Popup, { source }), container);
  return { unmount: () => render(null, container) };
}
