/**
 * Which words of the index a typed word can stand for. Promise: none is further from it than a typist's hand goes. Of
 * those Fuse.js says which look most like it. Words are compared, not texts: there are far fewer of them, so the answer's
 * cost does not follow the number of records, and a slip in one word cannot match half a sentence.
 */
import Fuse from 'fuse.js/basic';
import { createShortlist, type Shortlist } from './shortlist';
import { slipsAllowed, slipsAllowedBetween, slipsBetween, slipsFromBeginning } from './slips';
import { stemOf } from './stem';

export interface WordReading {
  readonly word: string;
  readonly manner: 'same' | 'inflected' | 'prefix' | 'alike' | 'misspelt';
  /** 1 for the same word, less the further it is. */
  readonly fit: number;
}

export interface Vocabulary {
  /**
   * What the typed word stands for. Slips are forgiven only where the word as typed is not in the vocabulary; of
   * several near words only the nearest are given.
   */
  readings(typed: string): readonly WordReading[];
  /** The words of this word's family, itself included where it is there. */
  family(word: string): readonly string[];
  /** Makes ready what the first misspelt word would otherwise wait for. */
  prepare(): void;
}

/** Shorter words are too near to too many others. */
const SHORTEST_MISSPELT = 4;
const SHORTEST_PREFIX = 2;
const FUSE_OPTIONS = {
  includeScore: true,
  ignoreFieldNorm: true,
  /** What is too far has been left out. */
  threshold: 1,
} as const;
const MOST_COMPARED = 200;
const MOST_NEAR_WORDS = 8;
/** Of one that is typed right; each slip takes its share of the letters. */
const MISSPELT_FIT = 0.7;
const INFLECTED_FIT = 0.9;

/**
 * @param sorted folded words, each once, in the order of their code units. O(n); a misspelt word costs more the first
 * time
 */
export function createVocabulary(sorted: readonly string[]): Vocabulary {
  const known = new Set(sorted);
  const family = (word: string) => withStem(known, sorted, stemOf(word));
  let made: Shortlist | null = null;
  const shortlist = () => {
    made ??= createShortlist(sorted);
    return made;
  };
  return {
    family,
    prepare: shortlist,
    readings: (typed) => {
      const asTyped = [...family(typed).map((word) => inFamily(word, typed)), ...withPrefix(sorted, typed)];
      if (asTyped.length > 0 || typed.length < SHORTEST_MISSPELT) return asTyped;
      return nearest(shortlist().near(typed, MOST_COMPARED), typed);
    },
  };
}

/** A stem's words begin with it, but for its last letter. No ending leaves a stem of one letter. */
function withStem(known: ReadonlySet<string>, sorted: readonly string[], stem: string): readonly string[] {
  if (stem.length <= 1) return known.has(stem) ? [stem] : [];
  return withBeginning(sorted, stem.slice(0, -1)).filter((word) => stemOf(word) === stem);
}

function withBeginning(sorted: readonly string[], beginning: string): readonly string[] {
  const first = firstNotBefore(sorted, beginning);
  let end = first;
  while (sorted[end]?.startsWith(beginning)) end += 1;
  return sorted.slice(first, end);
}

const inFamily = (word: string, typed: string): WordReading =>
  word === typed ? { word, manner: 'same', fit: 1 } : { word, manner: 'inflected', fit: INFLECTED_FIT };

/** Words that only begin as the typed one; those of its family are none of them. */
function withPrefix(sorted: readonly string[], typed: string): readonly WordReading[] {
  if (typed.length < SHORTEST_PREFIX) return [];
  const stem = stemOf(typed);
  return withBeginning(sorted, typed)
    .filter((word) => stemOf(word) !== stem)
    .map((word) => ({ word, manner: 'prefix', fit: 0.5 + 0.35 * (typed.length / word.length) }));
}

function firstNotBefore(sorted: readonly string[], typed: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < typed) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words with the fewest slips; those that have them only in their beginning, where no whole word is near. */
function nearest(candidates: readonly string[], typed: string): readonly WordReading[] {
  const whole = withFewest(candidates, (word) => {
    const most = slipsAllowedBetween(typed, word);
    const slips = slipsBetween(typed, word, most);
    return slips <= most ? slips : null;
  });
  const near = whole.words.length > 0 ? whole : begunWithFewest(candidates, typed);
  const fit = MISSPELT_FIT * (1 - near.slips / typed.length);
  return new Fuse(near.words, FUSE_OPTIONS)
    .search(typed)
    .slice(0, MOST_NEAR_WORDS)
    .map(({ item }) => ({ word: item, manner: 'misspelt', fit }));
}

/** A beginning is near more words than a whole one: it may have one slip less, short ones none. */
function begunWithFewest(candidates: readonly string[], typed: string): Near {
  const most = slipsAllowed(typed.length) - 1;
  return withFewest(candidates, (word) => {
    if (most === 0 || word.length <= typed.length) return null;
    const slips = slipsFromBeginning(typed, word);
    return slips <= most ? slips : null;
  });
}

interface Near {
  readonly words: readonly string[];
  readonly slips: number;
}

/** @param slipsIn null where the word is too far */
function withFewest(candidates: readonly string[], slipsIn: (word: string) => number | null): Near {
  let near: { words: string[]; slips: number } = { words: [], slips: Number.POSITIVE_INFINITY };
  for (const word of candidates) {
    const slips = slipsIn(word);
    if (slips === null || slips > near.slips) continue;
    if (slips < near.slips) near = { words: [], slips };
    near.words.push(word);
  }
  return near;
}
