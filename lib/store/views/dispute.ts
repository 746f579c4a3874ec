/** One dispute by itself: its positions, whom it is about, and the events that it touches. */
import type { DisputeDetail, DisputeId } from '../../model';
import { disputedClaimIds } from '../records';
import { compareEvents, type Views } from './event';

/** Null where the records hold no such dispute. Linear in events. */
export function assembleDispute(views: Views, id: DisputeId): DisputeDetail | null {
  const { disputes, events, horizon } = views.records;
  const record = disputes.find((dispute) => dispute.id === id);
  if (!record) return null;
  const touched = new Set(disputedClaimIds(record));
  return {
    dispute: views.dispute(record),
    entities: [...new Set(record.entityIds)].map(views.entityRef),
    events: events
      .filter((event) => event.claimIds.some((claimId) => touched.has(claimId)))
      .sort(compareEvents)
      .map(({ id: eventId, title, when, status }) => ({ id: eventId, title, when, status })),
    horizon,
  };
}
