import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '@/components/panel/chronology/timeline/days';
import { gapLength, monthsLater } from '@/components/panel/chronology/timeline/gap-length';
import { drawPicture, type Mark, marksInOrder, type Picture } from '@/components/panel/chronology/timeline/picture';
import { createScale, GAP_PX } from '@/components/panel/chronology/timeline/scale';
import { shapeOf } from '@/components/panel/chronology/timeline/shape';
import { ticksOf } from '@/components/panel/chronology/timeline/ticks';
import { anyDating, anyDay, anyEvents, datingOf, eventAt } from './any-dating';

const anyWidth = fc.integer({ min: 240, max: 1_400 });
/** What is pointed at, and what is touched. */
const anyTarget = fc.constantFrom(24, 44);

function draw(past: Parameters<typeof drawPicture>[0]['past'], more: Partial<Parameters<typeof drawPicture>[0]> = {}) {
  return drawPicture({ past, ahead: [], pageDate: null, horizon: '2025-12-04', widthPx: 388, targetPx: 24, ...more });
}

const anyPicture = fc
  .record({
    past: anyEvents,
    ahead: anyEvents,
    pageDate: fc.option(anyDating),
    horizon: fc.option(anyDay.map(isoDay)),
    widthPx: anyWidth,
    targetPx: anyTarget,
  })
  .map((options) => ({ options, picture: drawPicture(options) }));

const marksOf = (picture: Picture | null): readonly Mark[] => (picture ? marksInOrder(picture) : []);

describe('a date as a shape', () => {
  it('is a point only for a stated day or one worked out', () => {
    expect(shapeOf(datingOf('2025-11-16'))).toMatchObject({ kind: 'point', given: 'stated' });
    expect(shapeOf(datingOf('2025-11-16', 'worked out'))).toMatchObject({ kind: 'point', given: 'worked out' });
    expect(shapeOf(datingOf('2025-11-16', 'bounded'))).toMatchObject({ kind: 'bar' });
    fc.assert(
      fc.property(anyDating, (dating) => {
        const shape = shapeOf(dating);
        if (shape?.kind !== 'point') return;
        expect(dating).toMatchObject({ granularity: 'day', earliest: isoDay(shape.day), latest: isoDay(shape.day) });
        expect(dating.basis).not.toBe('bounded');
      }),
    );
  });

  it('is a bar over the days that are possible, open where there is no limit', () => {
    expect(shapeOf(datingOf('2025-11'))).toEqual({
      kind: 'bar',
      fromDay: dayNumber('2025-11-01'),
      endDay: dayNumber('2025-12-01'),
      sure: null,
    });
    expect(shapeOf(datingOf('2025-11-16/..'))).toMatchObject({ fromDay: dayNumber('2025-11-16'), endDay: null });
    expect(shapeOf(datingOf('[..2025-11-29]', 'bounded'))).toMatchObject({ fromDay: null });
  });

  it('is sure only between the ends of what lasted, never of limits', () => {
    const days = { fromDay: dayNumber('2025-09-30'), endDay: dayNumber('2025-11-24') };
    expect(shapeOf(datingOf('2025-09/2025-11-23'))).toMatchObject({ sure: days });
    expect(shapeOf(datingOf('2025-09/2025-11-23', 'bounded'))).toMatchObject({ sure: null });
    expect(shapeOf(datingOf('[2025-09-01..2025-11-23]'))).toMatchObject({ sure: null });
    expect(shapeOf(datingOf('2025-09-01/..'))).toMatchObject({ sure: null });
  });

  it('is nothing where no date is given', () => {
    expect(shapeOf({ basis: 'unknown' })).toBeNull();
    expect(draw([eventAt({ basis: 'unknown' })])).toBeNull();
    expect(draw([eventAt({ basis: 'unknown' }), eventAt(datingOf('2025-11-16'), 1)])?.undated).toHaveLength(1);
  });
});

