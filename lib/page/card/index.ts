/** The door to the card's place on the page: the element that holds it, the frame in it, and which cards are pinned. */
export type { CardPage } from './card-frame';
export { CardHost } from './card-host';
export { CardSet, type PinnedCard } from './card-set';
export type { Around } from './place-pinned';
