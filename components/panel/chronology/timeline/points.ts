/**
 * Points on the line. Every known day has its dot where it belongs; dots that stand closer than a target is wide share
 * one target, which knows how many events it holds.
 */
import type { EventSummary } from '../../../../lib/model';
import type { Scale, Segment } from './scale';
import type { Point } from './shape';

export interface Dot {
  readonly day: number;
  readonly x: number;
  /** `stated` where one of its events has the day stated. */
  readonly given: Point['given'];
}

export interface PointMark {
  readonly kind: 'points';
  /** The target; targets of one band do not overlap. */
  readonly fromX: number;
  readonly endX: number;
  readonly dots: readonly Dot[];
  readonly events: readonly EventSummary[];
}

export interface PointEvent {
  readonly event: EventSummary;
  readonly shape: Point;
}

/**
 * In order of time. Linear in events.
 * @param targetPx the least width of a target
 */
export function groupPoints(points: readonly PointEvent[], scale: Scale, targetPx: number): readonly PointMark[] {
  const runs = scale.segments.filter(({ kind }) => kind === 'run');
  const slots = new Map<string, { readonly fromX: number; readonly endX: number; points: PointEvent[] }>();
  for (const point of points) {
    const runIndex = runs.findIndex((run) => point.shape.day >= run.fromDay && point.shape.day < run.endDay);
    const run = runs[runIndex];
    if (!run) continue;
    const { index, fromX, endX } = slotOf(run, scale.x(point.shape.day + 0.5), targetPx);
    const key = `${runIndex} ${index}`;
    const slot = slots.get(key) ?? { fromX, endX, points: [] };
    slot.points.push(point);
    slots.set(key, slot);
  }
  return [...slots.values()]
    .sort((a, b) => a.fromX - b.fromX)
    .map((slot) => ({
      kind: 'points',
      fromX: slot.fromX,
      endX: slot.endX,
      dots: dotsOf(slot.points, scale),
      events: slot.points.map(({ event }) => event),
    }));
}

/** A run is cut into equal slots, a day each where days are wide enough. */
function slotOf({ fromDay, endDay, fromX, endX }: Segment, x: number, targetPx: number) {
  const count = Math.max(1, Math.min(endDay - fromDay, Math.floor((endX - fromX) / targetPx)));
  const width = (endX - fromX) / count;
  const index = Math.min(count - 1, Math.floor((x - fromX) / width));
  return { index, fromX: fromX + index * width, endX: fromX + (index + 1) * width };
}

function dotsOf(points: readonly PointEvent[], scale: Scale): readonly Dot[] {
  const dots = new Map<number, Dot>();
  for (const { shape } of points) {
    const known = dots.get(shape.day);
    if (known?.given === 'stated') continue;
    dots.set(shape.day, { day: shape.day, x: scale.x(shape.day + 0.5), given: shape.given });
  }
  return [...dots.values()].sort((a, b) => a.day - b.day);
}
