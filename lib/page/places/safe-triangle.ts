/**
 * The way from a mark to its card. Pure geometry in CSS pixels of the viewport, y downwards.
 */

import type { Box } from './box';

export interface Position {
  readonly x: number;
  readonly y: number;
}

/** Half of 120 degrees. */
const HALF_ANGLE_RADIANS = Math.PI / 3;

/**
 * True where `point` lies within the triangle that opens by 120 degrees from where the pointer left the mark, towards
 * the nearest point of the card, and that ends at the card.
 */
export function isInSafeTriangle(leftAt: Position, card: Box, point: Position): boolean {
  const axis = {
    x: clamp(leftAt.x, card.left, card.right) - leftAt.x,
    y: clamp(leftAt.y, card.top, card.bottom) - leftAt.y,
  };
  const way = { x: point.x - leftAt.x, y: point.y - leftAt.y };
  const reach = Math.hypot(axis.x, axis.y);
  const distance = Math.hypot(way.x, way.y);
  if (reach === 0 || distance === 0) return true;
  const along = (axis.x * way.x + axis.y * way.y) / reach;
  return along <= reach && along >= distance * Math.cos(HALF_ANGLE_RADIANS);
}

const clamp = (value: number, low: number, high: number): number => Math.min(Math.max(value, low), high);
