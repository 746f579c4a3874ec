/**
 * Whom a name could mean, one by one; and crowds, which are never told one by one: of a name that more entities bear
 * than a card takes, only those count whom the page names in other words.
 */
import { MOST_MEANINGS, type Span } from '../../model';
import { CAUTION, type Hit } from '../finding';
import { NEED, RULE, STORY_WEIGHT } from '../layout';
import { entityIdOf, hasTarget, type Lexicon, ruleOf, storyWeightOf, targetAt } from '../lexicon';
import { type Cues, findNearest, standsAny } from './nearest-cue';

/** Stricter than any need of a form: nothing can make up for it. */
export const NEEDS_MORE_THAN_THERE_IS = NEED.cue + 1;

/** The list of cues of forms whose story is not known, or does not matter: it is empty. */
export const NO_STORY = 0;

/** A name of the index that is not the entity's counts as none: two people of one story may share a surname. */
type FullNameBefore = 'its own' | "a stranger's" | 'none';

/**
 * Whom the last full name could mean that ended in some word: null for nobody in the index, undefined if there was
 * none.
 */
export type BearersOfWord = readonly Option[] | null | undefined;

/** What one form says of all that it could mean. */
interface Meaning {
  /** One of `STORY_WEIGHT`. */
  readonly storyWeight: number;
  /** One of `NEED`, or `NEEDS_MORE_THAN_THERE_IS`. */
  readonly needs: number;
  /** Where the cues that speak for it begin in the lexicon's `cueLists`. */
  readonly cueList: number;
  /** Where those of its story begin. */
  readonly storyList: number;
  /** Whether the cue that stands nearest speaks for or against this meaning; at equal distance, against. */
  readonly evidence: 'for' | 'against' | 'none';
  /** The cue that speaks against it, or -1. */
  readonly counterCue: number;
}

/** One entity that a name could mean, by one of its forms. */
export interface Option extends Meaning {
  readonly entity: number;
  /** For a single word: whose the last full name is that ends in it and stands before it in its run. */
  readonly fullNameBefore: FullNameBefore;
}

/** More entities than can be told one by one. */
export interface Crowd extends Meaning {
  /** Where they begin in the lexicon's `groupTargets`, and how many they are. */
  readonly start: number;
  readonly size: number;
  /** For a single word: as `fullNameBefore` of an option. */
  readonly bearers: BearersOfWord;
}

export interface Options {
  /** By the ids of their entities. */
  readonly options: readonly Option[];
  readonly crowds: readonly Crowd[];
}

/** What the run that names stand in says of them. */
export interface OptionSource {
  readonly lexicon: Lexicon;
  readonly cues: Cues;
  /** Those that may speak for a meaning; all may speak against one. */
  readonly speaking: Cues;
}

const NO_CROWDS: readonly Crowd[] = [];

/**
 * @param hits of one stretch
 * @param place where it stands in the run
 * @param bearers where it is a single word, of that word
 */
export function optionsOf(source: OptionSource, hits: readonly Hit[], place: Span, bearers?: BearersOfWord): Options {
  const { lexicon } = source;
  const first = hits[0] as Hit;
  if (hits.length === 1 && first.size === 1) {
    return { options: [optionFor(meaningOf(source, first, place), first.target, bearers)], crowds: NO_CROWDS };
  }
  const options: Option[] = [];
  const crowds: Crowd[] = [];
  for (const [index, hit] of hits.entries()) {
    const meaning = meaningOf(source, hit, place);
    if (hit.size > MOST_MEANINGS) crowds.push({ ...meaning, start: hit.groupStart, size: hit.size, bearers });
    else addOptions(lexicon, options, meaning, hit, hits.slice(0, index), bearers);
  }
  options.sort((a, b) => compareIds(lexicon, a.entity, b.entity));
  return { options, crowds };
}

/** Those that are places. */
export const placesOf = ({ options, crowds }: Options): Options => {
  return { options: options.filter(isPlace), crowds: crowds.filter(isPlace) };
};

export const isPlace = ({ storyWeight }: Meaning): boolean => storyWeight === STORY_WEIGHT.place;

/**
 * @param before hits of the same words: what they mean as they are written, the plural of another name does not mean
 */
