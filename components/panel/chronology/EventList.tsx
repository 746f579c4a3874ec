/**
 * Rows of a chronology in order of time. The first ones are drawn at once, about a hundred more when the browser is idle
 * (so that finding in the page reaches them), and what lies further only near the view. What a reader opened stays open.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chronology, EventId, ListedEvent } from '../../../lib/model';
import { t } from '../../shared/words';
import type { PanelSource } from '../panel-source';
import { type Block, blocksOf, type GroupPart } from './blocks';
import { EventRow } from './EventRow';
import { watchNearness } from './near-view';
import type { ReaderNews } from './use-news';

export interface EventListProps {
  readonly events: readonly ListedEvent[];
  /** The event to stand at. */
  readonly target: EventId | null;
  readonly source: PanelSource;
  /** Of which the events are some. */
  readonly chronology: Chronology;
  readonly news: ReaderNews;
  /** Events whose statements are open; kept up to date by the rows. */
  readonly opened: Set<EventId>;
}

/** Always drawn, sooner or later. */
const KEPT_BLOCKS = 10;
/** Of a row that was not drawn yet. */
const ROW_PX = 104;

export function EventList(props: EventListProps) {
  const { events } = props;
  const blocks = useMemo(() => blocksOf(events), [events]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: blocks stand between the list and its items
    <div class="events" role="list">
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is near the view goes by the place in the list, whatever stands there
        <BlockView key={index} block={block} index={index} {...props} />
      ))}
    </div>
  );
}

interface BlockViewProps extends EventListProps {
  readonly block: Block;
  readonly index: number;
}

function BlockView({ block, index, ...list }: BlockViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const hasTarget =
    list.target !== null && block.parts.some((part) => part.events.some(({ id }) => id === list.target));
  const { isDrawn, heightPx } = useDrawn(element, index, hasTarget, block);
  return (
    <div
      class="event-block"
      role="presentation"
      ref={element}
      style={isDrawn ? undefined : { height: `${heightPx}px` }}
    >
      {isDrawn &&
        block.parts.map((part, at) => (
          <Part
            key={part.events[0]?.id}
            part={part}
            firstIndex={block.firstIndex + block.parts.slice(0, at).reduce((sum, { events }) => sum + events.length, 0)}
            {...list}
          />
        ))}
    </div>
  );
}

/** A block that goes out of sight keeps its height, so that nothing moves under the reader. */
function useDrawn(element: { current: HTMLElement | null }, index: number, mustBe: boolean, block: Block) {
  const [isNear, setNear] = useState(index === 0);
  const height = useRef({ of: block, px: block.eventCount * ROW_PX });
  if (height.current.of !== block) height.current = { of: block, px: block.eventCount * ROW_PX };
  const isKept = index < KEPT_BLOCKS;
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    return watchNearness(watched, (near, measuredPx) => {
      if (!near && (isKept || watched.contains(document.activeElement))) return;
      if (!near && measuredPx > 0) height.current = { of: height.current.of, px: measuredPx };
      setNear(near);
    });
  }, [element, isKept]);
  useEffect(() => {
    if (!isKept) return;
    const call = requestIdleCallback(() => setNear(true));
    return () => cancelIdleCallback(call);
  }, [isKept]);
  return { isDrawn: isNear || mustBe, heightPx: height.current.px };
}

interface PartProps extends EventListProps {
  readonly part: GroupPart;
  readonly firstIndex: number;
}

function Part({ part, firstIndex, target, source, chronology, opened, news, events }: PartProps) {
  const rows = part.events.map((event, index) => (
    <EventRow
      key={event.id}
      event={event}
      isTarget={event.id === target}
      source={source}
      chronology={chronology}
      opened={opened}
      news={news}
      position={firstIndex + index + 1}
      setSize={events.length}
    />
  ));
  if (part.isOrderKnown) return rows;
  const label = t(part.isContinued ? 'chronology.orderContinued' : 'chronology.orderUnknown');
  return (
    // biome-ignore lint/a11y/useSemanticElements: as its list is no `ol`
    <div class="event-group" role="listitem">
      <p class={part.isContinued ? 'group-label label visually-hidden' : 'group-label label'}>{label}</p>
      {/* biome-ignore lint/a11y/useSemanticElements: as the list around it */}
      <div role="list" aria-label={label}>
        {rows}
      </div>
    </div>
  );
}
