/** Answers to what readers look for: what is found in memory, shown from the few rows that it needs. */
import type { HitCounts, SearchHit, SearchResult } from '../../model';
import type { Database } from '../database';
import { type FoundTelling, firstOf, resultOf, type Search, viewTelling } from '../search';
import { createViews } from '../views';
import { loadTellings } from './load';

/** Neighbouring key strokes find much the same. */
const MOST_KEPT = 2_000;

/** @param current gives the search of the index as it is now, the same object while nothing changed */
export function createAnswers(
  database: Database,
  current: () => Promise<Search>,
): (query: string, most?: Partial<HitCounts>) => Promise<SearchResult> {
  let kept: { readonly of: Search; readonly hits: Map<string, SearchHit> } | null = null;
  return async (query, most = {}) => {
    const search = await current();
    if (kept?.of !== search || kept.hits.size > MOST_KEPT) kept = { of: search, hits: new Map() };
    const { hits } = kept;
    const { first, counts } = firstOf(search.find(query), most);
    const missing = first.tellings.filter((telling) => !hits.has(keyOf(telling)));
    for (const [telling, hit] of await read(database, missing)) hits.set(keyOf(telling), hit);
    return resultOf(query, first, counts, (telling) => hits.get(keyOf(telling)));
  };
}

const keyOf = ({ kind, id }: FoundTelling): string => `${kind} ${id}`;

async function read(
  database: Database,
  tellings: readonly FoundTelling[],
): Promise<readonly (readonly [FoundTelling, SearchHit])[]> {
  if (tellings.length === 0) return [];
  const claimIds = tellings.flatMap((telling) => (telling.kind === 'statement' ? [telling.id] : []));
  const eventIds = tellings.flatMap((telling) => (telling.kind === 'event' ? [telling.id] : []));
  const views = createViews(await loadTellings(database, claimIds, eventIds));
  return tellings.flatMap((telling) => {
    const hit = viewTelling(views, telling);
    return hit ? [[telling, hit] as const] : [];
  });
}
