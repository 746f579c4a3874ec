/**
 * The list that the filters leave. Drawing few rows anew is far quicker than turning hundreds into others, and taking
 * hundreds away takes as long as drawing: so what earlier filters left goes once the new list has been shown. Until
 * then it takes no room and neither eye, ear, search nor focus finds it.
 */
import type { VNode } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { EventList, type EventListProps } from './EventList';

export interface FilteredListProps extends EventListProps {
  /** Another for other filters. */
  readonly filterKey: string;
}

interface Drawn {
  readonly filterKey: string;
  readonly list: VNode;
}

/** However busy the browser is. */
const GONE_WITHIN_MS = 300;

export function FilteredList({ filterKey, ...props }: FilteredListProps) {
  const { events, count, target, source, chronology, news, isAtTop, opened } = props;
  const list = useMemo(
    () => <EventList {...{ events, count, target, source, chronology, news, isAtTop, opened }} />,
    [events, count, target, source, chronology, news, isAtTop, opened],
  );
  const leaving = useLeaving({ filterKey, list });
  return (
    <>
      <div key={filterKey}>{list}</div>
      {leaving && (
        <div key={leaving.filterKey} class="leaving" aria-hidden="true">
          {leaving.list}
        </div>
      )}
    </>
  );
}

/** What was drawn for the filters before these, until the browser is idle. */
function useLeaving(now: Drawn): Drawn | null {
  const drawn = useRef(now);
  const leaving = useRef<Drawn | null>(null);
  const [, drawAgain] = useState<object>();
  if (drawn.current.filterKey !== now.filterKey) leaving.current = drawn.current;
  drawn.current = now;
  useEffect(() => {
    if (!leaving.current) return;
    const leave = () => {
      leaving.current = null;
      drawAgain({});
    };
    const call = requestIdleCallback(leave, { timeout: GONE_WITHIN_MS });
    return () => cancelIdleCallback(call);
  });
  return leaving.current;
}