describe('the scale', () => {
  const anyStretches = fc.array(
    fc.tuple(anyDay, fc.nat(60)).map(([day, length]) => [day, day + length] as const),
    {
      minLength: 1,
      maxLength: 40,
    },
  );
  const anyScale = fc.tuple(anyStretches, anyWidth, anyTarget).map(([stretches, endX, minRunPx]) => {
    const scale = createScale({ stretches, fromX: 16, endX, minRunPx });
    if (!scale) throw new Error('there are days, so there is a scale');
    return { scale, stretches, endX };
  });

  it('keeps the order of days and stays between its ends', () => {
    fc.assert(
      fc.property(anyScale, anyDay, anyDay, ({ scale, endX }, a, b) => {
        const [first, second] = [Math.min(a, b), Math.max(a, b)];
        expect(scale.x(first)).toBeLessThanOrEqual(scale.x(second) + 1e-6);
        for (const day of [first, second]) {
          expect(scale.x(day)).toBeGreaterThanOrEqual(16 - 1e-6);
          expect(scale.x(day)).toBeLessThanOrEqual(endX + 1e-6);
        }
      }),
    );
  });

  it('covers the whole width without holes, runs and gaps in turn', () => {
    fc.assert(
      fc.property(anyScale, ({ scale: { segments }, endX }) => {
        expect(segments[0]?.fromX).toBe(16);
        expect(segments.at(-1)?.endX).toBeCloseTo(endX);
        segments.forEach((segment, index) => {
          expect(segment.kind).toBe(index % 2 === 0 ? 'run' : 'gap');
          const after = segments[index + 1];
          if (after) expect([after.fromX, after.fromDay]).toEqual([segment.endX, segment.endDay]);
        });
      }),
    );
  });

  it('leaves out only stretches in which nothing begins or ends', () => {
    fc.assert(
      fc.property(anyScale, ({ scale: { segments }, stretches }) => {
        for (const gap of segments.filter(({ kind }) => kind === 'gap')) {
          expect(stretches.flat().filter((day) => day > gap.fromDay && day < gap.endDay)).toEqual([]);
          expect(gap.endX - gap.fromX).toBeCloseTo(GAP_PX);
        }
      }),
    );
  });

  it('breaks for what would press the rest together, and only then', () => {
    const kinds = (...days: string[]) =>
      createScale({
        stretches: days.map((day) => [dayNumber(day), dayNumber(day) + 1]),
        fromX: 0,
        endX: 388,
        minRunPx: 24,
      })?.segments.map(({ kind }) => kind);
    expect(kinds('2013-01-01', '2025-11-16', '2025-11-18', '2025-11-20')).toEqual(['run', 'gap', 'run']);
    expect(kinds('2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01')).toEqual(['run']);
    expect(kinds('2025-11-16')).toEqual(['run']);
  });
});

describe('the length of a gap', () => {
  it('is its true length', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 3, max: 8_000 }), (day, length) => {
        const parts = Object.fromEntries(gapLength(day, day + length).map(({ unit, count }) => [unit, count]));
        const months = (parts.year ?? 0) * 12 + (parts.month ?? 0);
        expect(monthsLater(day, months) + (parts.week ?? 0) * 7 + (parts.day ?? 0)).toBe(day + length);
      }),
    );
  });

  it('is said in the largest units that say it', () => {
    const length = (from: string, end: string) => gapLength(dayNumber(from), dayNumber(end));
    expect(length('2013-01-01', '2025-09-01')).toEqual([
      { unit: 'year', count: 12 },
      { unit: 'month', count: 8 },
    ]);
    expect(length('2025-10-01', '2025-10-22')).toEqual([{ unit: 'week', count: 3 }]);
    expect(length('2025-10-01', '2025-11-16')).toEqual([{ unit: 'day', count: 46 }]);
  });
});

