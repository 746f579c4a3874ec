/** Entries as the library lists them. */

import type { EntityKind, EntrySummary } from '../../lib/model';
import { KIND_ORDER } from '../shared/vocabulary';
import { collator } from '../shared/words';
import { bareText } from './bare-text';

export interface KindGroup {
  readonly kind: EntityKind;
  readonly entries: readonly EntrySummary[];
}

/** Groups by kind, each in alphabetical order; groups without an entry are left out. */
export function groupByKind(entries: readonly EntrySummary[]): readonly KindGroup[] {
  const byName = collator();
  return KIND_ORDER.map((kind) => ({
    kind,
    entries: entries.filter((entry) => entry.kind === kind).sort((a, b) => byName.compare(a.name, b.name)),
  })).filter((group) => group.entries.length > 0);
}

/** Those with a name that holds every word of the filter, whatever its case and accents. */
export function filterEntries(entries: readonly EntrySummary[], filter: string): readonly EntrySummary[] {
  const words = bareText(filter).split(/\s+/u).filter(Boolean);
  if (words.length === 0) return entries;
  return entries.filter((entry) => {
    const names = bareText([entry.name, ...entry.otherNames].join('\n'));
    return words.every((word) => names.includes(word));
  });
}
