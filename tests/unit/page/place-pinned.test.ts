import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CardPlace, folded, mostBoxAt, placeCard } from '@/lib/page/card/place-card';
import { type Around, placePinned } from '@/lib/page/card/place-pinned';
import type { Viewport } from '@/lib/page/document/viewport';
import type { Box } from '@/lib/page/places/box';

const line = (left: number, top: number, width = 60, height = 20): Box => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

/**
 * A column of text from the window's upper to its lower edge, with the mark in it, and what else stands on the page.
 */
const article = (viewport: Viewport, left: number, right: number, mark: Box, ...others: readonly Box[]): Around => {
  const block = { left, right, top: 0, bottom: viewport.heightPx };
  const holds = (box: Box, x: number, y: number) => x >= box.left && x < box.right && y >= box.top && y < box.bottom;
  return { viewport, lines: [mark], block, isCovered: (x, y) => [block, ...others].some((box) => holds(box, x, y)) };
};

/** The box that the pinned card takes when its content asks for this height. */
function boxOf(place: CardPlace, contentHeightPx: number, viewport: Viewport): Box {
  const height = Math.min(contentHeightPx, place.maxHeightPx);
  const isHeldByTop = (place.mode === 'sheet') !== (place.side === 'below');
  const top = isHeldByTop ? place.edgePx : viewport.heightPx - place.edgePx - height;
  return { left: place.leftPx, right: place.leftPx + place.widthPx, top, bottom: top + height };
}

/** Lengths are added up from either edge of the window: two that touch may differ by that. */
const ROUNDING_PX = 1e-6;

/** For a name and some lines. */
const LEAST_ROOM_PX = 90;

const areApart = (a: Box, b: Box) =>
  Math.max(b.left - a.right, a.left - b.right, b.top - a.bottom, a.top - b.bottom) >= -ROUNDING_PX;

const WIDE: Viewport = { widthPx: 1_600, heightPx: 900 };

describe('a pinned card', () => {
  const noteBeside = (left: number, right: number, topPx: number, ...others: readonly Box[]) =>
    placePinned(article(WIDE, left, right, line(left + 80, topPx), ...others));

  it('takes the free margin beside the article, the wider one', () => {
    expect(noteBeside(300, 1_000, 200)).toMatchObject({ leftPx: 1_016, widthPx: 380 });
    expect(noteBeside(700, 1_400, 200)).toMatchObject({ leftPx: 304, widthPx: 380 });
  });

  it('lies in the half of the window that its mark is in, and is held by the edge', () => {
    expect(noteBeside(300, 1_000, 200)).toMatchObject({ side: 'below', edgePx: 8 });
    expect(noteBeside(300, 1_000, 700)).toMatchObject({ side: 'above', edgePx: 8 });
  });

  it('is narrower where the margin is, but not below 280 px', () => {
    const widths = [600, 340, 200].map((marginPx) => noteBeside(40, WIDE.widthPx - marginPx, 200).widthPx);
    expect(widths).toEqual([380, 316, 280]);
  });

  it('takes the other margin where something stands in the wider one', () => {
    const links = { left: 1_040, right: 1_500, top: 100, bottom: 700 };
    expect(noteBeside(420, 1_000, 200)).toMatchObject({ leftPx: 1_016 });
    expect(noteBeside(420, 1_000, 200, links)).toMatchObject({ leftPx: 24 });
  });

  it('where neither margin is free covers as little of the text as can be', () => {
    const viewport = { widthPx: 1_000, heightPx: 800 };
    const place = placePinned(article(viewport, 20, 840, line(300, 200)));
    expect(place).toMatchObject({ leftPx: 712, widthPx: 280 });
  });

  it('is a sheet in a narrow window, along the lower edge unless its mark stands there', () => {
    const phone = { widthPx: 360, heightPx: 700 };
    const sheetFor = (topPx: number) => boxOf(placePinned(article(phone, 20, 340, line(40, topPx))), 900, phone);
    expect(sheetFor(100)).toMatchObject({ left: 0, right: 360, top: expect.closeTo(490), bottom: 700 });
    expect(sheetFor(600)).toMatchObject({ left: 0, right: 360, top: 0, bottom: 210 });
  });
});

const AROUND = fc
  .record({
    widthPx: fc.integer({ min: 320, max: 2_000 }),
    heightPx: fc.integer({ min: 256, max: 1_400 }),
    from: fc.nat(1_000),
    to: fc.nat(1_000),
  })
  .map(({ widthPx, heightPx, from, to }) => ({
    viewport: { widthPx, heightPx },
    left: (Math.min(from, to) / 1_000) * (widthPx - 100),
    right: (Math.max(from, to) / 1_000) * (widthPx - 100) + 100,
  }));
const SHARE = fc.nat(1_000).map((thousandths) => thousandths / 1_000);

const markIn = ({ viewport, left, right }: { viewport: Viewport; left: number; right: number }, x: number, y: number) =>
  line(left + x * (right - left - 60), y * (viewport.heightPx - 20));

