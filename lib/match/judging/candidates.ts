/**
 * What a run says by itself: where names stand, whom each could mean, and what the run's own words say for and against
 * it. This is all that a reading keeps of a run; no text is held.
 */
import type { Span } from '../../model';
import { chooseLongest, findNames, type Hit, type Stretch, stretchHolding } from '../finding';
import { KIND } from '../layout';
import { kindOf, type Lexicon } from '../lexicon';
import { isStrangersTitle, lastWordStart, plainWord, readWordBefore } from './bearers';
import { indexCues } from './nearest-cue';
import { type BearersOfWord, isUnsafe, type OptionSource, type Options, optionsOf } from './options';

export interface Candidate extends Span, Options {
  readonly surface: string;
  /** The reason of a look-alike, or -1; a look-alike has no options. */
  readonly lookAlike: number;
  /** The one word that it is, as `plainWord` gives it; empty where it has several. */
  readonly singleWord: string;
  /** Where it is not safe alone: whether it is a part of a stranger's name or his title. */
  readonly strangers: 'surname' | 'title' | 'no';
  /** The last word of a stranger's full name that stands here, as `plainWord` gives it: of "Michael Maduro"; else empty. */
  readonly strangersName: string;
}

export interface RunFindings {
  /** In order of start, never overlapping. */
  readonly candidates: readonly Candidate[];
  /** Each once. */
  readonly cues: readonly number[];
}

/** Whom the last full name that ended in a word could mean; null: nobody in the index. */
type Bearers = Map<string, BearersOfWord>;

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

interface Run extends OptionSource {
  /** Those before the stretch that is looked at; whom it names is noted there. */
  readonly bearers: Bearers;
}

const NO_OPTIONS: Options = { options: [], crowds: [] };

/** @param nextUtf16 where the next stretch begins */
function toCandidate(run: Run, stretch: Stretch, nextUtf16: number): Candidate {
  const { startUtf16, endUtf16 } = stretch;
  const surface = copyOf(run.text, startUtf16, endUtf16);
  const lastStart = lastWordStart(surface);
  const lastWord = plainWord(surface.slice(lastStart));
  const isSingle = lastStart === 0;
  const lookAlike = lookAlikeIn(run.lexicon, stretch);
  const { options, crowds } = lookAlike
    ? NO_OPTIONS
    : optionsOf(run, stretch, isSingle ? run.bearers.get(lastWord) : undefined);
  const meanings = crowds.length === 0 ? options : [...options, ...crowds];
  const isDoubtful = isSingle ? meanings.some(isUnsafe) : meanings.every(({ evidence }) => evidence === 'against');
  const wordBefore = isDoubtful ? readWordBefore(run.text, startUtf16 + lastStart, endUtf16) : 'other';
  const namesStranger = wordBefore === 'given name';
  if (namesStranger) run.bearers.set(lastWord, null);
  else if (!isSingle && meanings.length > 0) run.bearers.set(lastWord, new Set(options.map(({ entity }) => entity)));
  const isTitle = meanings.some(isUnsafe) && isStrangersTitle(run.text, surface, endUtf16, nextUtf16);
  return {
    startUtf16,
    endUtf16,
    surface,
    lookAlike: lookAlike ? lookAlike.target : -1,
    singleWord: isSingle ? lastWord : '',
    strangers: isTitle ? 'title' : isSingle && wordBefore !== 'other' ? 'surname' : 'no',
    strangersName: namesStranger ? lastWord : '',
    options,
    crowds,
  };
}

const lookAlikeIn = (lexicon: Lexicon, { hits }: Stretch): Hit | undefined =>
  hits.find(({ manner }) => kindOf(lexicon, manner) === KIND.lookAlike);

/** Engines let a slice hold on to the whole text, but for one so short that they copy it; this does not. */
function copyOf(text: string, start: number, end: number): string {
  if (end - start <= COPIED_UTF16) return text.slice(start, end);
  const units: number[] = [];
  for (let at = start; at < end; at++) units.push(text.charCodeAt(at));
  return String.fromCharCode(...units);
}

const COPIED_UTF16 = 10;
