/** Which documents hold which words, and how telling each word of a query is among them. */
import { createVocabulary, type Vocabulary, type WordReading } from './vocabulary';

/** Words of a document and how much a hit in them counts (0 to 1). */
export interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

export interface DocumentFit {
  /** Position in the list the postings were made from. */
  readonly document: number;
  /** Share of the query's words that the document holds in some reading, by how telling they are; 0 to 1. */
  readonly share: number;
  /** The same, lessened by how far the readings are and how little the fields count. */
  readonly score: number;
}

export interface Fits {
  /** Every document that holds a word of the query, in no order. */
  readonly documents: readonly DocumentFit[];
  /** The words that stand for one of the query's, without those of which only the beginning was typed. */
  readonly met: ReadonlySet<string>;
}

export interface Postings {
  fits(words: readonly string[], rules: ReadingRules): Fits;
}

export interface ReadingRules {
  /** Which readings of a typed word count. */
  accepts(typed: string, reading: WordReading): boolean;
  /** Other words that are said for a typed one. */
  alike(typed: string): readonly string[];
}

/** How well another word stands for a typed one. */
const ALIKE_FIT = 0.75;
/** How telling a word is that is met only as a slip in another, against one that is met as typed. */
const MISSPELT_TELLING = 0.4;

interface Posting {
  readonly document: number;
  weight: number;
}

/** @param documents in the caller's order, which names them. O(words) */
export function createPostings(documents: readonly (readonly Field[])[]): Postings {
  const byWord = invert(documents);
  const vocabulary = createVocabulary(byWord.keys());
  return {
    fits: (words, rules) => {
      const readings = words.map((typed) => readingsOf(vocabulary, typed, rules));
      const met = readings.flat().filter(({ manner }) => manner !== 'prefix');
      return {
        documents: weigh(byWord, readings, documents.length),
        met: new Set(met.map(({ word }) => word)),
      };
    },
  };
}

/** What is said for a word comes before what it may be a slip for. */
function readingsOf(vocabulary: Vocabulary, typed: string, { accepts, alike }: ReadingRules): readonly WordReading[] {
  const own = vocabulary.readings(typed).filter((reading) => accepts(typed, reading));
  const others = alike(typed)
    .flatMap(vocabulary.family)
    .map((word): WordReading => ({ word, manner: 'alike', fit: ALIKE_FIT }));
  return others.length > 0 ? [...own.filter(({ manner }) => manner !== 'misspelt'), ...others] : own;
}

/** A word that stands in several fields of a document weighs more there than in the best of them, never more than 1. */
function invert(documents: readonly (readonly Field[])[]): ReadonlyMap<string, readonly Posting[]> {
  const byWord = new Map<string, Posting[]>();
  documents.forEach((fields, document) => {
    for (const { words, weight } of fields) {
      for (const word of new Set(words)) {
        const postings = byWord.get(word) ?? [];
        byWord.set(word, postings);
        const last = postings.at(-1);
        if (last?.document === document) last.weight = 1 - (1 - last.weight) * (1 - weight);
        else postings.push({ document, weight });
      }
    }
  });
  return byWord;
}

/** Adds up the query's words over the documents; `readings` holds those of one typed word at each position. */
function weigh(
  byWord: ReadonlyMap<string, readonly Posting[]>,
  readings: readonly (readonly WordReading[])[],
  documentCount: number,
): readonly DocumentFit[] {
  const shares = new Float64Array(documentCount);
  const scores = new Float64Array(documentCount);
  const held = new Set<number>();
  let whole = 0;
  for (const ofOneWord of readings) {
    const best = bestByDocument(byWord, ofOneWord);
    const telling = Math.log(1 + documentCount / Math.max(1, best.size)) * trustIn(ofOneWord);
    whole += telling;
    for (const [document, score] of best) {
      held.add(document);
      shares[document] = (shares[document] ?? 0) + telling;
      scores[document] = (scores[document] ?? 0) + telling * score;
    }
  }
  return [...held].map((document) => ({
    document,
    share: (shares[document] ?? 0) / whole,
    score: (scores[document] ?? 0) / whole,
  }));
}

/** A vocabulary gives a word's slips only where it has no other reading of it, so the first speaks for all. */
const trustIn = ([first]: readonly WordReading[]): number => (first?.manner === 'misspelt' ? MISSPELT_TELLING : 1);

/** One typed word against all documents: the best of its readings in each. */
function bestByDocument(
  byWord: ReadonlyMap<string, readonly Posting[]>,
  readings: readonly WordReading[],
): ReadonlyMap<number, number> {
  const best = new Map<number, number>();
  for (const { word, fit } of readings) {
    for (const { document, weight } of byWord.get(word) ?? []) {
      const score = fit * weight;
      if (score > (best.get(document) ?? 0)) best.set(document, score);
    }
  }
  return best;
}
