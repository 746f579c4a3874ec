/** How many entries a page's mentions lead to. Promise: the count is that of the runs that stand there now. */
import type { EntityId, Mention, RunMentions } from '../../model';

export interface EntryCount {
  /** Takes over what is read of these runs in place of what was read of them before. Linear in their mentions. */
  take(runs: readonly RunMentions[]): void;
  forget(runIds: readonly number[]): void;
  /** Different entries; of a name that may be two things both count, as both are offered. */
  readonly size: number;
}

export function createEntryCount(): EntryCount {
  const entriesByRun = new Map<number, ReadonlySet<EntityId>>();
  const runsByEntry = new Map<EntityId, number>();

  function add(entries: ReadonlySet<EntityId>, by: 1 | -1): void {
    for (const id of entries) {
      const runs = (runsByEntry.get(id) ?? 0) + by;
      if (runs > 0) runsByEntry.set(id, runs);
      else runsByEntry.delete(id);
    }
  }

  function forgetRun(runId: number): void {
    add(entriesByRun.get(runId) ?? new Set(), -1);
    entriesByRun.delete(runId);
  }

  return {
    take(runs) {
      for (const { runId, mentions } of runs) {
        forgetRun(runId);
        const entries = new Set(mentions.flatMap(entriesOf));
        entriesByRun.set(runId, entries);
        add(entries, 1);
      }
    },
    forget(runIds) {
      for (const runId of runIds) forgetRun(runId);
    },
    get size() {
      return runsByEntry.size;
    },
  };
}

function entriesOf({ reading }: Mention): readonly EntityId[] {
  if (reading.outcome === 'nil') return [];
  return reading.outcome === 'linked' ? [reading.entityId] : reading.entityIds;
}
