/** The list of everything the index has an entry for. */
import type { EntityId, EntrySummary } from '../../model';
import { creditedIds, type Records } from '../records';
import { otherNameTexts } from './card';

/** Every entity by name, in the order of an English dictionary (case and accents aside). */
export function assembleEntries(records: Records): readonly EntrySummary[] {
  const counts = statementCounts(records);
  const order = new Intl.Collator('en', { sensitivity: 'base', numeric: true });
  return [...records.entities.values()]
    .map((entity) => ({
      id: entity.id,
      name: entity.name,
      kind: entity.kind,
      description: entity.description.text,
      otherNames: otherNameTexts(entity),
      statementCount: counts.get(entity.id) ?? 0,
    }))
    .sort((a, b) => order.compare(a.name, b.name));
}

/**
 * How many statements each entity's card holds: those about it and those it is credited with. One without any is
 * missing.
 */
export function statementCounts(records: Records): ReadonlyMap<EntityId, number> {
  const counts = new Map<EntityId, number>();
  for (const claim of records.claims.values()) {
    for (const id of new Set([...claim.entityIds, ...creditedIds(claim)])) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
