/**
 * What a run says by itself: where names stand, whom each could mean, and what the run's own words say for and against
 * it. This is all that a reading keeps of a run; no text is held.
 */
import { chooseLongest, findNames, type Hit, type Stretch, stretchHolding } from '../finding';
import type { Lexicon } from '../lexicon';
import { isDateline, isStrangersTitle, plainWord, readWordBefore } from './bearers';
import { asksForWordBefore, type Candidate, candidateOf, type KnownName, knownAs, meaningsOf } from './candidates';
import { createKnownNames } from './known-names';
import { indexCues, NO_CUES } from './nearest-cue';
import {
  type BearersOfWord,
  hearsCues,
  isUnsafe,
  type OptionSource,
  type Options,
  optionsOf,
  placesOf,
} from './options';

export interface RunFindings {
  /** Where names stand (`startUtf16`), ascending; they never overlap. */
  readonly starts: readonly number[];
  /** What stands at each of these places; it ends with its surface. */
  readonly candidates: readonly Candidate[];
  /** Each once. */
  readonly cues: readonly number[];
}

/** Whom the last full name that ended in a word could mean; null: nobody in the index. */
type Bearers = Map<string, BearersOfWord>;

interface Run extends OptionSource {
  readonly text: string;
  /**
   * Those before the stretch that is looked at; whom it names is noted there. Null where none of the run's names asks.
   */
  readonly bearers: Bearers | null;
}

/** A name of the run and what is known of it. */
interface Found {
  readonly stretch: Stretch;
  readonly name: KnownName;
}

/** No letter is less. */
const NINE = 0x39;
const AMOUNT = /^\p{Sc}\d/u;
const NONE: readonly number[] = [];
const NOTHING: RunFindings = { starts: NONE, candidates: [], cues: NONE };

/** @returns finds in one run of a page after the other, which share what is known of names that are written alike */
export function createFinder(lexicon: Lexicon): (text: string) => RunFindings {
  const known = createKnownNames(lexicon);
  return (text) => {
    const { names, cues } = findNames(lexicon, text);
    if (names.length === 0 && cues.length === 0) return NOTHING;
    const found = chooseLongest(names).map((one): Found => {
      const stretch = withCurrency(text, one);
      return { stretch, name: known.know(text, stretch) };
    });
    const spoken = withoutStrangers(text, cues, found);
    return {
      starts: found.map(({ stretch }) => stretch.startUtf16),
      candidates: candidatesIn(lexicon, text, found, cues, spoken),
      cues: eachOnce(spoken),
    };
  };
}

/** An amount has its sign before it, which no name begins with: "$50 million bounty". */
const withCurrency = (text: string, stretch: Stretch): Stretch =>
  text.charCodeAt(stretch.startUtf16) <= NINE && AMOUNT.test(text.slice(stretch.startUtf16 - 1, stretch.startUtf16 + 1))
    ? { ...stretch, startUtf16: stretch.startUtf16 - 1 }
    : stretch;

/** @param spoken those of the cues that may speak for a meaning */
function candidatesIn(
  lexicon: Lexicon,
  text: string,
  found: readonly Found[],
  cues: readonly Hit[],
  spoken: readonly Hit[],
): readonly Candidate[] {
  if (found.every(({ name }) => name.isPlain)) return found.map(({ name }) => name.candidate);
  const asksForCues = cues.length > 0 && found.some(({ name }) => name.hasCues);
  const standing = asksForCues ? indexCues(cues) : NO_CUES;
  const speaking = asksForCues && spoken !== cues ? indexCues(spoken) : standing;
  const bearers: Bearers | null = found.some(({ name }) => name.asksForBearers) ? new Map() : null;
  const run: Run = { lexicon, text, speaking, cues: standing, bearers };
  return found.map(({ stretch, name }, index) =>
    name.isPlain
      ? plainCandidate(run, name)
      : candidateAt(run, stretch, name, found[index + 1]?.stretch.startUtf16 ?? text.length),
  );
}

