import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCK_ROWS, blocksOf, stretchesOf } from '@/components/panel/chronology/blocks';
import { groupByKnownOrder } from '@/components/panel/chronology/event-groups';
import { dayNumber, isoDay } from '@/components/panel/chronology/timeline/days';
import { chronologyOf } from '../../../fixtures/chronology';
import { horizon } from '../../../fixtures/read-models';
import { anyEvents } from './any-dating';

const anyList = anyEvents.map((events) => chronologyOf({ happened: events, ongoing: [], ahead: [], horizon }).happened);

describe('blocks of a long list', () => {
  it('hold every event once and in order, and know their places', () => {
    fc.assert(
      fc.property(anyList, (events) => {
        const blocks = blocksOf(events);
        expect(blocks.flatMap(({ parts }) => parts.flatMap((part) => part.events))).toEqual(events);
        for (const { parts, firstIndex, eventCount } of blocks) {
          expect(parts[0]?.events[0]).toBe(events[firstIndex]);
          expect(eventCount).toBe(parts.reduce((sum, part) => sum + part.events.length, 0));
          expect(eventCount).toBeLessThanOrEqual(BLOCK_ROWS);
        }
        expect(stretchesOf(events).flatMap((stretch) => stretch.blocks)).toEqual(blocks);
      }),
    );
  });

  it('cut only a group that is longer than a block', () => {
    fc.assert(
      fc.property(anyList, (events) => {
        const cut = blocksOf(events).flatMap(({ parts }) => parts.filter(({ isContinued }) => isContinued));
        const long = groupByKnownOrder(events).filter((group) => group.events.length > BLOCK_ROWS);
        for (const { events: part } of cut)
          expect(long.some((group) => group.events.includes(part[0] as never))).toBe(true);
      }),
    );
  });
});

describe('the number of a day', () => {
  it('is how many days it lies after 1 January 1970', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_900_000 }), (number) => {
        expect(dayNumber(isoDay(number))).toBe(number);
      }),
    );
    expect(dayNumber('0000-02-29')).toBe(Date.parse('0000-02-29T00:00:00Z') / 86_400_000);
  });
});
