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

/** True where a card would show something that the reader did not ask never to have marked. */
export const isWanted = (mention: Mention, neverMarked: ReadonlySet<EntityId>): boolean =>
  entriesOf(mention).some((entityId) => !neverMarked.has(entityId));