function plainCandidate({ bearers }: Run, { candidate, isFullName, wording }: KnownName): Candidate {
  if (bearers && isFullName) bearers.set(wording.lastWord, candidate.options);
  return candidate;
}

const eachOnce = (cues: readonly Hit[]): readonly number[] =>
  cues.length === 0 ? NONE : [...new Set(cues.map(({ target }) => target))];

/** @param nextUtf16 where the next stretch begins */
function candidateAt(run: Run, stretch: Stretch, name: KnownName, nextUtf16: number): Candidate {
  const { text } = run;
  const { startUtf16, endUtf16 } = stretch;
  const { candidate, wording } = name;
  const options = optionsAt(run, stretch, name);
  const isAsKnown = options === candidate;
  const asks = isAsKnown ? name.asksForWordBefore : asksForWordBefore(options, wording.isSingle);
  const wordBefore = asks ? readWordBefore(text, startUtf16 + wording.lastStart, endUtf16) : 'other';
  const namesStranger = wordBefore === 'given name';
  if (run.bearers && (namesStranger || name.isFullName)) {
    run.bearers.set(wording.lastWord, namesStranger ? null : options.options);
  }
  const isTitle = name.mayBeTitle && meaningsOf(options).some(isUnsafe) && isStrangersTitle(text, endUtf16, nextUtf16);
  const isFromThere = name.mayBeDateline && isDateline(text, stretch);
  if (isAsKnown && !isTitle && !isFromThere && wordBefore === 'other') return candidate;
  const isSurname = wording.isSingle && wordBefore !== 'other';
  const strangers = isFromThere ? 'dateline' : isTitle ? 'title' : isSurname ? 'surname' : 'no';
  const strangersName = namesStranger ? wording.lastWord : '';
  return knownAs(name, candidateOf(wording, candidate.lookAlike, options, strangers, strangersName));
}

/** @returns the known candidate itself where the run says nothing of whom it could mean */
function optionsAt(run: Run, stretch: Stretch, name: KnownName): Options {
  const { candidate, hits, wording } = name;
  const bearers = name.asksForBearers ? run.bearers?.get(wording.lastWord) : undefined;
  const isSpokenOf = bearers !== undefined || (name.hasCues && hits.some((hit) => hearsCues(run, hit)));
  const options = isSpokenOf ? optionsOf(run, hits, stretch, bearers) : candidate;
  return name.mixesPlaces && isDateline(run.text, stretch) ? placesOf(options) : options;
}

/** What is said of strangers and look-alikes speaks for nothing: neither "Maduro" of a baker nor "Trump" of a tower. */
function withoutStrangers(text: string, cues: readonly Hit[], found: readonly Found[]): readonly Hit[] {
  if (cues.length === 0 || found.every(({ name }) => name.isFullName)) return cues;
  const lookAlikes = found.filter(({ name }) => name.candidate.lookAlike >= 0).map(({ stretch }) => stretch);
  const words = cues.map(({ startUtf16, endUtf16 }) => plainWord(text.slice(startUtf16, endUtf16)));
  const strangers = strangersIn(text, found, new Set(words));
  if (lookAlikes.length === 0 && strangers.size === 0) return cues;
  return cues.filter((cue, at) => !stretchHolding(lookAlikes, cue) && !strangers.has(words[at] ?? ''));
}

/** Those of the words that are the last of strangers' names, but of those that end a name of the index here as well. */
function strangersIn(text: string, found: readonly Found[], words: ReadonlySet<string>): ReadonlySet<string> {
  const strangers = new Set<string>();
  for (const { stretch, name } of found) {
    const { lastStart, lastWord } = name.wording;
    if (name.isFullName || !words.has(lastWord)) continue;
    const before = readWordBefore(text, stretch.startUtf16 + lastStart, stretch.endUtf16);
    if (before === 'given name') strangers.add(lastWord);
  }
  if (strangers.size > 0) for (const { name } of found) if (name.isFullName) strangers.delete(name.wording.lastWord);
  return strangers;
}
