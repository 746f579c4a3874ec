/**
 * A name as it may be read: whom it could mean, and what its own run says for and against it. Names that are written
 * alike, found alike and spoken of alike are one candidate, wherever they stand.
 */
import { MOST_MEANINGS } from '../../model';
import type { Hit, Stretch } from '../finding';
import { KIND } from '../layout';
import { kindOf, type Lexicon } from '../lexicon';
import { beginsOrEndsInTitle } from './bearers';
import { NO_CUES } from './nearest-cue';
import { type Crowd, hasCues, isPlace, isUnsafe, type Option, type Options, optionsOf } from './options';
import type { Wording } from './wording';

export interface Candidate extends Options {
  readonly surface: string;
  /** The reason of a look-alike, or -1; a look-alike has no options. */
  readonly lookAlike: number;
  /** The one word that it is, as `plainWord` gives it; empty where it has several. */
  readonly singleWord: string;
  /** Where it is not safe alone: whether it is a part of a stranger's name, his title, or where a report comes from. */
  readonly strangers: 'surname' | 'title' | 'dateline' | 'no';
  /**
   * The last word of a stranger's full name that stands here, as `plainWord` gives it: of "Michael Maduro"; else empty.
   */
  readonly strangersName: string;
}

/** What is found where a wording stands, and what of its run has to be asked to know whom it means there. */
export interface KnownName {
  readonly wording: Wording;
  readonly hits: readonly Hit[];
  /** Where the run says nothing of it. */
  readonly candidate: Candidate;
  /** What it was elsewhere, each once. */
  readonly others: Candidate[];
  /** Nothing that a run says of it makes it another: it is `candidate` wherever it stands. Most names are so. */
  readonly isPlain: boolean;
  /** It has several words and means somebody or something. */
  readonly isFullName: boolean;
  /** Cues may speak for or against it. */
  readonly hasCues: boolean;
  /** Of what it could mean some are places and some are not. */
  readonly mixesPlaces: boolean;
  /** It matters whose the full name before it was. */
  readonly asksForBearers: boolean;
  /** It matters which word stands before it. */
  readonly asksForWordBefore: boolean;
  /** It may be the title of somebody whom the index does not know. */
  readonly mayBeTitle: boolean;
  /** It may be a city that stands for what the index means by it: only a text's beginning tells. */
  readonly mayBeDateline: boolean;
}

/** Longer than acronyms are. */
const IN_CAPITALS = /^\p{Lu}{5,}$/u;
const NO_OPTIONS: Options = { options: [], crowds: [] };

export function knowName(lexicon: Lexicon, wording: Wording, { hits }: Stretch): KnownName {
  const lookAlike = hits.find(({ manner }) => kindOf(lexicon, manner) === KIND.lookAlike);
  const options = lookAlike ? NO_OPTIONS : optionsOf({ lexicon, cues: NO_CUES, speaking: NO_CUES }, hits, NOWHERE);
  const asks = whatItAsks(wording, options, !lookAlike && hits.some((hit) => hasCues(lexicon, hit)));
  return {
    wording,
    hits,
    candidate: candidateOf(wording, lookAlike ? lookAlike.target : -1, options, 'no', ''),
    others: [],
    isPlain: !Object.values(asks).includes(true),
    isFullName: !wording.isSingle && !lookAlike,
    ...asks,
  };
}

type Asks = Pick<
  KnownName,
  'hasCues' | 'mixesPlaces' | 'asksForBearers' | 'asksForWordBefore' | 'mayBeTitle' | 'mayBeDateline'
>;

function whatItAsks({ isSingle, surface }: Wording, options: Options, hasCues: boolean): Asks {
  const meanings = meaningsOf(options);
  const isDoubtful = meanings.some(isUnsafe);
  return {
    hasCues,
    mixesPlaces: meanings.length > 1 && meanings.some(isPlace) && !meanings.every(isPlace),
    asksForBearers: isSingle && (isDoubtful || meanings.length > MOST_MEANINGS || options.crowds.length > 0),
    asksForWordBefore: asksForWordBefore(options, isSingle),
    mayBeTitle: isDoubtful && beginsOrEndsInTitle(surface),
    mayBeDateline: isSingle && isDoubtful && !meanings.some(isPlace) && IN_CAPITALS.test(surface),
  };
}

/** @returns the one that is known if there is one like it */
export function knownAs({ others }: KnownName, candidate: Candidate): Candidate {
  const known = others.find((other) => isAlike(other, candidate));
  if (!known) others.push(candidate);
  return known ?? candidate;
}

/** Of candidates by the same name. */
const isAlike = (a: Candidate, b: Candidate): boolean =>
  a.strangers === b.strangers &&
  a.strangersName === b.strangersName &&
  a.options.length === b.options.length &&
  a.crowds.length === b.crowds.length &&
  a.options.every((option, at) => isSameOption(option, b.options[at] as Option)) &&
  a.crowds.every((crowd, at) => isSameCrowd(crowd, b.crowds[at] as Crowd));

const isSameOption = (a: Option, b: Option): boolean =>
  a.entity === b.entity &&
  a.cueList === b.cueList &&
  a.needs === b.needs &&
  a.evidence === b.evidence &&
  a.counterCue === b.counterCue &&
  a.fullNameBefore === b.fullNameBefore;

const isSameCrowd = (a: Crowd, b: Crowd): boolean =>
  a.start === b.start &&
  a.cueList === b.cueList &&
  a.needs === b.needs &&
  a.evidence === b.evidence &&
  a.counterCue === b.counterCue &&
  a.bearers === b.bearers;

export function candidateOf(
  wording: Wording,
  lookAlike: number,
  { options, crowds }: Options,
  strangers: Candidate['strangers'],
  strangersName: string,
): Candidate {
  const singleWord = wording.isSingle ? wording.lastWord : '';
  return { options, crowds, surface: wording.surface, lookAlike, singleWord, strangers, strangersName };
}

/** Where nothing stands that could be near. */
const NOWHERE = { startUtf16: 0, endUtf16: 0 };

/** Whether the same was found there as is known. */
export function isFoundAs({ hits }: KnownName, found: readonly Hit[]): boolean {
  if (hits.length !== found.length) return false;
  for (let at = 0; at < hits.length; at++) if (!isSameHit(hits[at] as Hit, found[at] as Hit)) return false;
  return true;
}

const isSameHit = (a: Hit, b: Hit): boolean =>
  a.manner === b.manner &&
  a.target === b.target &&
  a.size === b.size &&
  a.groupStart === b.groupStart &&
  a.caution === b.caution &&
  a.isPlural === b.isPlural;

/** What its options and crowds say, of which a crowd says one thing for all that it holds. */
export const meaningsOf = ({ options, crowds }: Options) => (crowds.length === 0 ? options : [...options, ...crowds]);

/** A single word may be a stranger's surname; of a longer name only one that something speaks against. */
export function asksForWordBefore(options: Options, isSingle: boolean): boolean {
  const meanings = meaningsOf(options);
  return isSingle ? meanings.some(isUnsafe) : meanings.every(({ evidence }) => evidence === 'against');
}
