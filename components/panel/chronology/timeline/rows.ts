/**
 * Heights of the time line, in px from its top: labels, then what happened in lanes above the line, the line with its
 * divisions, and below it what is announced or planned.
 */
import type { Picture } from './picture';

export interface Rows {
  readonly horizonLabelY: number;
  readonly pageLabelY: number;
  /** Where the vertical lines begin. */
  readonly topY: number;
  readonly axisY: number;
  readonly tickLabelY: number;
  readonly yearLabelY: number;
  /** Where the lanes of what is ahead begin. */
  readonly aheadTopY: number;
  /** Baseline of the heading of what is ahead. */
  readonly aheadLabelY: number;
  readonly heightPx: number;
  /** The height of a lane, and of every target but those of points on the line. */
  readonly targetPx: number;
  /** Of targets of points on the line, from its middle. */
  readonly pointsAbovePx: number;
  readonly pointsBelowPx: number;
  /** The middle of a lane of what happened, which are counted upwards from the line. */
  pastLaneY(lane: number): number;
  /** The middle of a lane of what is ahead, counted downwards. */
  aheadLaneY(lane: number): number;
  /** The middle of the points of what is ahead. */
  readonly aheadPointsY: number;
}

export const LINE_PX = 16;
/** Of targets of points on the line: their count stands above the dot. */
const POINTS_ABOVE_PX = 22;
const POINTS_BELOW_PX = 6;
const TICK_LABELS_PX = 2 * LINE_PX + 10;

export function rowsOf(picture: Picture): Rows {
  const { targetPx } = picture;
  const labels = (picture.horizonX === null ? 0 : 1) + (picture.page === null ? 0 : 1);
  const topY = labels * LINE_PX + 4;
  const pointsPx = picture.past.points.length > 0 ? POINTS_ABOVE_PX : 4;
  const axisY = topY + Math.max(picture.past.laneCount * targetPx + pointsPx, 3 * LINE_PX) + 4;
  const aheadY = axisY + TICK_LABELS_PX;
  const hasAhead = picture.ahead.points.length + picture.ahead.bars.length > 0;
  const aheadPointsPx = picture.ahead.points.length > 0 ? targetPx : 0;
  const aheadPx = hasAhead ? LINE_PX + 8 + aheadPointsPx + picture.ahead.laneCount * targetPx : 0;
  const aheadTopY = aheadY + LINE_PX + 8;
  return {
    horizonLabelY: LINE_PX - 4,
    pageLabelY: labels * LINE_PX - 4,
    topY,
    axisY,
    tickLabelY: axisY + LINE_PX + 4,
    yearLabelY: axisY + 2 * LINE_PX + 3,
    aheadTopY,
    aheadLabelY: aheadY + LINE_PX - 1,
    heightPx: aheadY + aheadPx,
    targetPx,
    pointsAbovePx: POINTS_ABOVE_PX,
    // Below the line there are only its divisions.
    pointsBelowPx: Math.max(POINTS_BELOW_PX, targetPx - POINTS_ABOVE_PX),
    pastLaneY: (lane) => axisY - pointsPx - (lane + 0.5) * targetPx,
    aheadPointsY: aheadTopY + targetPx / 2,
    aheadLaneY: (lane) => aheadTopY + aheadPointsPx + (lane + 0.5) * targetPx,
  };
}
