/** What a telling is worth to a reader beyond the words it shares with the query. */
import type { ClaimId } from '../../model';
import { disputedClaimIds, type Records } from '../records';
import type { Asked } from './question';
import type { Telling } from './telling';

/** How much more a telling counts that holds what is asked for; a stated day is the best answer to "when". */
const ANSWERS = {
  number: 1.25,
  reason: 1.4,
  words: 1.25,
  date: { stated: 1.4, 'worked out': 1.25, bounded: 1.1, unknown: 1 },
} as const;
/** How much more each event and each difference between reports adds that rests on a statement, up to so many. */
const RESTING = { each: 0.02, most: 5 } as const;

/** By how much the fit of a telling's words is to be multiplied; 1 at least. O(1) after O(events + disputes). */
export function createWorth(records: Records): (telling: Telling, asks: Asked | null) => number {
  const resting = countResting(records);
  const reasons = new Set(records.disputes.filter(({ type }) => type === 'different cause').flatMap(disputedClaimIds));
  return (telling, asks) => {
    if (telling.kind === 'event') return asks === 'date' ? ANSWERS.date[telling.event.when.basis] : 1;
    const { id, figures, quote, when } = telling.claim;
    const weight = 1 + RESTING.each * Math.min(RESTING.most, resting.get(id) ?? 0);
    if (asks === 'date') return weight * ANSWERS.date[when?.basis ?? 'unknown'];
    if (asks === 'number') return figures.length > 0 ? weight * ANSWERS.number : weight;
    if (asks === 'words') return quote ? weight * ANSWERS.words : weight;
    return asks === 'reason' && reasons.has(id) ? weight * ANSWERS.reason : weight;
  };
}

function countResting({ events, disputes }: Records): ReadonlyMap<ClaimId, number> {
  const counts = new Map<ClaimId, number>();
  for (const id of [...events.map(({ claimIds }) => claimIds), ...disputes.map(disputedClaimIds)].flat()) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
