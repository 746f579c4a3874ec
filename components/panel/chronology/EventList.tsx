/**
 * Rows of a chronology in order of time. The first ones are drawn at once, about a hundred more when the browser is
 * idle (so that finding in the page reaches them), and what lies further only near the view. What a reader opened stays
 * open.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Chronology, EventId, ListedEvent } from '../../../lib/model';
import { t } from '../../shared/words';
import type { PanelSource } from '../panel-source';
import { type Block, type GroupPart, type Stretch, stretchesOf } from './blocks';
import { EventRow } from './EventRow';
import { type Range, watchNearness } from './near-view';
import type { ReaderNews } from './use-news';

export interface EventListProps {
  readonly events: readonly ListedEvent[];
  /** Of all that the list will hold, where more are on their way. */
  readonly count: number;
  /** The event to stand at. */
  readonly target: EventId | null;
  readonly source: PanelSource;
  /** Of which the events are some. */
  readonly chronology: Chronology;
  readonly news: ReaderNews;
  /** It stands so high that its first rows are seen when the chronology opens. */
  readonly isAtTop: boolean;
  /** Events whose statements are open; kept up to date by the rows. */
  readonly opened: Set<EventId>;
}

/** Always drawn, sooner or later. */
const KEPT_BLOCKS = 30;
/** Of a row that was not drawn yet. */
const ROW_PX = 104;

export function EventList(props: EventListProps) {
  const { events, count } = props;
  const stretches = useMemo(() => stretchesOf(events), [events]);
  return (
    // biome-ignore lint/a11y/useSemanticElements: blocks stand between the list and its items
    <div class="events" role="list">
      {stretches.map((stretch, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is near the view goes by the place in the list, whatever stands there
        <StretchView key={index} stretch={stretch} {...props} />
      ))}
      {count > events.length && <div role="presentation" style={{ height: `${(count - events.length) * ROW_PX}px` }} />}
    </div>
  );
}

/** The bare room of its blocks until it comes near; a list that is seen at once begins with its first blocks. */
function StretchView({ stretch, ...list }: EventListProps & { readonly stretch: Stretch }) {
  const element = useRef<HTMLDivElement>(null);
  const isFirst = stretch.firstBlock === 0;
  const hasTarget = stretch.blocks.some((block) => holds(block, list.target));
  const { isNear, heightPx } = useNear(element, stretch, false, 'far ahead', isFirst);
  const isDrawn = isNear || hasTarget;
  const blocks = isDrawn ? stretch.blocks : isFirst && list.isAtTop ? stretch.blocks.slice(0, FIRST_BLOCKS) : [];
  const drawnPx = blocks.reduce((sum, { eventCount }) => sum + eventCount * ROW_PX, 0);
  return (
    <div role="presentation" ref={element}>
      {blocks.map((block, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as the stretches
        <BlockView key={at} block={block} index={stretch.firstBlock + at} {...list} />
      ))}
      {!isDrawn && heightPx > drawnPx && <div role="presentation" style={{ height: `${heightPx - drawnPx}px` }} />}
    </div>
  );
}

const holds = ({ parts }: Block, id: EventId | null): boolean =>
  id !== null && parts.some((part) => part.events.some((event) => event.id === id));

interface BlockViewProps extends EventListProps {
  readonly block: Block;
  readonly index: number;
}

function BlockView({ block, index, ...list }: BlockViewProps) {
  const element = useRef<HTMLDivElement>(null);
  const isKept = index < KEPT_BLOCKS;
  const isFirst = list.isAtTop && index < FIRST_BLOCKS;
  const { isNear, heightPx } = useNear(element, block, isFirst, 'soon seen', isKept);
  const isDrawn = isNear || holds(block, list.target);
  return (
    <div
      class={isFirst ? 'event-block first' : 'event-block'}
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

/** Drawn at once: what the view shows of the list when it opens. */
const FIRST_BLOCKS = 2;

/**
 * Whether the element is near the view, and the height that holds its place while it is not: what goes out of sight
 * keeps its own, so that nothing moves under the reader. What is kept is near once the browser is idle, and stays so.
 */
function useNear(
  element: { readonly current: HTMLElement | null },
  of: Block | Stretch,
  isFirst: boolean,
  range: Range,
  isKept: boolean,
) {
  const [isNear, setNear] = useState(isFirst);
  const height = useRef({ of, px: of.eventCount * ROW_PX });
  if (height.current.of !== of) height.current = { of, px: of.eventCount * ROW_PX };
  useLayoutEffect(() => {
    const watched = element.current;
    if (!watched) return;
    return watchNearness(watched, range, (near, measuredPx) => {
      if (!near && (isKept || watched.contains(document.activeElement))) return;
      if (!near && measuredPx > 0) height.current = { of: height.current.of, px: measuredPx };
      setNear(near);
    });
  }, [element, range, isKept]);
  useEffect(() => {
    if (!isKept || isFirst) return;
    const call = requestIdleCallback(() => setNear(true));
    return () => cancelIdleCallback(call);
  }, [isKept, isFirst]);
  return { isNear, heightPx: height.current.px };
}

interface PartProps extends EventListProps {
  readonly part: GroupPart;
  readonly firstIndex: number;
}

function Part({ part, firstIndex, target, source, chronology, opened, news, count }: PartProps) {
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
      setSize={count}
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
