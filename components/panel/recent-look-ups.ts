/**
 * What the reader looked up last, kept on this device and nowhere else. Promise: whatever stands in the storage, what
 * is read is a list of words; where there is no storage nothing is kept and nothing fails.
 */
import { LOOK_UP_UTF16 } from '../../lib/model';

const KEY = 'recent-look-ups';
const MOST = 12;

/** The newest first. */
export function readLookUps(storage?: Pick<Storage, 'getItem'>): readonly string[] {
  try {
    // Where it is forbidden, to name it throws.
    const kept: unknown = JSON.parse((storage ?? localStorage).getItem(KEY) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, MOST) : [];
  } catch {
    return [];
  }
}

/** The list with these words at its head, each once whatever its case; empty words change nothing. */
export function withLookUp(kept: readonly string[], query: string): readonly string[] {
  const words = query.trim().slice(0, LOOK_UP_UTF16);
  if (words === '') return kept;
  return [words, ...withoutLookUp(kept, words)].slice(0, MOST);
}

export const withoutLookUp = (kept: readonly string[], query: string): readonly string[] =>
  kept.filter((one) => one.toLowerCase() !== query.toLowerCase());

export function keepLookUps(kept: readonly string[], storage?: Pick<Storage, 'setItem'>): void {
  try {
    (storage ?? localStorage).setItem(KEY, JSON.stringify(kept));
  } catch {
    // A full or forbidden storage keeps nothing; the search itself goes on.
  }
}
