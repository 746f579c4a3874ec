/** What happened, what goes on and what lies ahead are told apart by each event's status, here alone. */
import type { EventStatus } from './pack';

export interface ByPart<Value> {
  readonly happened: Value;
  readonly ongoing: Value;
  /** Announced or planned. */
  readonly ahead: Value;
}

/** The events of each part, in the order in which they are given. One pass. */
export function inParts<Event extends { readonly status: EventStatus }>(
  events: readonly Event[],
): ByPart<readonly Event[]> {
  const happened: Event[] = [];
  const ongoing: Event[] = [];
  const ahead: Event[] = [];
  const partOf = { happened, ongoing, announced: ahead, planned: ahead } satisfies Record<EventStatus, Event[]>;
  for (const event of events) partOf[event.status].push(event);
  return { happened, ongoing, ahead };
}

/** How many events stand in each part. */
export const countsOfParts = ({ happened, ongoing, ahead }: ByPart<readonly unknown[]>): ByPart<number> => ({
  happened: happened.length,
  ongoing: ongoing.length,
  ahead: ahead.length,
});
