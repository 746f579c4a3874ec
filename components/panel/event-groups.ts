/** Which neighbours in a chronology can be told apart in time. */
import { type EventView, orderIsKnown } from '../../lib/model';
import { lasted } from '../shared/date-words';

/**
 * Cuts a list in chronological order into groups: within a group no two events can be told apart in time, so their
 * order in the list says nothing. Most groups are of one. What lasted stands by itself: it overlaps with others because
 * it went on for a while, which is known. Quadratic only in the size of a group.
 */
export function groupByKnownOrder(events: readonly EventView[]): readonly (readonly EventView[])[] {
  const groups: EventView[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.every((other) => couldBeEitherWay(other, event))) group.push(event);
    else groups.push([event]);
  }
  return groups;
}

const couldBeEitherWay = (a: EventView, b: EventView): boolean =>
  !lasted(a.when) && !lasted(b.when) && !orderIsKnown(a.when, b.when);
