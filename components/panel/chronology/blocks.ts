/**
 * A long list in blocks of rows, so that only those near the view need be drawn. Promise: every event once and in order;
 * a group that is longer than a block goes on in the next one.
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

export const BLOCK_ROWS = 12;

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
    for (let at = 0; at < group.events.length; ) {
      const part = group.events.slice(at, at + BLOCK_ROWS - count);
      parts.push({ events: part, isOrderKnown: group.isOrderKnown, isContinued: at > 0 });
      at += part.length;
      count += part.length;
      if (count >= BLOCK_ROWS) close();
    }
  }
  close();
  return blocks;
}
