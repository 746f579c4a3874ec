/**
 * What the runs of a page say together: which entities are named, which cues stand there, who else bears a name, whether
 * that makes it a page of the story, and which runs have a reading that hangs on it.
 */

import { STORY_WEIGHT } from '../layout';
import { hasTarget, type Lexicon, targetAt } from '../lexicon';
import type { Candidate, RunFindings } from './candidates';
import { dependsOnPage, namingBy, type PageContext } from './judge';
import { type Crowd, type Option, optionsInCrowd } from './options';

export interface PageNames extends PageContext {
  add(runId: number, findings: RunFindings): void;
  /** Takes back what was added with the same words. */
  remove(runId: number, findings: RunFindings): void;
  /** Runs whose reading may have changed since this was last asked. */
  takeAffectedRuns(): number[];
}

/**
 * A page is of the story where five of its entities are named safely, of which at most two may be places; or where two
 * are, and the option's own cues stand at least twice and in as many runs as half of those in which anything was found.
 * A report on other affairs may well name a president, a minister and any number of countries, and mention this
 * story's words in passing; that they run through the whole of it by chance is unlikely. Where an option has cues, one of
 * them must stand there in any case. What is meant by help of a cue counts half, and only among cues, since one cue may
 * speak for many. Outlets, platforms and airlines count nothing: they stand together on pages about anything.
 */
const STORY = { entities: 5, places: 2, entitiesAmongCues: 1.5, byCue: 0.5, cuePlaces: 2, cuesPerRun: 0.5 } as const;

type Step = 1 | -1;

/** What the page always says the same of, and the runs in which it stands. */
interface Standing {
  /** Tells what the page says of it. */
  readonly tell: () => Told;
  /** How often in each run. */
  readonly runs: Map<number, number>;
  /** What the page said when affected runs were last taken; null before. */
  told: Told | null;
}

/** Differs wherever what the page says differs. */
type Told = string | number;

export function createPageNames(lexicon: Lexicon): PageNames {
  const tally = createTally(lexicon);
  const said = createSayings(lexicon, tally);
  const standings = createStandings(said);
  let isChanged = false;

  function change(runId: number, findings: RunFindings, step: Step): void {
    if (findings.candidates.length === 0 && findings.cues.length === 0) return;
    isChanged = true;
    said.forget();
    tally.count(findings, step);
    for (const candidate of findings.candidates) {
      if (dependsOnPage(candidate)) standings.stand(runId, candidate, step);
    }
  }

  return {
    ...said,
    add: (runId, findings) => change(runId, findings, 1),
    remove: (runId, findings) => change(runId, findings, -1),
    takeAffectedRuns() {
      if (!isChanged) return [];
      isChanged = false;
      return standings.takeAffectedRuns();
    },
  };
}

interface Sayings extends PageContext {
  /** To be called when what was counted changes. */
  forget(): void;
}

function createSayings(lexicon: Lexicon, tally: Tally): Sayings {
  /** By list of cues. */
  const toldStories = new Map<number, boolean>();
  /** By where they begin: those of the crowd that are named. */
  const namedInCrowds = new Map<number, readonly number[]>();
  return {
    supportFor({ entity, cueList }, singleWord) {
      const times = tally.timesNamed(entity);
      const others = tally.strangersNamed(singleWord);
      const tellsStory = toldStories.get(cueList) ?? tally.tellsStory(cueList);
      toldStories.set(cueList, tellsStory);
      return { isNamed: times > 0, tellsStory, isOutnumbered: others > 0 && others >= times };
    },
    optionsIn(crowd) {
      const named = namedInCrowds.get(crowd.start) ?? tally.namedIn(crowd);
      namedInCrowds.set(crowd.start, named);
      return optionsInCrowd(lexicon, crowd, named);
    },
    forget() {
      toldStories.clear();
      namedInCrowds.clear();
    },
  };
}

interface Standings {
  stand(runId: number, candidate: Candidate, step: Step): void;
  takeAffectedRuns(): number[];
}