describe('the picture', () => {
  it('holds every event with a date in exactly one mark, and counts the others', () => {
    fc.assert(
      fc.property(anyPicture, ({ options, picture }) => {
        if (!picture) return;
        const all = [...options.past, ...options.ahead];
        const drawn = [...marksInOrder(picture).flatMap((mark) => mark.events), ...picture.undated];
        expect(drawn).toHaveLength(all.length);
        expect(new Set(drawn)).toEqual(new Set(all));
      }),
    );
  });

  it('draws nothing outside itself', () => {
    fc.assert(
      fc.property(anyPicture, ({ options, picture }) => {
        const xs = marksOf(picture).flatMap((mark) =>
          mark.kind === 'bar'
            ? [mark.fromX, mark.endX, mark.barFromX, mark.barEndX]
            : [mark.fromX, mark.endX, ...mark.dots.map(({ x }) => x)],
        );
        for (const x of xs) {
          expect(x).toBeGreaterThanOrEqual(-1e-6);
          expect(x).toBeLessThanOrEqual(options.widthPx + 1e-6);
        }
      }),
    );
  });

  it('gives each mark a target of 24 px, of 44 px on touch, that no other one of its row covers', () => {
    fc.assert(
      fc.property(anyPicture, ({ options, picture }) => {
        if (!picture) return;
        const { past, ahead } = picture;
        const lanes = [past, ahead].flatMap((band) => [
          band.points,
          ...Array.from({ length: band.laneCount }, (_, lane) => band.bars.filter((bar) => bar.lane === lane)),
        ]);
        for (const row of lanes) {
          const inOrder = [...row].sort((a, b) => a.fromX - b.fromX);
          inOrder.forEach((mark, index) => {
            expect(mark.endX - mark.fromX).toBeGreaterThanOrEqual(options.targetPx - 1e-6);
            expect(inOrder[index + 1]?.fromX ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(mark.endX - 1e-6);
          });
        }
      }),
    );
  });

  it('has a dot for each known day where that day is, never another', () => {
    fc.assert(
      fc.property(anyPicture, ({ picture }) => {
        if (!picture) return;
        for (const { dots, events } of [...picture.past.points, ...picture.ahead.points]) {
          const days = events.map(({ when }) => (when.basis === 'unknown' ? null : when.earliest));
          expect(new Set(dots.map(({ day }) => isoDay(day)))).toEqual(new Set(days));
          for (const dot of dots) expect(dot.x).toBe(picture.scale.x(dot.day + 0.5));
        }
      }),
    );
  });

  it('keeps few lanes, however many ranges there are', () => {
    const many = Array.from({ length: 3_000 }, (_, index) =>
      eventAt(datingOf(`${isoDay(19_000 + index)}/${isoDay(19_000 + index + (index % 97))}`), index),
    );
    const picture = draw(many, { widthPx: 388 });
    expect(picture?.past.laneCount).toBeLessThanOrEqual(6);
    expect(marksOf(picture).flatMap((mark) => mark.events)).toHaveLength(3_000);
    expect(draw(many, { widthPx: 388, targetPx: 44 })?.past.laneCount, 'higher ones on touch').toBeLessThanOrEqual(3);
  });

  it('says which bars stand for more than one range', () => {
    const range = datingOf('[2025-11-21..2025-11-30]');
    const [bar] = marksOf(draw([eventAt(range, 0), eventAt(range, 1)]));
    expect(bar).toMatchObject({ kind: 'bar', isOneRange: true });
    expect(bar?.events).toHaveLength(2);
  });

  it('shows the day of the page and the end of the index, both in order with the events', () => {
    const picture = draw([eventAt(datingOf('2025-11-16'))], { pageDate: datingOf('2025-11-29') });
    const [x = 0] = marksOf(picture).flatMap((mark) => (mark.kind === 'points' ? mark.dots.map((dot) => dot.x) : []));
    expect(picture?.page?.fromX).toBeGreaterThan(x);
    expect(picture?.horizonX).toBeGreaterThan(picture?.page?.fromX ?? Number.POSITIVE_INFINITY);
    expect(draw([eventAt(datingOf('2025-11-16'))], { pageDate: { basis: 'unknown' } })?.page).toBeNull();
  });
});

describe('the divisions of the line', () => {
  it('stand in order, and their words never run into each other', () => {
    fc.assert(
      fc.property(anyPicture, ({ picture }) => {
        if (!picture) return;
        const widthPx = 44;
        const named = ticksOf(picture.scale, () => widthPx).filter(({ isNamed }) => isNamed);
        named.forEach((tick, index) => {
          const after = named[index + 1];
          if (after) expect(after.x - tick.x).toBeGreaterThanOrEqual(widthPx);
        });
      }),
    );
  });

  it('are told by round days, and each run by one at least', () => {
    const picture = draw(
      ['2013', '2025-11-16', '2025-11-18', '2025-11-30'].map((edtf, index) => eventAt(datingOf(edtf), index)),
    );
    const days = picture ? ticksOf(picture.scale, () => 44).map(({ day }) => isoDay(day)) : [];
    expect(days).toContain('2013-01-01');
    expect(days).toContain('2025-11-17');
    expect(days).toContain('2025-11-24');
  });
});
