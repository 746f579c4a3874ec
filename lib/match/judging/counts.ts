/** Counting up and down. */

export type Step = 1 | -1;

/** What is counted zero times is not there. */
export function addTo<Key>(counts: Map<Key, number>, key: Key, step: Step): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
