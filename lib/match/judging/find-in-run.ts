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

/** A candidate where it stands; it ends with its surface. */
export interface Placed {
  readonly startUtf16: number;
  readonly candidate: Candidate;
}

export interface RunFindings {
  /** In order of start, never overlapping. */
  readonly places: readonly Placed[];
  /** Each once. */
  readonly cues: readonly number[];
}

/** Whom the last full name that ended in a word could mean; null: nobody in the index. */
type Bearers = Map<string, BearersOfWord>;

interface Run extends OptionSource {
  readonly text: string;
  /** Those before the stretch that is looked at; whom it names is noted there. Null where none of the run's names asks. */
  readonly bearers: Bearers | null;
}

/** A name of the run and what is known of it. */
interface Found {
  readonly stretch: Stretch;
  readonly name: KnownName;
}

const NOTHING: RunFindings = { places: [], cues: [] };

/** @returns finds in one run of a page after the other, which share what is known of names that are written alike */
export function createFinder(lexicon: Lexicon): (text: string) => RunFindings {
  const known = createKnownNames(lexicon);
  return (text) => {
    const { names, cues } = findNames(lexicon, text);
    if (names.length === 0 && cues.length === 0) return NOTHING;
    const found = chooseLongest(names).map((stretch): Found => ({ stretch, name: known.know(text, stretch) }));
    const standing = cues.length === 0 ? NO_CUES : indexCues(cues);
    const spoken = withoutStrangers(text, cues, found);
    const speaking = spoken === cues ? standing : indexCues(spoken);
    const bearers: Bearers | null = found.some(({ name }) => name.asksForBearers) ? new Map() : null;
    const run: Run = { lexicon, text, speaking, cues: standing, bearers };
    return {
      places: found.map(({ stretch, name }, index) => ({
        startUtf16: stretch.startUtf16,
        candidate: candidateAt(run, stretch, name, found[index + 1]?.stretch.startUtf16 ?? text.length),
      })),
      cues: [...speaking.places.keys()],
    };
  };
}

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
  if (run.bearers && (namesStranger || isFullName(name))) {
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

/** A name of several words that means somebody or something. */
const isFullName = ({ wording, candidate }: KnownName): boolean => !wording.isSingle && candidate.lookAlike < 0;

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
  if (cues.length === 0 || found.length === 0) return cues;
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
    if (isFullName(name) || !words.has(lastWord)) continue;
    const before = readWordBefore(text, stretch.startUtf16 + lastStart, stretch.endUtf16);
    if (before === 'given name') strangers.add(lastWord);
  }
  if (strangers.size > 0) for (const { name } of found) if (isFullName(name)) strangers.delete(name.wording.lastWord);
  return strangers;
}
