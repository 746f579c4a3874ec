/**
 * What a run says by itself: where names stand, whom each could mean, and what the run's own words say for and against
 * it. This is all that a reading keeps of a run; no text is held.
 */
import type { Span } from '../../model';
import { CAUTION, chooseLongest, findNames, type Hit, type Stretch, stretchHolding } from '../finding';
import { KIND, NEED, RULE, STORY_WEIGHT } from '../layout';
import { entityIdOf, kindOf, type Lexicon, ruleOf, storyWeightOf } from '../lexicon';
import { isDateline, isStrangersTitle, lastWordStart, plainWord, readWordBefore } from './bearers';
import { type Cues, findNearest, indexCues } from './nearest-cue';

/** Stricter than any need of a form: nothing can make up for it. */
export const NEEDS_MORE_THAN_THERE_IS = NEED.cue + 1;

/** A name of the index that is not the entity's counts as none: two people of one story may share a surname. */
type FullNameBefore = 'its own' | "a stranger's" | 'none';

/** One entity that a name could mean, by one of its forms. */
export interface Option {
  readonly entity: number;
  /** One of `STORY_WEIGHT`. */
  readonly storyWeight: number;
  /** One of `NEED`, or `NEEDS_MORE_THAN_THERE_IS`. */
  readonly needs: number;
  /** Where the cues that speak for it begin in the lexicon's `cueLists`. */
  readonly cueList: number;
  /** Whether the cue that stands nearest speaks for or against this meaning; at equal distance, against. */
  readonly evidence: 'for' | 'against' | 'none';
  /** The cue that speaks against it, or -1. */
  readonly counterCue: number;
  /** For a single word: whose the last full name is that ends in it and stands before it in its run. */
  readonly fullNameBefore: FullNameBefore;
}

export interface Candidate extends Span {
  readonly surface: string;
  /** The reason of a look-alike, or -1; a look-alike has no options. */
  readonly lookAlike: number;
  /** The one word that it is, as `plainWord` gives it; empty where it has several. */
  readonly singleWord: string;
  /** Where it is not safe alone: whether it is a part of a stranger's name or his title. */
  readonly strangers: 'surname' | 'title' | 'no';
  /** The last word of a stranger's full name that stands here, as `plainWord` gives it: of "Michael Maduro"; else empty. */
  readonly strangersName: string;
  /** By the ids of their entities. */
  readonly options: readonly Option[];
}

export interface RunFindings {
  /** In order of start, never overlapping. */
  readonly candidates: readonly Candidate[];
  /** Each once. */
  readonly cues: readonly number[];
}

/** Whom the last full name that ended in a word could mean; null: nobody in the index. */
type Bearers = Map<string, ReadonlySet<number> | null>;

export function findInRun(lexicon: Lexicon, text: string): RunFindings {
  const found = findNames(lexicon, text);
  const stretches = chooseLongest(found.names);
  const speaking = indexCues(withoutStrangers(lexicon, text, found.cues, stretches));
  const run: Run = { lexicon, text, speaking, cues: indexCues(found.cues), bearers: new Map() };
  return {
    candidates: stretches.map((stretch, index) =>
      toCandidate(run, stretch, stretches[index + 1]?.startUtf16 ?? text.length),
    ),
    cues: [...speaking.places.keys()],
  };
}

/** What is said of strangers and look-alikes speaks for nothing: neither "Maduro" of a baker nor "Trump" of a tower. */
function withoutStrangers(
  lexicon: Lexicon,
  text: string,
  cues: readonly Hit[],
  stretches: readonly Stretch[],
): readonly Hit[] {
  if (cues.length === 0) return cues;
  const lookAlikes = stretches.filter((stretch) => lookAlikeIn(lexicon, stretch));
  const strangers = strangersIn(lexicon, text, stretches);
  if (lookAlikes.length === 0 && strangers.size === 0) return cues;
  return cues.filter(
    (cue) =>
      !stretchHolding(lookAlikes, cue) &&
      !(strangers.size > 0 && strangers.has(plainWord(text.slice(cue.startUtf16, cue.endUtf16)))),
  );
}

/** The last words of strangers' names, but of those that end a name of the index here as well. */
function strangersIn(lexicon: Lexicon, text: string, stretches: readonly Stretch[]): ReadonlySet<string> {
  const strangers = new Set<string>();
  const lastWordOf = ({ startUtf16, endUtf16 }: Span): Span => {
    return { startUtf16: startUtf16 + lastWordStart(text.slice(startUtf16, endUtf16)), endUtf16 };
  };
  const isKnown = (stretch: Stretch): boolean =>
    lastWordOf(stretch).startUtf16 > stretch.startUtf16 && !lookAlikeIn(lexicon, stretch);
  const plain = ({ startUtf16, endUtf16 }: Span): string => plainWord(text.slice(startUtf16, endUtf16));
  for (const stretch of stretches) {
    const word = lastWordOf(stretch);
    if (isKnown(stretch)) continue;
    if (readWordBefore(text, word.startUtf16, word.endUtf16) === 'given name') strangers.add(plain(word));
  }
  if (strangers.size > 0) for (const known of stretches.filter(isKnown)) strangers.delete(plain(lastWordOf(known)));
  return strangers;
}

