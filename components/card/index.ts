/** The door of the card. */
import { h, render } from 'preact';
import { Card } from './Card';
import type { CardActions, CardState } from './card-state';

export type { CardActions, CardState } from './card-state';

/**
 * Draws the card's state into a container of the caller's, in a document or shadow root that holds `card.css`. Size,
 * scrolling, role and edge (`surface.css`) are the caller's. Called again with another state it changes what is there;
 * what the reader opened inside stays open while the state names the same entries.
 */
export function renderCard(container: Element | ShadowRoot, state: CardState, actions: CardActions): void {
  render(h(Card, { state, actions }), container);
}

/** Empties the container and forgets what was opened in it. */
export function unmountCard(container: Element | ShadowRoot): void {
  render(null, container);
}
