/** From words that a reader points at to the entries that they may mean. */
import type { EntityId, EntityRef, SearchResult } from '../../model';
import { stemOf } from './stem';
import { isOrdinary, searchWords, tellingWords } from './words';

/** As many as can be told apart at a glance. */
const MOST_OFFERED = 5;
/** A shorter word stands for itself only, never for the beginning of a longer one. */
const SHORTEST_BEGINNING = 4;

export interface Meant {
  /** Best first; several: it may be any of them. */
  readonly entityIds: readonly EntityId[];
  /** Where nothing is meant: the nearest names, those that are a slip away before those that share some words. */
  readonly nearest: readonly EntityRef[];
}

/**
 * A name that is written the same leaves no doubt; otherwise whatever goes by these very words is offered. What is only
 * near is never taken for meant, and ordinary words are near to nothing: a reader points at whole words of a text, so
 * "her" is no beginning of a name. Pure, linear in the hits.
 */
export function meantBy({ query, hits, nearest }: Omit<SearchResult, 'counts'>): Meant {
  const found = hits.flatMap((hit) => (hit.kind === 'entry' ? [hit] : []));
  const same = found.filter(({ matchedName }) => compact(matchedName) === compact(query));
  if (same.length === 0 && isOrdinary(query)) return { entityIds: [], nearest: [] };
  const named = same.length > 0 ? same : found.filter(({ matchedName }) => isNamed(matchedName, query));
  const entityIds = named.slice(0, MOST_OFFERED).map(({ entry }) => entry.id);
  if (entityIds.length > 0) return { entityIds, nearest: [] };
  const isTooShort = tellingWords(query).every((word) => word.length < SHORTEST_BEGINNING);
  const near = isTooShort ? [] : found.map(({ entry: { id, name, kind } }) => ({ id, name, kind }));
  return { entityIds, nearest: [...near, ...nearest].slice(0, MOST_OFFERED) };
}

/** Run together: readers forget spaces, and platforms have none. */
const compact = (text: string): string => searchWords(text).join('');

/** All words that tell of the one stand in the other, in any of their forms, or as the beginning of one. */
function isNamed(name: string, words: string): boolean {
  const [ofName, pointedAt] = [tellingWords(name), tellingWords(words)];
  const areWithin = pointedAt.every((word) => ofName.some((other) => isForm(word, other)));
  return areWithin || ofName.every((word) => pointedAt.some((other) => isForm(other, word)));
}

const isForm = (word: string, whole: string): boolean =>
  word === whole || stemOf(word) === stemOf(whole) || (word.length >= SHORTEST_BEGINNING && whole.startsWith(word));