function createStandings(page: PageContext): Standings {
  const standings = new Map<string, Standing>();

  function standAs(key: string, runId: number, step: Step, createTell: () => () => Told): void {
    let standing = standings.get(key);
    if (!standing) {
      standing = { tell: createTell(), runs: new Map(), told: null };
      standings.set(key, standing);
    }
    addTo(standing.runs, runId, step);
    if (standing.runs.size === 0) standings.delete(key);
  }

  return {
    stand(runId, { options, crowds, singleWord }, step) {
      for (const option of options) {
        const key = `${option.entity} ${option.cueList} ${singleWord}`;
        standAs(key, runId, step, () => () => toldOf(page, option, singleWord));
      }
      for (const crowd of crowds) {
        const key = `crowd ${crowd.start} ${crowd.cueList} ${singleWord} ${[...(crowd.bearers ?? [])].join()}`;
        standAs(key, runId, step, () => () => toldOfCrowd(page, crowd, singleWord));
      }
    },
    takeAffectedRuns() {
      const affected = new Set<number>();
      for (const standing of standings.values()) {
        const before = standing.told;
        standing.told = standing.tell();
        if (before !== null && before !== standing.told) for (const runId of standing.runs.keys()) affected.add(runId);
      }
      return [...affected];
    },
  };
}

function toldOf(page: PageContext, option: Option, singleWord: string): number {
  const { isNamed, tellsStory, isOutnumbered } = page.supportFor(option, singleWord);
  return (isNamed ? 1 : 0) + (tellsStory ? 2 : 0) + (isOutnumbered ? 4 : 0);
}

const toldOfCrowd = (page: PageContext, crowd: Crowd, singleWord: string): string =>
  page
    .optionsIn(crowd)
    .map((option) => `${option.entity} ${toldOf(page, option, singleWord)}`)
    .join();

/** What was counted over all runs that stand on the page. */
interface Tally {
  count(findings: RunFindings, step: Step): void;
  timesNamed(entity: number): number;
  /** Those of the crowd that are named. Linear in the crowd or, nearly, in those named, whichever is less. */
  namedIn(crowd: Crowd): readonly number[];
  /** @param word the last of their names; none bears the empty one */
  strangersNamed(word: string): number;
  /** @param cueList of the option for which it is asked */
  tellsStory(cueList: number): boolean;
}

function createTally(lexicon: Lexicon): Tally {
  const { cueLists } = lexicon;
  const named = new Map<number, number>();
  const safelyNamed = new Map<number, number>();
  const meantByCue = new Map<number, number>();
  const strangers = new Map<string, number>();
  const cueRuns = new Map<number, number>();
  const safeWeights = [0, 0, 0];
  const cueWeights = [0, 0, 0];
  let runs = 0;

  function countName(candidate: Candidate, step: Step): void {
    if (candidate.strangersName !== '') addTo(strangers, candidate.strangersName, step);
    const naming = namingBy(candidate);
    if (!naming) return;
    const { entity, storyWeight, by } = naming;
    if (by !== 'word with cue') addTo(named, entity, step);
    const isSafe = by === 'safe name';
    if (!flips(isSafe ? safelyNamed : meantByCue, entity, step)) return;
    const weights = isSafe ? safeWeights : cueWeights;
    weights[storyWeight] = (weights[storyWeight] ?? 0) + step;
  }

  return {
    count({ candidates, cues }, step) {
      runs += step;
      for (const cue of cues) addTo(cueRuns, cue, step);
      for (const candidate of candidates) countName(candidate, step);
    },
    timesNamed: (entity) => named.get(entity) ?? 0,
    namedIn: ({ start, size }) =>
      size < named.size
        ? Array.from({ length: size }, (_, at) => targetAt(lexicon, start + at)).filter((entity) => named.has(entity))
        : [...named.keys()].filter((entity) => hasTarget(lexicon, start, size, entity)),
    strangersNamed: (word) => strangers.get(word) ?? 0,
    tellsStory(cueList) {
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

/** Counts up or down; true where the key comes in or goes out by it. */
function flips(counts: Map<number, number>, key: number, step: Step): boolean {
  const was = counts.has(key);
  addTo(counts, key, step);
  return counts.has(key) !== was;
}

/** Counts up or down; what is counted zero times is not there. */
function addTo<Key>(counts: Map<Key, number>, key: Key, step: Step): void {
  const count = (counts.get(key) ?? 0) + step;
  if (count === 0) counts.delete(key);
  else counts.set(key, count);
}
