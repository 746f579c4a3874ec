/** How events and disputes are shown: with their statements, and each event with the disputes that touch it. */
import {
  type ClaimId,
  compareDatings,
  type Dispute,
  type DisputeId,
  type DisputeView,
  type EventId,
  type EventView,
  type TimelineEvent,
} from '../../model';
import { disputedClaimIds, groupBy, type Records } from '../records';
import { compareText, createStatementViews, type StatementViews } from './statement';

export interface Views extends StatementViews {
  readonly records: Records;
  dispute(dispute: Dispute): DisputeView;
  event(event: TimelineEvent): EventView;
  /** The disputes with a position that rests on one of these claims, in the author's order. */
  disputesTouching(claimIds: readonly ClaimId[]): readonly Dispute[];
}

/** Views over one set of records, memoized for the life of the returned object. */
export function createViews(records: Records): Views {
  const statements = createStatementViews(records);
  const disputesTouching = disputeFinder(records.disputes);
  const disputes = new Map<DisputeId, DisputeView>();
  const events = new Map<EventId, EventView>();
  const dispute = (record: Dispute): DisputeView => {
    const view = disputes.get(record.id) ?? viewDispute(statements, record);
    disputes.set(record.id, view);
    return view;
  };
  const event = (record: TimelineEvent): EventView => {
    const view = events.get(record.id) ?? {
      ...viewTold(statements, record),
      disputes: disputesTouching(record.claimIds).map(dispute),
    };
    events.set(record.id, view);
    return view;
  };
  return { ...statements, records, dispute, event, disputesTouching };
}

/** Order of a chronology: by date as `compareDatings` has it, then by title, then by id. */
export const compareEvents = (a: TimelineEvent, b: TimelineEvent): number =>
  compareDatings(a.when, b.when) || compareText(a.title, b.title) || compareText(a.id, b.id);

function disputeFinder(disputes: readonly Dispute[]): Views['disputesTouching'] {
  const touched = disputes.flatMap((dispute) => disputedClaimIds(dispute).map((claimId) => ({ claimId, dispute })));
  const byClaim = groupBy(touched, ({ claimId }) => claimId);
  const position = new Map(disputes.map((dispute, index) => [dispute, index]));
  const byPosition = (a: Dispute, b: Dispute) => (position.get(a) ?? 0) - (position.get(b) ?? 0);
  return (claimIds) => {
    const found = claimIds.flatMap((id) => byClaim.get(id) ?? []).map(({ dispute }) => dispute);
    return [...new Set(found)].sort(byPosition);
  };
}

/** Null where the records do not hold it. */
export function viewEvent(views: Views, id: EventId): EventView | null {
  const record = views.records.events.find((event) => event.id === id);
  return record ? views.event(record) : null;
}

const viewDispute = (views: StatementViews, dispute: Dispute): DisputeView => ({
  id: dispute.id,
  question: dispute.question,
  type: dispute.type,
  positions: dispute.positions.map(({ label, claimIds }) => ({ label, statements: views.statements(claimIds) })),
  note: dispute.note ?? null,
});

const viewTold = (views: StatementViews, event: TimelineEvent): Omit<EventView, 'disputes'> => ({
  id: event.id,
  title: event.title,
  when: event.when,
  status: event.status,
  places: event.placeIds.map(views.entityRef),
  participants: event.participantIds.map(views.entityRef),
  statements: views.statements(event.claimIds),
});
