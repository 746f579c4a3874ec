/**
 * What is seen of a card on the page: a surface with the frame in it, at its place and of its height. Promise: the
 * frame stays in it as long as there is a surface; where nothing can come of it, a notice stands above and leaves it no
 * room.
 */
import type { Viewport } from '../document';
import type { Box } from '../places';
import type { CardFrame } from './card-frame';
import { type CardPlace, isFolded, isHeldByTop, mostHeightPx } from './place-card';

export interface CardParts {
  readonly surface: HTMLElement;
  readonly frame: CardFrame;
  /** Of what stands in the surface for the present showing; null until something does. */
  heightPx: number | null;
  /** Not yet what it was told to show: that this is being looked up. */
  isLoading: boolean;
  /** It came into view loading, on the side with more room, and stays on that side. */
  isSideSettled: boolean;
  /** Its mark is written from top to bottom. */
  areColumns: boolean;
  /** What the place allows. */
  maxHeightPx: number;
  patience: ReturnType<typeof setTimeout>;
  notice: HTMLElement | null;
  isRefused: boolean;
}

/** Makes it ready for what is to be drawn beside these lines of a mark in this element. */
export function begin(card: CardParts, at: Element, lines: readonly Box[], viewport: Viewport): void {
  card.heightPx = null;
  card.isSideSettled = false;
  card.areColumns = !getComputedStyle(at).writingMode.startsWith('horizontal');
  card.maxHeightPx = mostHeightPx(lines, viewport, card.areColumns);
  size(card);
}

/** Puts the surface where it is to be seen. */
export function put(card: CardParts, place: CardPlace): void {
  const { surface } = card;
  surface.dataset.mode = place.mode;
  surface.dataset.side = place.side;
  surface.toggleAttribute('data-folded', isFolded(place));
  surface.style.left = `${place.leftPx}px`;
  surface.style.top = isHeldByTop(place) ? `${place.edgePx}px` : 'auto';
  surface.style.bottom = isHeldByTop(place) ? 'auto' : `${place.edgePx}px`;
  card.maxHeightPx = place.maxHeightPx;
  size(card, place.widthPx);
  surface.toggleAttribute('data-drawn', true);
  surface.removeAttribute('aria-hidden');
}

/** The frame is as high as the place allows, whatever the card's height: its own scroll bar would come and go. */
export function size({ surface, frame, heightPx, maxHeightPx }: CardParts, widthPx?: number): void {
  // All lengths here are those of the window, whatever the page makes of its own.
  const { host } = surface.getRootNode() as Partial<ShadowRoot>;
  if (host) surface.style.zoom = `${1 / host.currentCSSZoom}`;
  if (widthPx !== undefined) surface.style.width = `${widthPx}px`;
  surface.style.height = `min(${heightPx ?? maxHeightPx}px + var(--inset), ${maxHeightPx}px)`;
  frame.element.style.height = `calc(${maxHeightPx}px - var(--inset))`;
}

/** @returns how high it is, in CSS pixels */
export function showNotice(card: CardParts, words: string): number {
  card.notice ??= card.surface.ownerDocument.createElement('p');
  card.notice.textContent = words;
  card.surface.prepend(card.notice);
  card.frame.element.inert = true;
  return card.notice.offsetHeight;
}

export function takeNoticeAway(card: CardParts): void {
  card.notice?.remove();
  card.notice = null;
  card.frame.element.inert = false;
}
