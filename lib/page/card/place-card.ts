/**
 * Where a card goes. Pure geometry in CSS pixels of the viewport. Promise: the card covers no line of its mark, stays
 * within the viewport, and growing or shrinking later never moves it over the mark.
 */

import type { Viewport } from '../document';
import type { Box } from '../places';

/** Sizes of UX: clamp(280, 380, 100vw - 24) wide, at most min(420 px, 60vh) high, a sheet from 480 px down. */
const CARD_PX = { minWidth: 280, width: 380, sideMargins: 24, height: 420, gap: 8, edge: 8, sheetUpTo: 480 } as const;
const HEIGHT_OF_VIEWPORT = 0.6;
/** Two sheets leave the larger part of a small window to the page. */
const PINNED_SHEET_OF_VIEWPORT = 0.3;

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
 */
export function placeCard(lines: readonly Box[], line: Box, contentHeightPx: number, viewport: Viewport): CardPlace {
  const { widthPx, heightPx } = viewport;
  const isSheet = isSheetAt(viewport);
  const { widthPx: width, heightPx: allowedPx } = cardSizePx(viewport);
  const top = Math.min(...lines.map((box) => box.top));
  const bottom = Math.max(...lines.map((box) => box.bottom));
  const edge = isSheet ? 0 : CARD_PX.edge;
  const room = { below: heightPx - bottom - CARD_PX.gap - edge, above: top - CARD_PX.gap - edge };
  const wantedPx = Math.min(contentHeightPx, allowedPx);
  const side = room.below >= wantedPx || room.below >= room.above ? 'below' : 'above';
  return {
    mode: isSheet ? 'sheet' : 'beside',
    side,
    widthPx: width,
    leftPx: isSheet ? 0 : Math.max(edge, Math.min(line.left, widthPx - width - edge)),
    edgePx: isSheet ? 0 : (side === 'below' ? bottom : heightPx - top) + CARD_PX.gap,
    maxHeightPx: Math.max(0, Math.min(allowedPx, room[side])),
  };
}

/** Where a pinned card lies: in the upper (0) or lower (1) corner at the end of the lines; sheets the other way round. */
export function placePinned(slot: number, viewport: Viewport): CardPlace {
  const isSheet = isSheetAt(viewport);
  const { widthPx, heightPx } = cardSizePx(viewport);
  const edge = isSheet ? 0 : CARD_PX.edge;
  return {
    mode: isSheet ? 'sheet' : 'beside',
    side: slot === 0 ? 'below' : 'above',
    leftPx: viewport.widthPx - widthPx - edge,
    widthPx,
    edgePx: edge,
    maxHeightPx: Math.min(
      heightPx,
      isSheet ? viewport.heightPx * PINNED_SHEET_OF_VIEWPORT : viewport.heightPx / 2 - 2 * edge,
    ),
  };
}

/** The width of every card in this viewport, and the most that its height can be. */
export const cardSizePx = (viewport: Viewport): { readonly widthPx: number; readonly heightPx: number } => ({
  widthPx: isSheetAt(viewport)
    ? viewport.widthPx
    : Math.max(CARD_PX.minWidth, Math.min(CARD_PX.width, viewport.widthPx - CARD_PX.sideMargins)),
  heightPx: Math.min(CARD_PX.height, viewport.heightPx * HEIGHT_OF_VIEWPORT),
});

const isSheetAt = ({ widthPx }: Viewport): boolean => widthPx <= CARD_PX.sheetUpTo;
