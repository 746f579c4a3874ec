import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardPlace, placeCard } from '@/lib/page/card/place-card';
import type { Viewport } from '@/lib/page/document/viewport';
import type { Box } from '@/lib/page/places/box';

const line = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});
const WINDOW: Viewport = { widthPx: 1_280, heightPx: 800 };

/** The box that a card of this content takes. */
function boxOf(place: CardPlace, contentHeightPx: number, viewport: Viewport): Box {
  const height = Math.min(contentHeightPx, place.maxHeightPx);
  const isHeldByTop = (place.mode === 'sheet') !== (place.side === 'below');
  const top = isHeldByTop ? place.edgePx : viewport.heightPx - place.edgePx - height;
  return { left: place.leftPx, right: place.leftPx + place.widthPx, top, bottom: top + height };
}

const place = (mark: Box, contentHeightPx = 200, viewport = WINDOW) =>
  boxOf(placeCard([mark], mark, contentHeightPx, viewport), contentHeightPx, viewport);

describe('a card', () => {
  it('stands 8 px below its mark, at its left edge', () => {
    expect(place(line(300, 100))).toEqual({ left: 300, right: 680, top: 128, bottom: 328 });
  });

  it('stands 8 px above where there is no room below', () => {
    expect(place(line(300, 700))).toMatchObject({ top: 492, bottom: 692 });
  });

  it('stands where there is more room if it fits nowhere, and is as high as that allows', () => {
    const viewport = { widthPx: 1_280, heightPx: 300 };
    expect(place(line(300, 100), 400, viewport)).toMatchObject({ top: 128, bottom: 292 });
    expect(place(line(300, 180), 400, viewport)).toMatchObject({ top: 8, bottom: 172 });
  });

  it.each([
    [1_280, 380],
    [500, 380],
    [490, 380],
  ])('in a window of %i px is %i px wide', (widthPx, expected) => {
    const { left, right } = place(line(10, 100), 200, { widthPx, heightPx: 800 });
    expect(right - left).toBe(expected);
  });

  it('is at most 420 px high, and at most 60 % of the window', () => {
    const heightIn = (heightPx: number) =>
      placeCard([line(9, 9)], line(9, 9), 2_000, { widthPx: 900, heightPx }).maxHeightPx;
    expect(heightIn(1_000)).toBe(420);
    expect(heightIn(500)).toBe(300);
  });

  it('of a wrapped mark stands below its last line, at the line that was pointed at', () => {
    const lines = [line(700, 100), line(20, 130)];
    const { leftPx, edgePx } = placeCard(lines, lines[0] as Box, 200, WINDOW);
    expect([leftPx, edgePx]).toEqual([700, 158]);
  });

  it('is a sheet along the lower edge at 480 px and less; along the upper where that would cover the mark', () => {
    const phone = { widthPx: 360, heightPx: 700 };
    expect(place(line(20, 100), 200, phone)).toEqual({ left: 0, right: 360, top: 500, bottom: 700 });
    expect(place(line(20, 600), 200, phone)).toEqual({ left: 0, right: 360, top: 0, bottom: 200 });
  });

  describe('of a mark that is written from top to bottom', () => {
    const column = line(700, 100, 20, 90);
    const beside = (mark: Box, pinned: readonly Box[] = [], viewport = WINDOW) =>
      boxOf(placeCard([mark], mark, 200, viewport, pinned, true), 200, viewport);

    it('stands 8 px to the left of its column, at its upper edge: no word of the same line is covered', () => {
      expect(beside(column)).toEqual({ left: 312, right: 692, top: 100, bottom: 300 });
    });

    it('stands to its right where there is no room to its left, or where a pinned one stands there', () => {
      expect(beside(line(200, 100, 20, 90))).toMatchObject({ left: 228, top: 100 });
      expect(beside(column, [{ left: 8, right: 388, top: 8, bottom: 400 }])).toMatchObject({ left: 728, top: 100 });
    });

    it('is held within the window, as high as it may become', () => {
      const placed = placeCard([line(700, 700, 20, 90)], line(700, 700, 20, 90), 200, WINDOW, [], true);
      expect(placed.edgePx + placed.maxHeightPx).toBe(792);
    });

    it('stands above or below where neither side has room', () => {
      const narrow = { widthPx: 500, heightPx: 800 };
      expect(beside(line(240, 100, 20, 90), [], narrow)).toMatchObject({ top: 198 });
    });
  });

  describe('beside a pinned one', () => {
    const beside = (mark: Box, pinned: Box, viewport = WINDOW) =>
      boxOf(placeCard([mark], mark, 200, viewport, [pinned]), 420, viewport);
    const inMargin: Box = { left: 892, right: 1_272, top: 8, bottom: 400 };

    it('stands where it would, if that is free', () => {
      expect(beside(line(300, 100), inMargin)).toMatchObject({ left: 300, top: 128 });
    });

    it('stands at its side, 8 px away, where it would lie on it or come to when it grows', () => {
      expect(beside(line(700, 100), inMargin)).toMatchObject({ left: 504, right: 884, top: 128 });
    });
  });

  it('never covers its mark and never leaves the window, now or when its content grows', () => {
    const sizes = fc.record({
      widthPx: fc.integer({ min: 320, max: 2_000 }),
      heightPx: fc.integer({ min: 150, max: 1_400 }),
    });
    const height = fc.integer({ min: 20, max: 900 });
    fc.assert(
      fc.property(
        sizes,
        fc.nat(1_000),
        fc.nat(1_000),
        height,
        height,
        fc.boolean(),
        (viewport, x, y, first, later, areColumns) => {
          const mark = line((x / 1_000) * (viewport.widthPx - 60), (y / 1_000) * (viewport.heightPx - 20));
          const placed = placeCard([mark], mark, first, viewport, [], areColumns);
          for (const content of [first, later]) {
            const box = boxOf(placed, content, viewport);
            const isBeside = box.right <= mark.left || box.left >= mark.right;
            expect((areColumns && isBeside) || box.bottom <= mark.top || box.top >= mark.bottom).toBe(true);
            expect(box.left).toBeGreaterThanOrEqual(0);
            expect(box.right).toBeLessThanOrEqual(viewport.widthPx);
            expect(box.top).toBeGreaterThanOrEqual(0);
            expect(box.bottom).toBeLessThanOrEqual(viewport.heightPx);
          }
        },
      ),
    );
  });
});
