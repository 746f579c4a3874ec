/**
 * Where a card goes. Pure geometry in CSS pixels of the viewport. Promise: the card covers no line of its mark, stays
 * within the viewport, and growing or shrinking later never moves it over the mark.
 */

import type { Viewport } from '../document';
import { type Box, meets } from '../places';

/** Sizes of UX: clamp(280, 380, 100vw - 24) wide, at most min(420 px, 60vh) high, a sheet from 480 px down. */
export const LEAST_WIDTH_PX = 280;
export const WIDTH_PX = 380;
const SIDE_MARGINS_PX = 24;
export const HEIGHT_PX = 420;
const HEIGHT_OF_VIEWPORT = 0.6;
const SHEET_UP_TO_PX = 480;
/** Between the card and its mark, and between it and the window's edge. */
export const GAP_PX = 8;

export interface CardPlace {
  /** A sheet lies along the lower or upper edge of the viewport. */
  readonly mode: 'beside' | 'sheet';
  /** Of the mark. A card above is held by its bottom edge, so that it grows away from the mark. */
  readonly side: 'below' | 'above';
  readonly leftPx: number;
  readonly widthPx: number;
  /** Distance of the held edge from the viewport's same edge: top where it is below the mark, bottom where above. */
  readonly edgePx: number;
  readonly maxHeightPx: number;
}

/**
 * Places a card of the height that its content asks for.
 * @param lines the mark's boxes, one for each line; at least one
 * @param line the one to stand at, usually the one under the pointer
 * @param pinned the cards that stay: it stands beside them where there is room for it
 */
export function placeCard(
  lines: readonly Box[],
  line: Box,
  contentHeightPx: number,
  viewport: Viewport,
  pinned: readonly Box[] = [],
): CardPlace {
  const { widthPx, heightPx } = viewport;
  const isSheet = isSheetAt(viewport);
  const { widthPx: width, heightPx: allowedPx } = cardSizePx(viewport);
  const { top, bottom, edge, below, above } = roomAround(lines, viewport);
  const wantedPx = Math.min(contentHeightPx, allowedPx);
  const isBelow = below >= wantedPx || below >= above;
  const maxHeightPx = Math.max(0, Math.min(allowedPx, isBelow ? below : above));
  const inWindow = (left: number) => Math.max(edge, Math.min(left, widthPx - width - edge));
  let leftPx = inWindow(line.left);
  // As high as it may become: it does not move aside when its content grows.
  const topPx = isBelow ? bottom : top - maxHeightPx;
  for (const box of pinned) {
    if (!meets(box, { left: leftPx, right: leftPx + width, top: topPx, bottom: topPx + maxHeightPx })) continue;
    leftPx = inWindow(box.left < line.left ? box.right + GAP_PX : box.left - GAP_PX - width);
  }
  return {
    mode: isSheet ? 'sheet' : 'beside',
    side: isBelow ? 'below' : 'above',
    widthPx: width,
    leftPx,
    edgePx: isSheet ? 0 : (isBelow ? bottom : heightPx - top) + GAP_PX,
    maxHeightPx,
  };
}

/** The most that the height of a card can be on the better side of these lines. */
export function mostHeightPx(lines: readonly Box[], viewport: Viewport): number {
  const { below, above } = roomAround(lines, viewport);
  return Math.min(cardSizePx(viewport).heightPx, Math.max(below, above));
}

function roomAround(lines: readonly Box[], viewport: Viewport) {
  const top = Math.min(...lines.map((box) => box.top));
  const bottom = Math.max(...lines.map((box) => box.bottom));
  const edge = isSheetAt(viewport) ? 0 : GAP_PX;
  return { top, bottom, edge, below: viewport.heightPx - bottom - GAP_PX - edge, above: top - GAP_PX - edge };
}

/** The width of every card in this viewport, and the most that its height can be. */
export const cardSizePx = (viewport: Viewport): { readonly widthPx: number; readonly heightPx: number } => ({
  widthPx: isSheetAt(viewport)
    ? viewport.widthPx
    : Math.max(LEAST_WIDTH_PX, Math.min(WIDTH_PX, viewport.widthPx - SIDE_MARGINS_PX)),
  heightPx: Math.min(HEIGHT_PX, viewport.heightPx * HEIGHT_OF_VIEWPORT),
});

export const isSheetAt = ({ widthPx }: Viewport): boolean => widthPx <= SHEET_UP_TO_PX;
