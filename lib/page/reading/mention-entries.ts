/** Where a mention leads. */
import type { EntityId, LinkRule, Mention } from '../../model';

/** A mention that is marked, with the rule by which it links. */
export interface MarkedMention {
  readonly surface: string;
  readonly entityIds: readonly EntityId[];
  readonly rule: LinkRule;
}

/** The entries that a mention leads to; null where it deliberately leads to none. */
export function markedMention(mention: Mention): MarkedMention | null {
  const { surface, reading } = mention;
  return reading.outcome === 'nil' ? null : { surface, entityIds: entriesOf(mention), rule: reading.rule };
}

/** What a card would show; nothing where the mention deliberately does not link. */
export function entriesOf({ reading }: Mention): readonly EntityId[] {
  if (reading.outcome === 'nil') return [];
  return reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;
}

/** Mentions and runs looked at between two pauses. */
const STEP = 100;

/** The entries that the runs name, but those never to be marked; with a pause now and then. */
export function* entriesNamedIn(
  runs: readonly { readonly mentions: readonly Mention[] }[],
  neverMarked: ReadonlySet<EntityId>,
): Generator<undefined, ReadonlySet<EntityId>> {
  const entries = new Set<EntityId>();
  let looked = 0;
  for (const { mentions } of runs) {
    looked += 1 + mentions.length;
    if (looked > STEP) {
      yield;
      looked = 0;
    }
    for (const mention of mentions) {
      for (const entityId of entriesOf(mention)) if (!neverMarked.has(entityId)) entries.add(entityId);
    }
  }
  return entries;
}

/** True where a card would show something that the reader did not ask never to have marked. */
export const isWanted = ({ reading }: Mention, neverMarked: ReadonlySet<EntityId>): boolean =>
  // Asked of every mention of a page, several times: nothing is made for it.
  reading.outcome === 'linked'
    ? !neverMarked.has(reading.entityId)
    : reading.outcome !== 'nil' && reading.entityIds.some((entityId) => !neverMarked.has(entityId));
