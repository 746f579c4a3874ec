/**
 * A long list in blocks of rows, so that only those near the view need be drawn, and no more than a few at a time.
 * Promise: every event once and in order; only a group that is longer than a block goes on in the next one.
 */
import type { ListedEvent } from '../../../lib/model';
import { groupByKnownOrder } from './event-groups';

export interface GroupPart {
  readonly events: readonly ListedEvent[];
  readonly isOrderKnown: boolean;
  /** True where the group began in an earlier block. */
  readonly isContinued: boolean;
}

export interface Block {
  readonly parts: readonly GroupPart[];
  /** Place of its first event in the list, from 0. */
  readonly firstIndex: number;
  readonly eventCount: number;
}

/** A block ends with the group that fills it this far: few rows are drawn within a frame. */
const ENOUGH_ROWS = 4;
export const BLOCK_ROWS = 12;

/** Blocks that come near the view together, so that a list of thousands begins with few elements. */
export interface Stretch {
  readonly blocks: readonly Block[];
  /** Place of its first block in the list, from 0. */
  readonly firstBlock: number;
  readonly eventCount: number;
}

const STRETCH_BLOCKS = 24;

const kept = new WeakMap<readonly ListedEvent[], readonly Stretch[]>();

/** Linear in events; kept with the list. */
export function stretchesOf(events: readonly ListedEvent[]): readonly Stretch[] {
  const stretches = kept.get(events) ?? cutIntoStretches(blocksOf(events));
  kept.set(events, stretches);
  return stretches;
}

function cutIntoStretches(blocks: readonly Block[]): readonly Stretch[] {
  return Array.from({ length: Math.ceil(blocks.length / STRETCH_BLOCKS) }, (_, index) => {
    const firstBlock = index * STRETCH_BLOCKS;
    const own = blocks.slice(firstBlock, firstBlock + STRETCH_BLOCKS);
    return { blocks: own, firstBlock, eventCount: own.reduce((sum, { eventCount }) => sum + eventCount, 0) };
  });
}

/** Linear in events. */
export function blocksOf(events: readonly ListedEvent[]): readonly Block[] {
  const blocks: Block[] = [];
  let parts: GroupPart[] = [];
  let firstIndex = 0;
  let count = 0;
  const close = () => {
    if (count === 0) return;
    blocks.push({ parts, firstIndex, eventCount: count });
    firstIndex += count;
    parts = [];
    count = 0;
  };
  for (const group of groupByKnownOrder(events)) {
    if (count > 0 && count + group.events.length > BLOCK_ROWS) close();
    for (let at = 0; at < group.events.length; ) {
      const part = group.events.slice(at, at + BLOCK_ROWS - count);
      parts.push({ events: part, isOrderKnown: group.isOrderKnown, isContinued: at > 0 });
      at += part.length;
      count += part.length;
      if (count >= BLOCK_ROWS) close();
    }
    if (count >= ENOUGH_ROWS) close();
  }
  close();
  return blocks;
}
