/**
 * The whole time line as geometry, without a word: what happened above the line, what is announced or planned below it,
 * breaks where long stretches are left out, and the days of the page and of the index's end.
 * Promise: every event with a date is in exactly one mark; those without one are counted apart.
 */
import type { Dating, EventSummary, IsoDay } from '../../../../lib/model';
import { dayNumber } from './days';
import { type BarEvent, type BarMark, lanesOf, layBars } from './lanes';
import { groupPoints, type PointEvent, type PointMark } from './points';
import { createScale, type Scale, type Segment } from './scale';
import { type Shape, shapeOf } from './shape';

export type Mark = PointMark | BarMark;

export interface Band {
  readonly points: readonly PointMark[];
  readonly bars: readonly BarMark[];
  readonly laneCount: number;
}

/** Where on the line something stands that is no event. Both are the same for a known day. */
export interface Place {
  readonly fromX: number;
  readonly endX: number;
}

export interface Picture {
  readonly scale: Scale;
  readonly gaps: readonly Segment[];
  /** What happened and what goes on. */
  readonly past: Band;
  /** What is announced or planned. */
  readonly ahead: Band;
  readonly page: Place | null;
  /** The end of the last day that the index can tell of. */
  readonly horizonX: number | null;
  readonly targetPx: number;
  /** Events without a date. */
  readonly undated: readonly EventSummary[];
}

export interface PictureOptions {
  readonly past: readonly EventSummary[];
  readonly ahead: readonly EventSummary[];
  readonly pageDate: Dating | null;
  readonly horizon: IsoDay | null;
  readonly widthPx: number;
  /** The least width and height of a target. */
  readonly targetPx: number;
}

/** Room at both ends, in which open ends run out. */
export const MARGIN_PX = 16;

/** Null where no event has a date. O(n log n) in events. */
export function drawPicture(options: PictureOptions): Picture | null {
  const { past, ahead, pageDate, horizon, widthPx, targetPx } = options;
  const [shapedPast, shapedAhead] = [shaped(past), shaped(ahead)];
  if (shapedPast.dated.length + shapedAhead.dated.length === 0) return null;
  const page = pageDate && shapeOf(pageDate);
  const horizonDay = horizon === null ? null : dayNumber(horizon) + 1;
  const shapes = [...shapedPast.dated, ...shapedAhead.dated].map(({ shape }) => shape);
  const stretches = [...shapes, ...(page ? [page] : [])].map(stretchOf);
  if (horizonDay !== null) stretches.push([horizonDay - 1, horizonDay]);
  const scale = createScale({ stretches, fromX: MARGIN_PX, endX: widthPx - MARGIN_PX, minRunPx: targetPx });
  if (!scale) return null;
  const frame = { fromX: 0, endX: widthPx };
  return {
    scale,
    gaps: scale.segments.filter(({ kind }) => kind === 'gap'),
    past: bandOf(shapedPast.dated, scale, frame, targetPx),
    ahead: bandOf(shapedAhead.dated, scale, frame, targetPx),
    page: page && placeOf(page, scale, frame),
    horizonX: horizonDay === null ? null : scale.x(horizonDay),
    targetPx,
    undated: [...shapedPast.undated, ...shapedAhead.undated],
  };
}

interface Shaped {
  readonly dated: readonly { readonly event: EventSummary; readonly shape: Shape }[];
  readonly undated: readonly EventSummary[];
}

function shaped(events: readonly EventSummary[]): Shaped {
  const all = events.map((event) => ({ event, shape: shapeOf(event.when) }));
  return {
    dated: all.flatMap(({ event, shape }) => (shape ? [{ event, shape }] : [])),
    undated: all.flatMap(({ event, shape }) => (shape ? [] : [event])),
  };
}

function stretchOf(shape: Shape): [number, number] {
  if (shape.kind === 'point') return [shape.day, shape.day + 1];
  const { fromDay, endDay } = shape;
  return [fromDay ?? endDay ?? 0, endDay ?? fromDay ?? 0];
}

function bandOf(dated: Shaped['dated'], scale: Scale, frame: Place, targetPx: number): Band {
  const points = dated.filter((one): one is PointEvent => one.shape.kind === 'point');
  const bars = layBars(
    dated.filter((one): one is BarEvent => one.shape.kind === 'bar'),
    scale,
    frame,
    targetPx,
  );
  return { points: groupPoints(points, scale, targetPx), bars, laneCount: lanesOf(bars) };
}

function placeOf(shape: Shape, scale: Scale, frame: Place): Place {
  if (shape.kind === 'point') return { fromX: scale.x(shape.day + 0.5), endX: scale.x(shape.day + 0.5) };
  return {
    fromX: shape.fromDay === null ? frame.fromX : scale.x(shape.fromDay),
    endX: shape.endDay === null ? frame.endX : scale.x(shape.endDay),
  };
}

/** The marks of a picture as they are gone through: by time, above the line before below. */
export function marksInOrder(picture: Picture): readonly Mark[] {
  const band = ({ points, bars }: Band): readonly Mark[] => [...points, ...bars];
  const beginsAt = (mark: Mark) => (mark.kind === 'bar' ? mark.barFromX : (mark.dots[0]?.x ?? mark.fromX));
  return [...band(picture.past), ...band(picture.ahead)].sort((a, b) => beginsAt(a) - beginsAt(b));
}
