/**
 * What the runs of a page say together: which entities are named safely, whether that makes it a page of their story,
 * and which runs have a reading that hangs on it.
 */
import { STORY_WEIGHT } from './format';
import type { Naming, PageContext } from './judge';
import type { Lexicon } from './open-lexicon';

interface Concerned {
  readonly entity: number;
}

export interface PageNames extends PageContext {
  /**
   * Counts one candidate of a run.
   * @param naming what it names, or null
   * @param concerned the entities that its own reading hangs on
   */
  add(runId: number, naming: Naming | null, concerned: readonly Concerned[]): void;
  /** Takes back what was added with the same words. */
  remove(runId: number, naming: Naming | null, concerned: readonly Concerned[]): void;
  /** Runs whose reading may have changed since this was last asked. */
  takeAffectedRuns(): number[];
}

/**
 * A page is of the story where five of its entities are named, of which at most two may be places. A report on other
 * affairs may well name a president, a ministry and any number of countries; that it names three or more further things
 * of one index by chance is unlikely. Outlets, platforms and airlines count nothing: they stand together on pages about
 * anything; nor does what is named by help of a cue, since one cue may speak for many.
 */
const STORY = { entities: 5, places: 2 } as const;

export function createPageNames({ entities }: Lexicon): PageNames {
  const named = new Map<number, number>();
  const safelyNamed = new Map<number, number>();
  const runsByEntity = new Map<number, Map<number, number>>();
  const storyRuns = new Map<number, number>();
  /** Entities whose naming began or ended, and whether the story was told, since runs were last asked for. */
  const changed = new Map<number, boolean>();
  const weights = [0, 0, 0];
  let toldBefore = false;

  const tellsStory = (): boolean =>
    (weights[STORY_WEIGHT.full] ?? 0) + Math.min(STORY.places, weights[STORY_WEIGHT.place] ?? 0) >= STORY.entities;

  function count({ entity, isSafe }: Naming, step: 1 | -1): void {
    const wasNamed = named.has(entity);
    if (flips(named, entity, step) && !changed.has(entity)) changed.set(entity, wasNamed);
    if (!isSafe || !flips(safelyNamed, entity, step)) return;
    const weight = entities[entity] ?? STORY_WEIGHT.none;
    weights[weight] = (weights[weight] ?? 0) + step;
  }

  function change(runId: number, naming: Naming | null, concerned: readonly Concerned[], step: 1 | -1): void {
    if (naming) count(naming, step);
    for (const one of concerned) {
      const runs = runsByEntity.get(one.entity) ?? new Map<number, number>();
      runsByEntity.set(one.entity, runs);
      addTo(runs, runId, step);
      if (runs.size === 0) runsByEntity.delete(one.entity);
      addTo(storyRuns, runId, step);
    }
  }

  return {
    isNamed: (entity) => named.has(entity),
    get tellsStory() {
      return tellsStory();
    },
    add: (runId, naming, concerned) => change(runId, naming, concerned, 1),
    remove: (runId, naming, concerned) => change(runId, naming, concerned, -1),
    takeAffectedRuns() {
      const affected = new Set<number>(tellsStory() === toldBefore ? [] : storyRuns.keys());
      for (const [entity, before] of changed) {
        if (named.has(entity) === before) continue;
        for (const runId of runsByEntity.get(entity)?.keys() ?? []) affected.add(runId);
      }
      changed.clear();
      toldBefore = tellsStory();
      return [...affected];
    },
  };
}

/** Counts up or down; true where the key comes in or goes out by it. */
function flips(counts: Map<number, number>, key: number, step: 1 | -1): boolean {
  const was = counts.has(key);
  addTo(counts, key, step);
  return counts.has(key) !== was;
}

/** Counts up or down; what is counted zero times is not there. */
function addTo(counts: Map<number, number>, key: number, step: 1 | -1): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
