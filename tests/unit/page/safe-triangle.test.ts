import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInSafeTriangle } from '@/lib/page/places/safe-triangle';

const CARD = { left: 0, top: 200, right: 380, bottom: 400 };
const FROM = { x: 100, y: 100 };

/** A point at an angle from the way straight down to the card, and a distance from where the pointer left. */
const towards = (degrees: number, distancePx: number) => ({
  x: FROM.x + distancePx * Math.sin((degrees * Math.PI) / 180),
  y: FROM.y + distancePx * Math.cos((degrees * Math.PI) / 180),
});

describe('the safe triangle', () => {
  it.each([0, 30, -30, 59, -59])('holds a way of %i degrees beside the straight one', (degrees) => {
    expect(isInSafeTriangle(FROM, CARD, towards(degrees, 60))).toBe(true);
  });

  it.each([61, -61, 90, 180])('does not hold a way of %i degrees', (degrees) => {
    expect(isInSafeTriangle(FROM, CARD, towards(degrees, 60))).toBe(false);
  });

  it('ends at the card', () => {
    expect(isInSafeTriangle(FROM, CARD, { x: 100, y: 199 })).toBe(true);
    expect(isInSafeTriangle(FROM, CARD, { x: 100, y: 401 })).toBe(false);
  });

  it('leads upwards to a card above', () => {
    const above = { left: 0, top: 0, right: 380, bottom: 60 };
    expect(isInSafeTriangle(FROM, above, { x: 110, y: 80 })).toBe(true);
    expect(isInSafeTriangle(FROM, above, { x: 110, y: 120 })).toBe(false);
  });

  it('leads to the nearest corner of a card beside', () => {
    const beside = { left: 200, top: 200, right: 500, bottom: 400 };
    expect(isInSafeTriangle(FROM, beside, { x: 150, y: 150 })).toBe(true);
    expect(isInSafeTriangle(FROM, beside, { x: 50, y: 150 })).toBe(false);
  });

  it('holds every straight way to the card’s nearest edge', () => {
    const unit = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 380 }), fc.integer({ min: 0, max: 190 }), unit, (x, y, part) => {
        expect(isInSafeTriangle({ x, y }, CARD, { x, y: y + (CARD.top - y) * part })).toBe(true);
      }),
    );
  });
});
