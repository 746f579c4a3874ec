/** Which neighbours in a chronology can be told apart in time. */
import type { Dating, EventSummary } from '../../../lib/model';
import { lasted } from '../../shared/date-words';

export interface EventGroup<Event> {
  readonly events: readonly Event[];
  /** False where the place of these in the list says nothing of their order in time. */
  readonly isOrderKnown: boolean;
}

/**
 * Cuts a list in chronological order into groups. Together stand neighbours of which no two can be told apart in time,
 * and neighbours that lack a limit on one side at least, whose place in the list is a guess. What lasted stands by
 * itself: it overlaps with others because it went on for a while, which is known. Linear in events.
 */
export function groupByKnownOrder<Event extends EventSummary>(events: readonly Event[]): readonly EventGroup<Event>[] {
  const groups: OpenGroup<Event>[] = [];
  for (const event of events) {
    const open = groups.at(-1);
    const time = timeOf(event);
    if (open && belongsTo(open, time)) join(open, event, time);
    else groups.push({ events: [event], latestStart: time.from, earliestEnd: time.to, first: time });
  }
  return groups.map(({ events: group, first }) => ({
    events: group,
    isOrderKnown: group.length === 1 && !first.lacksLimit,
  }));
}

interface EventTime {
  /** First and last possible day; what is open or unknown reaches beyond every day. */
  readonly from: string;
  readonly to: string;
  readonly lacksLimit: boolean;
  readonly lasted: boolean;
}

interface OpenGroup<Event> {
  readonly events: Event[];
  readonly first: EventTime;
  latestStart: string;
  earliestEnd: string;
}

/** Days that no two can be told apart in overlap in pairs, so that all of them have a day in common. */
const belongsTo = ({ first, latestStart, earliestEnd }: Omit<OpenGroup<unknown>, 'events'>, time: EventTime): boolean =>
  !first.lasted &&
  !time.lasted &&
  first.lacksLimit === time.lacksLimit &&
  time.from <= earliestEnd &&
  latestStart <= time.to;

function join<Event>(group: OpenGroup<Event>, event: Event, { from, to }: EventTime): void {
  group.events.push(event);
  if (from > group.latestStart) group.latestStart = from;
  if (to < group.earliestEnd) group.earliestEnd = to;
}

const FIRST = '0000-00-00';
const LAST = '9999-99-99';

const kept = new WeakMap<Dating, EventTime>();

/** Kept with the dating, which events of one day and phrase share. */
function timeOf({ when }: EventSummary): EventTime {
  const known = kept.get(when);
  if (known) return known;
  const went = lasted(when);
  const time =
    when.basis === 'unknown'
      ? { from: FIRST, to: LAST, lacksLimit: true, lasted: went }
      : {
          from: when.earliest ?? FIRST,
          to: when.latest ?? LAST,
          lacksLimit: !went && (when.earliest === null || when.latest === null),
          lasted: went,
        };
  kept.set(when, time);
  return time;
}
