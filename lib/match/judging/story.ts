/** Whether the runs of a page together tell the story that the index is about. */
import { STORY_WEIGHT } from '../layout';
import type { Lexicon } from '../lexicon';
import { addTo, type Step } from './counts';

export interface Story {
  /** A run in which something was found came or went, with these cues. */
  countRun(cues: readonly number[], step: Step): void;
  /** The page means an entity for the first time, or no more; safely, or by help of a cue. */
  countEntity(storyWeight: number, isSafe: boolean, step: Step): void;
  /** @param cueList of the option for which it is asked */
  isTold(cueList: number): boolean;
}

/**
 * A page is of the story where five of its entities are named safely, of which at most two may be places; or where two
 * are, and the option's own cues stand at least twice and in as many runs as half of those in which anything was found.
 * A report on other affairs may well name a president, a minister and any number of countries, and mention this
 * story's words in passing; that they run through the whole of it by chance is unlikely. Where an option has cues, one
 * of them must stand there in any case. What is meant by help of a cue counts half, and only among cues, since one cue
 * may speak for many. Outlets, platforms and airlines count nothing: they stand together on pages about anything.
 */
const STORY = { entities: 5, places: 2, entitiesAmongCues: 1.5, byCue: 0.5, cuePlaces: 2, cuesPerRun: 0.5 } as const;

export function createStory({ cueLists }: Lexicon): Story {
  const cueRuns = new Map<number, number>();
  const safeWeights = [0, 0, 0];
  const cueWeights = [0, 0, 0];
  let runs = 0;
  return {
    countRun(cues, step) {
      runs += step;
      for (const cue of cues) addTo(cueRuns, cue, step);
    },
    countEntity(storyWeight, isSafe, step) {
      const weights = isSafe ? safeWeights : cueWeights;
      weights[storyWeight] = (weights[storyWeight] ?? 0) + step;
    },
    isTold(cueList) {
      const cues = cueLists.subarray(cueList + 1, cueList + 1 + (cueLists[cueList] ?? 0));
      const places = cues.reduce((sum, cue) => sum + (cueRuns.get(cue) ?? 0), 0);
      if (cues.length > 0 && places === 0) return false;
      const safe = safeWeights[STORY_WEIGHT.full] ?? 0;
      if (safe + Math.min(STORY.places, safeWeights[STORY_WEIGHT.place] ?? 0) >= STORY.entities) return true;
      const amongCues = safe + STORY.byCue * (cueWeights[STORY_WEIGHT.full] ?? 0);
      return amongCues >= STORY.entitiesAmongCues && places >= Math.max(STORY.cuePlaces, STORY.cuesPerRun * runs);
    },
  };
}
