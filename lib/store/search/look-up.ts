/** From words that a reader points at to the entries that they may mean. */
import type { EntityId, EntityRef, SearchHit, SearchResult } from '../../model';

/** As many as can be told apart at a glance. */
const MOST_OFFERED = 5;

export interface Meant {
  /** Best first; several: it may be any of them. */
  readonly entityIds: readonly EntityId[];
  /** Where nothing is meant: the nearest names, or else whom statements with these words are about. */
  readonly nearest: readonly EntityRef[];
}

/** A name that is written the same leaves no doubt; otherwise whatever fits is offered. Pure, linear in the hits. */
export function meantBy({ query, hits, nearest }: Omit<SearchResult, 'counts'>): Meant {
  const named = hits.flatMap((hit) => (hit.kind === 'entry' ? [hit] : []));
  const same = named.filter(({ matchedName }) => folded(matchedName) === folded(query));
  const entityIds = (same.length > 0 ? same : named).slice(0, MOST_OFFERED).map(({ entry }) => entry.id);
  return { entityIds, nearest: entityIds.length > 0 ? [] : [...nearest, ...concerned(hits)].slice(0, MOST_OFFERED) };
}

const folded = (text: string): string =>
  text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

/** Each once, those of the best statements first. */
function concerned(hits: readonly SearchHit[]): readonly EntityRef[] {
  const found = hits.flatMap((hit) => (hit.kind === 'statement' ? hit.entities : []));
  return [...new Map(found.map((entity) => [entity.id, entity])).values()];
}
