/** What a telling is worth to a reader beyond the words it shares with the query. */
import type { ClaimId, DateBasis } from '../../model';
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

const BASES: readonly DateBasis[] = ['unknown', 'stated', 'worked out', 'bounded'];
const [FIGURES, QUOTE, REASON] = [1, 2, 4] as const;

/** What tellings hold, by their places in a list. */
export interface PackedWorth {
  /** How many events and differences rest on it, up to the most that count; none on an event. */
  readonly resting: Uint8Array;
  /** Places among the bases of a date. */
  readonly bases: Uint8Array;
  /** Figures 1, a quotation 2, a reason 4; added up. */
  readonly holdings: Uint8Array;
}

/** O(tellings + events + disputes). */
export function packWorth(records: Records, tellings: readonly Telling[]): PackedWorth {
  const resting = countResting(records);
  const reasons = new Set(records.disputes.filter(({ type }) => type === 'different cause').flatMap(disputedClaimIds));
  const restingOn = (telling: Telling) => (telling.kind === 'event' ? 0 : (resting.get(telling.claim.id) ?? 0));
  const basisOf = (telling: Telling) =>
    telling.kind === 'event' ? telling.event.when.basis : (telling.claim.when?.basis ?? 'unknown');
  return {
    resting: Uint8Array.from(tellings, (telling) => Math.min(RESTING.most, restingOn(telling))),
    bases: Uint8Array.from(tellings, (telling) => BASES.indexOf(basisOf(telling))),
    holdings: Uint8Array.from(tellings, (telling) =>
      telling.kind === 'event' ? 0 : holdingsOf(telling.claim, reasons),
    ),
  };
}

const holdingsOf = (
  { id, figures, quote }: Extract<Telling, { kind: 'statement' }>['claim'],
  reasons: ReadonlySet<ClaimId>,
): number => (figures.length > 0 ? FIGURES : 0) | (quote ? QUOTE : 0) | (reasons.has(id) ? REASON : 0);

/** By how much the fit of a telling's words is to be multiplied; 1 at least. O(1) */
export function worthOf({ resting, bases, holdings }: PackedWorth, telling: number, asks: Asked | null): number {
  const weight = 1 + RESTING.each * (resting[telling] ?? 0);
  const held = holdings[telling] ?? 0;
  if (asks === 'date') return weight * ANSWERS.date[BASES[bases[telling] ?? 0] ?? 'unknown'];
  if (asks === 'number') return held & FIGURES ? weight * ANSWERS.number : weight;
  if (asks === 'words') return held & QUOTE ? weight * ANSWERS.words : weight;
  return asks === 'reason' && held & REASON ? weight * ANSWERS.reason : weight;
}

function countResting({ events, disputes }: Records): ReadonlyMap<ClaimId, number> {
  const counts = new Map<ClaimId, number>();
  for (const id of [...events.map(({ claimIds }) => claimIds), ...disputes.map(disputedClaimIds)].flat()) {
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
