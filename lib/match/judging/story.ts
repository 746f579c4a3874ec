/** Whether the runs of a page together tell the story that the index is about. */
import { STORY_WEIGHT } from '../layout';
import type { Lexicon } from '../lexicon';
import { addTo, type Step } from './counts';
import type { Option } from './options';

export interface Story {
  /**
   * A run in which something was found came or went, with these cues.
   * @param hasNames whether names were found there as well
   */
  countRun(cues: readonly number[], hasNames: boolean, step: Step): void;
  /** The page means an entity for the first time, or no more; safely, or by help of a cue. */
  countEntity(storyWeight: number, isSafe: boolean, step: Step): void;
  told(option: StoryOption): Told;
}

/**
 * Whether the page tells the story of an option: `no` where nothing at all speaks for that, `another` where it tells of
 * other affairs and names this one in passing.
 */
export type Told = 'yes' | 'maybe' | 'another' | 'no';

/** Where the cues that speak for an option begin in the lexicon's `cueLists`, and those of its story. */
export type StoryOption = Pick<Option, 'cueList' | 'storyList'>;

/**
 * A page is of the story where five of its entities are named safely, of which at most two may be places; or where two
 * are, and the option's own cues stand at least twice and in as many runs as half of those in which anything was found.
 * A report on other affairs may well name a president, a minister and any number of countries, and mention this
 * story's words in passing; that they run through the whole of it by chance is unlikely. Where an option has cues, one
 * of them must stand there in any case. What is meant by help of a cue counts half, and only among cues, since one cue
 * may speak for many. Outlets, platforms and airlines count nothing: they stand together on pages about anything.
 */
const STORY = { entities: 5, places: 2, entitiesAmongCues: 1.5, byCue: 0.5, cuePlaces: 2, cuesPerRun: 0.5 } as const;

/**
 * A page is of the story as well where a name stands that no page of the story lacks, and three of the story's words,
 * however often each; two entities that are meant, safely or by help of a cue, make up for a word. A page on other
 * affairs of that country has the names and next to none of the words, one on another war the words and none of the
 * names. In a long page words come together by chance: both have to run through it.
 *
 * It may be where one entity is named safely, or a single name or word stands that says something alone. A page that
 * has no more than the country and some of the institutions is on a restaurant, a film or a war of long ago.
 */
const TOPIC = { words: 3, wordsPerEntity: 0.5, placesPerRun: 0.5 } as const;

/**
 * A page is on other affairs where no name of the story stands but those that say nothing alone, and names of other
 * affairs stand in more places than they and not just once: a war elsewhere has the same presidents, ministries and
 * words of law, and its report may name this country in passing. One that weighs this story against others names more.
 */
const OTHERS = { places: 2 } as const;

/** What was counted on the page. */
interface Counted {
  /** For each cue the runs in which it stands. */
  readonly cueRuns: Map<number, number>;
  /** How many entities there are of each weight. */
  readonly safely: number[];
  readonly byCue: number[];
  runs: number;
}

export function createStory({ cueLists, counts }: Lexicon): Story {
  const counted: Counted = { cueRuns: new Map(), safely: [0, 0, 0], byCue: [0, 0, 0], runs: 0 };
  /** By their lists of cues; until something is counted. */
  const topics = new Map<number, Told>();
  return {
    countRun(cues, hasNames, step) {
      topics.clear();
      // What only tells of the story makes no run one in which something was found.
      if (hasNames || cues.some((cue) => cue < counts.formCues)) counted.runs += step;
      for (const cue of cues) addTo(counted.cueRuns, cue, step);
    },
    countEntity(storyWeight, isSafe, step) {
      topics.clear();
      const weights = isSafe ? counted.safely : counted.byCue;
      weights[storyWeight] = (weights[storyWeight] ?? 0) + step;
    },
    told({ cueList, storyList }) {
      const told = topics.get(storyList) ?? toldByTopic(cueLists, counted, storyList);
      topics.set(storyList, told);
      return told === 'maybe' && isToldByEntities(cueLists, counted, cueList) ? 'yes' : told;
    },
  };
}

function isToldByEntities(cueLists: Uint32Array, { cueRuns, safely, byCue, runs }: Counted, cueList: number): boolean {
  const { all: places } = placesOf(cueLists, cueRuns, cueList);
  if (places === 0 && cueLists[cueList] !== 0) return false;
  const safe = safely[STORY_WEIGHT.full] ?? 0;
  if (safe + Math.min(STORY.places, safely[STORY_WEIGHT.place] ?? 0) >= STORY.entities) return true;
  const amongCues = safe + STORY.byCue * (byCue[STORY_WEIGHT.full] ?? 0);
  return amongCues >= STORY.entitiesAmongCues && places >= Math.max(STORY.cuePlaces, STORY.cuesPerRun * runs);
}

/**
 * @param storyList where its names begin in `cueLists`; its words come after them, then those that say something alone,
 * then the names of other affairs, then those of its names that say something alone
 */
function toldByTopic(cueLists: Uint32Array, counted: Counted, storyList: number): Told {
  // No story is known: nothing speaks against it.
  if (cueLists[storyList] === 0) return 'maybe';
  const { cueRuns, safely } = counted;
  const isNamed = (safely[STORY_WEIGHT.full] ?? 0) + (safely[STORY_WEIGHT.place] ?? 0) > 0;
  const speaking = endOf(cueLists, endOf(cueLists, storyList));
  if (!isNamed && placesOf(cueLists, cueRuns, speaking).all === 0) return 'no';
  if (isOnOthers(cueLists, counted, storyList)) return 'another';
  return isTopic(cueLists, counted, storyList) ? 'yes' : 'maybe';
}

function isOnOthers(cueLists: Uint32Array, { cueRuns }: Counted, storyList: number): boolean {
  const otherList = endOf(cueLists, endOf(cueLists, endOf(cueLists, storyList)));
  const others = placesOf(cueLists, cueRuns, otherList).all;
  return (
    others >= OTHERS.places &&
    others > placesOf(cueLists, cueRuns, storyList).all &&
    placesOf(cueLists, cueRuns, endOf(cueLists, otherList)).all === 0
  );
}

function isTopic(cueLists: Uint32Array, { cueRuns, safely, byCue, runs }: Counted, storyList: number): boolean {
  const names = placesOf(cueLists, cueRuns, storyList);
  if (names.all === 0) return false;
  const words = placesOf(cueLists, cueRuns, endOf(cueLists, storyList));
  const entities = (safely[STORY_WEIGHT.full] ?? 0) + (byCue[STORY_WEIGHT.full] ?? 0);
  return (
    words.different + TOPIC.wordsPerEntity * entities >= TOPIC.words &&
    names.all + words.all >= TOPIC.placesPerRun * runs
  );
}

const endOf = (cueLists: Uint32Array, list: number): number => list + 1 + (cueLists[list] ?? 0);

/** How many of a list's cues stand on the page; and in how many runs, all told. */
function placesOf(cueLists: Uint32Array, cueRuns: Counted['cueRuns'], list: number) {
  let different = 0;
  let all = 0;
  for (let at = list + 1; at < endOf(cueLists, list); at++) {
    const runs = cueRuns.get(cueLists[at] as number) ?? 0;
    if (runs > 0) different++;
    all += runs;
  }
  return { different, all };
}