interface Run {
  readonly lexicon: Lexicon;
  readonly text: string;
  readonly cues: Cues;
  /** Those that may speak for a meaning; all may speak against one. */
  readonly speaking: Cues;
  /** Those before the stretch that is looked at; whom it names is noted there. */
  readonly bearers: Bearers;
}

/** @param nextUtf16 where the next stretch begins */
function toCandidate(run: Run, stretch: Stretch, nextUtf16: number): Candidate {
  const { startUtf16, endUtf16 } = stretch;
  const surface = copyOf(run.text, startUtf16, endUtf16);
  const lastStart = lastWordStart(surface);
  const lastWord = plainWord(surface.slice(lastStart));
  const isSingle = lastStart === 0;
  const lookAlike = lookAlikeIn(run.lexicon, stretch);
  const options = lookAlike ? [] : optionsOf(run, stretch, isSingle ? run.bearers.get(lastWord) : undefined);
  const isDoubtful = isSingle ? options.some(isUnsafe) : options.every(({ evidence }) => evidence === 'against');
  const wordBefore = isDoubtful ? readWordBefore(run.text, startUtf16 + lastStart, endUtf16) : 'other';
  const namesStranger = wordBefore === 'given name';
  if (namesStranger) run.bearers.set(lastWord, null);
  else if (!isSingle && options.length > 0) run.bearers.set(lastWord, new Set(options.map(({ entity }) => entity)));
  const isTitle = options.some(isUnsafe) && isStrangersTitle(run.text, surface, endUtf16, nextUtf16);
  return {
    startUtf16,
    endUtf16,
    surface,
    lookAlike: lookAlike ? lookAlike.target : -1,
    singleWord: isSingle ? lastWord : '',
    strangers: isTitle ? 'title' : isSingle && wordBefore !== 'other' ? 'surname' : 'no',
    strangersName: namesStranger ? lastWord : '',
    options,
  };
}

function optionsOf(run: Run, stretch: Stretch, bearers: ReadonlySet<number> | null | undefined): readonly Option[] {
  const { lexicon } = run;
  const options = stretch.hits.map((hit) => toOption(run, hit, stretch, bearers));
  if (options.length === 1) return options;
  options.sort((a, b) => compareIds(lexicon, a.entity, b.entity));
  const places = options.filter(({ storyWeight }) => storyWeight === STORY_WEIGHT.place);
  const isNarrower = places.length > 0 && places.length < options.length;
  return isNarrower && isDateline(run.text, stretch) ? places : options;
}

function toOption(
  { lexicon, cues, speaking }: Run,
  { target, manner, caution }: Hit,
  place: Span,
  bearers: ReadonlySet<number> | null | undefined,
): Option {
  const rule = RULE.words * ruleOf(lexicon, manner);
  const cueList = lexicon.rules[rule + RULE.cueList] ?? 0;
  const counterList = cueList + 1 + (lexicon.cueLists[cueList] ?? 0);
  const cue = findNearest(lexicon, speaking, cueList, place);
  const counterCue = findNearest(lexicon, cues, counterList, place);
  const isAgainst = counterCue.cue >= 0 && counterCue.distanceUtf16 <= cue.distanceUtf16;
  return {
    entity: target,
    storyWeight: storyWeightOf(lexicon, manner),
    needs: withCaution(lexicon.rules[rule + RULE.needs] ?? NEED.nothing, caution),
    cueList,
    evidence: isAgainst ? 'against' : cue.cue >= 0 ? 'for' : 'none',
    counterCue: isAgainst ? counterCue.cue : -1,
    fullNameBefore: bearers === null ? "a stranger's" : bearers?.has(target) ? 'its own' : 'none',
  };
}

export const isUnsafe = ({ needs }: Option): boolean => needs !== NEED.nothing;

function withCaution(needs: number, caution: number): number {
  if (caution === CAUTION.ordinaryWord) return NEEDS_MORE_THAN_THERE_IS;
  return caution === CAUTION.context ? Math.max(needs, NEED.context) : needs;
}

const lookAlikeIn = (lexicon: Lexicon, { hits }: Stretch): Hit | undefined =>
  hits.find(({ manner }) => kindOf(lexicon, manner) === KIND.lookAlike);

function compareIds(lexicon: Lexicon, a: number, b: number): number {
  if (a === b) return 0;
  return entityIdOf(lexicon, a) < entityIdOf(lexicon, b) ? -1 : 1;
}

/** Engines let a slice hold on to the whole text; this does not. */
function copyOf(text: string, start: number, end: number): string {
  const units: number[] = [];
  for (let at = start; at < end; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}
