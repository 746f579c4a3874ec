/**
 * Where a pinned card lies. Pure geometry in CSS pixels of the viewport. Promise: whatever its content comes to, the
 * card covers no line of its mark, stays within the viewport, and shares no place with another that is pinned.
 */
import type { Viewport } from '../document';
import type { Box } from '../places';
import { type CardPlace, GAP_PX, HEIGHT_PX, isSheetAt, LEAST_WIDTH_PX, WIDTH_PX } from './place-card';

/** Two sheets leave the larger part of a small window to the page, but one that must leave out its mark has half of it. */
const SHEET_OF_VIEWPORT = 0.3;
const SHEET_AROUND_MARK = 0.5;
/** Where within the card's width, and the window's height, it is asked what stands there. */
const ASKED = [0.1, 0.3, 0.5, 0.7, 0.9];

/** What stands on the page around a card that is pinned. */
export interface Around {
  readonly viewport: Viewport;
  /** The mark's boxes, one for each line; none while the page does not show it. */
  readonly lines: readonly Box[];
  /** The block that the mark stands in, which has the margins at its sides. */
  readonly block: Box;
  /** Whether something of the page stands at this point. */
  isCovered(x: number, y: number): boolean;
}

/**
 * On the side of the text where least of it, and of what else stands there, comes to be covered: beside it where the
 * margin is free. In the window's upper or lower half, which is the mark's where the card is beside it.
 * @param other where the other pinned card lies, if there is one: it has its half for itself
 */
export function placePinned({ viewport, lines, block, isCovered }: Around, other?: CardPlace): CardPlace {
  const { widthPx, heightPx } = viewport;
  const isSheet = isSheetAt(viewport);
  const onSide = (isLeft: boolean) => {
    const freePx = isLeft ? block.left : widthPx - block.right;
    const width = isSheet ? widthPx : Math.min(WIDTH_PX, Math.max(LEAST_WIDTH_PX, freePx - 3 * GAP_PX));
    const insetPx = isSheet ? 0 : Math.max(GAP_PX, freePx - 2 * GAP_PX - width);
    const leftPx = isLeft ? insetPx : widthPx - width - insetPx;
    const covered = ASKED.flatMap((x) => ASKED.filter((y) => isCovered(leftPx + x * width, y * heightPx))).length;
    return { leftPx, width, rank: widthPx * covered - freePx };
  };
  const [left, right] = [onSide(true), onSide(false)];
  const { leftPx, width } = left.rank < right.rank ? left : right;
  const met = lines.filter((line) => line.left < leftPx + width && line.right > leftPx);
  const isLow = lines.some(({ top }) => top > heightPx / 2);
  const isAtFoot = other ? (other.side === 'below') !== isSheet : isLow !== met.length > 0;
  return {
    mode: isSheet ? 'sheet' : 'beside',
    side: isSheet === isAtFoot ? 'below' : 'above',
    leftPx,
    widthPx: width,
    ...heightApartFrom(met, isAtFoot, viewport),
  };
}

/**
 * Above the lines or below them, where there is more room in this half; lengths begin at the edge that holds the card.
 */
function heightApartFrom(
  lines: readonly Box[],
  isAtFoot: boolean,
  viewport: Viewport,
): Pick<CardPlace, 'edgePx' | 'maxHeightPx'> {
  const { heightPx } = viewport;
  const isSheet = isSheetAt(viewport);
  const from = isSheet ? 0 : GAP_PX;
  const next = Math.min(heightPx, ...lines.map(({ top, bottom }) => (isAtFoot ? heightPx - bottom : top) - GAP_PX));
  const share = next < heightPx * SHEET_OF_VIEWPORT ? SHEET_AROUND_MARK : SHEET_OF_VIEWPORT;
  const to = isSheet ? heightPx * share : (heightPx - GAP_PX) / 2;
  const near = Math.min(to, next);
  const far = Math.max(from, ...lines.map(({ top, bottom }) => (isAtFoot ? heightPx - top : bottom) + GAP_PX));
  const isBefore = near - from >= to - far;
  return {
    edgePx: isBefore ? from : far,
    maxHeightPx: Math.max(0, Math.min(HEIGHT_PX, isBefore ? near - from : to - far)),
  };
}