function addOptions(
  lexicon: Lexicon,
  options: Option[],
  meaning: Meaning,
  hit: Hit,
  before: readonly Hit[],
  bearers: BearersOfWord,
): void {
  for (let at = 0; at < hit.size; at++) {
    const entity = at === 0 ? hit.target : targetAt(lexicon, hit.groupStart + at);
    if (hit.isPlural && before.some((other) => means(lexicon, other, entity))) continue;
    options.push(optionFor(meaning, entity, bearers));
  }
}

const means = (lexicon: Lexicon, { size, target, groupStart }: Hit, entity: number): boolean =>
  size === 1 ? target === entity : hasTarget(lexicon, groupStart, size, entity);

/** Where the cues that speak for a form begin in the lexicon's `cueLists`. */
const cueListOf = ({ rules }: Lexicon, rule: number): number => rules[RULE.words * rule + RULE.cueList] ?? 0;

/** Where those begin that speak against it. */
const counterListOf = ({ cueLists }: Lexicon, cueList: number): number => cueList + 1 + (cueLists[cueList] ?? 0);

/** Whether there are cues that could speak for or against a form that was found. */
export function hasCues(lexicon: Lexicon, { manner }: Hit): boolean {
  const cueList = cueListOf(lexicon, ruleOf(lexicon, manner));
  return lexicon.cueLists[cueList] !== 0 || lexicon.cueLists[counterListOf(lexicon, cueList)] !== 0;
}

/** Whether one of them stands in the run. */
export function hearsCues({ lexicon, cues, speaking }: OptionSource, { manner }: Hit): boolean {
  if (cues.bits === 0) return false;
  const cueList = cueListOf(lexicon, ruleOf(lexicon, manner));
  return standsAny(lexicon, speaking, cueList) || standsAny(lexicon, cues, counterListOf(lexicon, cueList));
}

function meaningOf({ lexicon, cues, speaking }: OptionSource, { manner, caution }: Hit, place: Span): Meaning {
  const rule = ruleOf(lexicon, manner);
  const cueList = cueListOf(lexicon, rule);
  const counterList = counterListOf(lexicon, cueList);
  const cue = findNearest(lexicon, speaking, cueList, place);
  const counterCue = findNearest(lexicon, cues, counterList, place);
  const isAgainst = counterCue.cue >= 0 && counterCue.distanceUtf16 <= cue.distanceUtf16;
  return {
    storyWeight: storyWeightOf(lexicon, manner),
    needs: withCaution(lexicon.rules[RULE.words * rule + RULE.needs] ?? NEED.nothing, caution),
    cueList,
    storyList: lexicon.rules[RULE.words * rule + RULE.storyList] ?? NO_STORY,
    evidence: isAgainst ? 'against' : cue.cue >= 0 ? 'for' : 'none',
    counterCue: isAgainst ? counterCue.cue : -1,
  };
}

function optionFor(meaning: Meaning, entity: number, bearers: BearersOfWord): Option {
  const { storyWeight, needs, cueList, storyList, evidence, counterCue } = meaning;
  const fullNameBefore =
    bearers === null ? "a stranger's" : bearers?.some((option) => option.entity === entity) ? 'its own' : 'none';
  return { entity, storyWeight, needs, cueList, storyList, evidence, counterCue, fullNameBefore };
}

/**
 * Those of a crowd whom the page names, and those of the full name before it.
 * @param named whom the page names
 */
export function optionsInCrowd(lexicon: Lexicon, crowd: Crowd, named: Iterable<number>): readonly Option[] {
  const entities = new Set([...(crowd.bearers ?? []).map(({ entity }) => entity), ...named]);
  return [...entities]
    .filter((entity) => hasTarget(lexicon, crowd.start, crowd.size, entity))
    .sort((a, b) => compareIds(lexicon, a, b))
    .map((entity) => optionFor(crowd, entity, crowd.bearers));
}

export const isUnsafe = ({ needs }: Meaning): boolean => needs !== NEED.nothing;

function withCaution(needs: number, caution: number): number {
  if (caution === CAUTION.ordinaryWord) return NEEDS_MORE_THAN_THERE_IS;
  return caution === CAUTION.context ? Math.max(needs, NEED.context) : needs;
}

function compareIds(lexicon: Lexicon, a: number, b: number): number {
  if (a === b) return 0;
  return entityIdOf(lexicon, a) < entityIdOf(lexicon, b) ? -1 : 1;
}
