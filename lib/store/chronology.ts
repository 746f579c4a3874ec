/** The chronology: what happened, what goes on, and what lies ahead, each in order of time. */
import type { Chronology, EventStatus } from '../model';
import { compareEvents, type Views } from './event';

/** Resolves and sorts every event of the records. O(n log n) in events. */
export function assembleChronology(views: Views): Chronology {
  const ordered = [...views.records.events].sort(compareEvents);
  const withStatus = (...statuses: readonly EventStatus[]) =>
    ordered.filter((event) => statuses.includes(event.status)).map(views.event);
  return {
    happened: withStatus('happened'),
    ongoing: withStatus('ongoing'),
    ahead: withStatus('announced', 'planned'),
    horizon: views.records.horizon,
  };
}
