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
/** A target for a finger with its margins: one line with the name and the card's controls. */
const FOLDED_PX = 60;

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

/** A sheet that makes room for another: at the edge that holds it, one line high. */
export const folded = (place: CardPlace): CardPlace => ({
  ...place,
  maxHeightPx: Math.min(FOLDED_PX, place.maxHeightPx),
});

export const isFolded = ({ mode, maxHeightPx }: CardPlace): boolean => mode === 'sheet' && maxHeightPx <= FOLDED_PX;

/** Which edge of it stays when it grows. */
export const isHeldByTop = ({ mode, side }: CardPlace): boolean => (mode === 'sheet') !== (side === 'below');

/** The box of a card that is as high as it may be there. */
export function mostBoxAt(place: CardPlace, viewport: Viewport): Box {
  const { leftPx, widthPx, edgePx, maxHeightPx } = place;
  const top = isHeldByTop(place) ? edgePx : viewport.heightPx - edgePx - maxHeightPx;
  return { left: leftPx, right: leftPx + widthPx, top, bottom: top + maxHeightPx };
}

/**
 * Places a card of the height that its content asks for.
 * @param lines the mark's boxes, one for each line; at least one
 * @param line the one to stand at, usually the one under the pointer
 * @param pinned the cards that stay: it stands beside them where there is room for it; a sheet never lies on them
 * @param areColumns the lines run from top to bottom: above and below them stands more of the same line
 */
export function placeCard(
  lines: readonly Box[],
  line: Box,
  contentHeightPx: number,
  viewport: Viewport,
  pinned: readonly Box[] = [],
  areColumns = false,
): CardPlace {
  if (isSheetAt(viewport)) return placeSheet(lines, contentHeightPx, viewport, pinned);
  const besideColumns = areColumns ? placeBesideColumns(lines, line, viewport, pinned) : null;
  if (besideColumns) return besideColumns;
  const { widthPx, heightPx } = viewport;
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
    mode: 'beside',
    side: isBelow ? 'below' : 'above',
    widthPx: width,
    leftPx,
    edgePx: (isBelow ? bottom : heightPx - top) + GAP_PX,
    maxHeightPx,
  };
}

/** To the left of the columns, or else to their right; null where neither has room. */
function placeBesideColumns(lines: readonly Box[], line: Box, viewport: Viewport, pinned: readonly Box[]) {
  const { widthPx, heightPx } = cardSizePx(viewport);
  const maxHeightPx = Math.min(heightPx, viewport.heightPx - 2 * GAP_PX);
  const edgePx = Math.max(GAP_PX, Math.min(line.top, viewport.heightPx - GAP_PX - maxHeightPx));
  const lefts = [
    Math.min(...lines.map(({ left }) => left)) - GAP_PX - widthPx,
    Math.max(...lines.map(({ right }) => right)) + GAP_PX,
  ];
  const places = lefts
    .filter((leftPx) => leftPx >= GAP_PX && leftPx + widthPx + GAP_PX <= viewport.widthPx)
    .map((leftPx) => ({ mode: 'beside', side: 'below', widthPx, leftPx, edgePx, maxHeightPx }) as const);
  return places.find((place) => !pinned.some((box) => meets(box, mostBoxAt(place, viewport)))) ?? places[0] ?? null;
}

/** As wide as the window, along its edge or along what is pinned there. */
function placeSheet(lines: readonly Box[], contentHeightPx: number, viewport: Viewport, pinned: readonly Box[]) {
  const { widthPx, heightPx: allowedPx } = cardSizePx(viewport);
  const { top, bottom } = roomAround(lines, viewport);
  const [below, above] = [
    widestFree(bottom + GAP_PX, viewport.heightPx, pinned),
    widestFree(0, top - GAP_PX, pinned),
  ] as const;
  const isBelow = below.lengthPx >= Math.min(contentHeightPx, allowedPx) || below.lengthPx >= above.lengthPx;
  const { startPx, lengthPx } = isBelow ? below : above;
  return {
    mode: 'sheet',
    side: isBelow ? 'below' : 'above',
    widthPx,
    leftPx: 0,
    edgePx: isBelow ? viewport.heightPx - startPx - lengthPx : startPx,
    maxHeightPx: Math.min(allowedPx, lengthPx),
  } as const;
}

/** The longest part of a stretch of the window's height that none of the boxes takes. */
function widestFree(fromPx: number, toPx: number, boxes: readonly Box[]) {
  let widest = { startPx: fromPx, lengthPx: 0 };
  for (const startPx of [fromPx, ...boxes.map(({ bottom }) => Math.max(fromPx, bottom))]) {
    const endPx = Math.min(toPx, ...boxes.filter(({ bottom }) => bottom > startPx).map(({ top }) => top));
    if (endPx - startPx > widest.lengthPx) widest = { startPx, lengthPx: endPx - startPx };
  }
  return widest;
}

/** The most that the height of a card can be on the better side of these lines. */
export function mostHeightPx(lines: readonly Box[], viewport: Viewport, areColumns = false): number {
  const [line] = lines;
  const besideColumns = line && areColumns ? placeBesideColumns(lines, line, viewport, []) : null;
  if (besideColumns && !isSheetAt(viewport)) return besideColumns.maxHeightPx;
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
