/**
 * Which words of the index a typed word can stand for. Words, not texts, are compared by Fuse.js: there are far fewer
 * of them, so the answer's cost does not follow the number of records, and a slip in one word cannot match half a
 * sentence.
 */
import Fuse from 'fuse.js/basic';
import { createShortlist, type Shortlist } from './shortlist';
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
  /** A third of the letters may be wrong. */
  threshold: 0.34,
  /** A slip may shift where the word begins by a letter or two; words that only contain the typed one are far. */
  location: 0,
  distance: 20,
} as const;
const MOST_COMPARED = 200;
const SURPLUS_LETTER_COST = 0.04;
const AS_NEAR = 0.06;
const MOST_NEAR_WORDS = 8;
/** What is further off is another word. */
const LEAST_FIT = 0.45;
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
      const swapped = withSwappedLetters(known, typed);
      return swapped.length > 0 ? swapped : nearest(shortlist().near(typed, MOST_COMPARED), typed);
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

/** The commonest slip, which Fuse counts as two: in a short word that would be too many. */
function withSwappedLetters(known: ReadonlySet<string>, typed: string): readonly WordReading[] {
  const swaps = Array.from(
    { length: typed.length - 1 },
    (_, at) => typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2),
  );
  return swaps.filter((word) => known.has(word)).map((word) => ({ word, manner: 'misspelt', fit: 0.65 }));
}

function nearest(candidates: readonly string[], typed: string): readonly WordReading[] {
  const near = new Fuse(candidates, FUSE_OPTIONS)
    .search(typed)
    .map(({ item, score = 1 }) => ({
      word: item,
      distance: score + SURPLUS_LETTER_COST * Math.abs(item.length - typed.length),
    }))
    .sort((a, b) => a.distance - b.distance);
  const limit = (near[0]?.distance ?? 0) + AS_NEAR;
  return near
    .filter(({ distance }) => distance <= limit)
    .slice(0, MOST_NEAR_WORDS)
    .map(({ word, distance }) => ({ word, manner: 'misspelt' as const, fit: 0.7 * (1 - distance) }))
    .filter(({ fit }) => fit >= LEAST_FIT);
}
