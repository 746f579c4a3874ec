/** Which neighbours in a chronology can be told apart in time. */
import { type EventView, orderIsKnown } from '../../../lib/model';
import { lasted } from '../../shared/date-words';

export interface EventGroup {
  readonly events: readonly EventView[];
  /** False where the place of these in the list says nothing of their order in time. */
  readonly isOrderKnown: boolean;
}

/**
 * Cuts a list in chronological order into groups. Together stand neighbours of which no two can be told apart in time,
 * and neighbours that lack a limit on one side at least, whose place in the list is a guess. What lasted stands by
 * itself: it overlaps with others because it went on for a while, which is known. Quadratic only in a group's size.
 */
export function groupByKnownOrder(events: readonly EventView[]): readonly EventGroup[] {
  const groups: EventView[][] = [];
  for (const event of events) {
    const group = groups.at(-1);
    if (group?.every((other) => belongTogether(other, event))) group.push(event);
    else groups.push([event]);
  }
  return groups.map((group) => ({ events: group, isOrderKnown: group.length === 1 && !group.some(lacksLimit) }));
}

const belongTogether = (a: EventView, b: EventView): boolean =>
  !lasted(a.when) && !lasted(b.when) && lacksLimit(a) === lacksLimit(b) && !orderIsKnown(a.when, b.when);

const lacksLimit = ({ when }: EventView): boolean =>
  when.basis === 'unknown' || (!lasted(when) && (when.earliest === null || when.latest === null));
