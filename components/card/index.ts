/** The door of the card. */
import { h, render } from 'preact';
import { DEFAULT_KEYS, type Keys } from '../../lib/settings';
import { Card } from './Card';
import type { CardActions, CardState, PinState } from './card-state';
import { KeysProvider } from './keys';
import { PinProvider, UNPINNED } from './pin';

export type { CardActions, CardState, NeverWhere, PinState } from './card-state';
export { prepareDrawing } from './prepare-drawing';

/**
 * Draws the card's state into a container of the caller's, in a document or shadow root that holds `card.css`. Size,
 * scrolling, role and edge (`surface.css`) are the caller's. Called again with another state it changes what is there;
 * what the reader opened inside stays open while the state names the same entries.
 */
export function renderCard(
  container: Element | ShadowRoot,
  state: CardState,
  actions: CardActions,
  pin: PinState = UNPINNED,
  keys: Keys = DEFAULT_KEYS,
): void {
  const card = h(KeysProvider, { value: keys, children: h(Card, { state, actions }) });
  render(h(PinProvider, { value: pin, children: card }), container);
}

/** Empties the container and forgets what was opened in it. */
export function unmountCard(container: Element | ShadowRoot): void {
  render(null, container);
}