describe('several pinned cards', () => {
  it('never cover their marks, each other or the window’s edges, whatever their content comes to', () => {
    fc.assert(
      fc.property(AROUND, fc.array(fc.tuple(SHARE, SHARE), { minLength: 2, maxLength: 2 }), (page, places) => {
        const { viewport, left, right } = page;
        const taken: CardPlace[] = [];
        for (const [x, y] of places) {
          const mark = markIn(page, x, y);
          const place = placePinned(article(viewport, left, right, mark), taken[0]);
          const box = boxOf(place, 2_000, viewport);
          expect(areApart(box, mark)).toBe(true);
          expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
          expect(box.right).toBeLessThanOrEqual(viewport.widthPx);
          expect(box.bottom).toBeLessThanOrEqual(viewport.heightPx + ROUNDING_PX);
          for (const other of taken) expect(areApart(box, boxOf(other, 2_000, viewport))).toBe(true);
          taken.push(place);
        }
      }),
    );
  });

  it('are larger as sheets where one must leave out its mark', () => {
    const phone = { widthPx: 360, heightPx: 500 };
    const pin = (topPx: number, other?: CardPlace) => placePinned(article(phone, 20, 340, line(40, topPx)), other);
    const first = pin(60);
    const second = pin(60, first);
    expect(first).toMatchObject({ side: 'below', maxHeightPx: 150 });
    expect(second).toMatchObject({ side: 'above', maxHeightPx: 162 });
    expect(areApart(boxOf(second, 900, phone), line(40, 60))).toBe(true);
  });

  it('have room for some lines each, in any window of 480 px height and more', () => {
    fc.assert(
      fc.property(AROUND, SHARE, SHARE, SHARE, SHARE, ({ viewport, left, right }, x1, y1, x2, y2) => {
        fc.pre(viewport.heightPx >= 480);
        const taken: CardPlace[] = [];
        for (const [x, y] of [
          [x1, y1],
          [x2, y2],
        ] as const) {
          const around = article(viewport, left, right, markIn({ viewport, left, right }, x, y));
          taken.push(placePinned(around, taken[0]));
        }
        for (const place of taken) expect(place.maxHeightPx).toBeGreaterThanOrEqual(LEAST_ROOM_PX);
      }),
    );
  });
});

describe('on a phone, a third sheet', () => {
  const PHONE_AROUND = fc.record({
    viewport: fc.record({ widthPx: fc.integer({ min: 320, max: 430 }), heightPx: fc.integer({ min: 480, max: 950 }) }),
    marks: fc.array(fc.tuple(SHARE, SHARE), { minLength: 2, maxLength: 3 }),
    contents: fc.array(fc.integer({ min: 60, max: 2_000 }), { minLength: 3, maxLength: 3 }),
  });

  it('is open above the pins, which are folded to a line where it lies on them: none covers another, or its own mark', () => {
    fc.assert(
      fc.property(PHONE_AROUND, ({ viewport, marks, contents }) => {
        const page = { viewport, left: 16, right: viewport.widthPx - 16 };
        const boxes = marks.map(([x, y]) => markIn(page, x, y));
        const mark = boxes.pop() as Box;
        const pins: CardPlace[] = [];
        for (const own of boxes) pins.push(placePinned(article(viewport, 16, page.right, own), pins[0]));
        const lines = pins.map((pin) => mostBoxAt(folded(pin), viewport));
        const open = placeCard([mark], mark, contents[0] as number, viewport, lines);
        const taken = mostBoxAt(open, viewport);
        expect(areApart(taken, mark)).toBe(true);
        expect(taken.top).toBeGreaterThanOrEqual(0);
        expect(taken.bottom).toBeLessThanOrEqual(viewport.heightPx + ROUNDING_PX);
        const standing = pins.map((pin) => (areApart(mostBoxAt(pin, viewport), taken) ? pin : folded(pin)));
        const shown = [open, ...standing].map((place, index) => boxOf(place, contents[index] as number, viewport));
        for (const [at, one] of shown.entries())
          for (const other of shown.slice(at + 1)) expect(areApart(one, other)).toBe(true);
        expect(open.maxHeightPx).toBeGreaterThanOrEqual(Math.min(LEAST_ROOM_PX, (contents[0] as number) / 2));
      }),
    );
  });

  it('lies along a folded one, which keeps its edge', () => {
    const phone = { widthPx: 360, heightPx: 700 };
    const mark = line(40, 300);
    const pin = placePinned(article(phone, 20, 340, line(40, 100)));
    const open = placeCard([mark], mark, 900, phone, [mostBoxAt(folded(pin), phone)]);
    expect(mostBoxAt(folded(pin), phone)).toMatchObject({ top: 640, bottom: 700 });
    expect(mostBoxAt(open, phone)).toMatchObject({ left: 0, right: 360, top: 328, bottom: 640 });
  });
});
