/** Which documents hold which words, and how telling each word of a query is among them. */
import { createNumbering } from '../records';
import { createVocabulary, type Vocabulary, type WordReading } from './vocabulary';

/** Words of a document and how much a hit in them counts (0 to 1). */
export interface Field {
  readonly words: readonly string[];
  readonly weight: number;
}

/**
 * How the documents that hold a word of the query fit it. Arrays by document hold more than these; read them only
 * there.
 */
export interface Fits {
  /** Every document that holds a word of the query, in no order. */
  readonly documents: readonly number[];
  /** Share of the query's words that the document holds in some reading, by how telling they are; 0 to 1. */
  readonly shares: Float64Array;
  /** The same, lessened by how far the readings are and how little the fields count. */
  readonly scores: Float64Array;
  /** The words that stand for one of the query's, without those of which only the beginning was typed. */
  readonly met: ReadonlySet<string>;
}

export interface Postings {
  /** Cost: the postings of the query's words. */
  fits(words: readonly string[], rules: ReadingRules): Fits;
  /** Makes ready for misspelt words what their first would otherwise wait for. */
  prepare(): void;
}

/** Postings as few large values. Those of word n go from `starts[n]` to `starts[n + 1]`. */
export interface PackedPostings {
  /** In the order of their code units. */
  readonly words: readonly string[];
  readonly starts: Uint32Array;
  readonly documents: Uint32Array;
  /** Places in `weights`: there are few different ones. */
  readonly weightCodes: Uint16Array;
  readonly weights: readonly number[];
  readonly documentCount: number;
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
export function packPostings(documents: readonly (readonly Field[])[]): PackedPostings {
  const byWord = invert(documents);
  const words = [...byWord.keys()].sort();
  const lists = words.map((word) => byWord.get(word) ?? []);
  const weights = createNumbering((weight: number) => weight);
  const starts = new Uint32Array(words.length + 1);
  lists.forEach((list, word) => {
    starts[word + 1] = (starts[word] ?? 0) + list.length;
  });
  const all = lists.flat();
  return {
    words,
    starts,
    documents: Uint32Array.from(all, ({ document }) => document),
    weightCodes: Uint16Array.from(all, ({ weight }) => weights.numberOf(weight)),
    weights: weights.items,
    documentCount: documents.length,
  };
}

/** O(different words). */
export function openPostings(packed: PackedPostings): Postings {
  const vocabulary = createVocabulary(packed.words);
  const numbers = new Map(packed.words.map((word, number) => [word, number]));
  return {
    prepare: vocabulary.prepare,
    fits: (words, rules) => {
      const readings = words.map((typed) => readingsOf(vocabulary, typed, rules));
      const met = readings.flat().filter(({ manner }) => manner !== 'prefix');
      return { ...weigh(packed, numbers, readings), met: new Set(met.map(({ word }) => word)) };
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
  packed: PackedPostings,
  numbers: ReadonlyMap<string, number>,
  readings: readonly (readonly WordReading[])[],
): Omit<Fits, 'met'> {
  const { documentCount } = packed;
  const shares = new Float64Array(documentCount);
  const scores = new Float64Array(documentCount);
  const best = new Float64Array(documentCount);
  const documents: number[] = [];
  let whole = 0;
  for (const ofOneWord of readings) {
    const holding = bestByDocument(packed, numbers, ofOneWord, best);
    const telling = Math.log(1 + documentCount / Math.max(1, holding.length)) * trustIn(ofOneWord);
    whole += telling;
    for (const document of holding) {
      const share = shares[document] ?? 0;
      if (share === 0) documents.push(document);
      shares[document] = share + telling;
      scores[document] = (scores[document] ?? 0) + telling * (best[document] ?? 0);
      best[document] = 0;
    }
  }
  for (const document of documents) {
    shares[document] = (shares[document] ?? 0) / whole;
    scores[document] = (scores[document] ?? 0) / whole;
  }
  return { documents, shares, scores };
}

/** A vocabulary gives a word's slips only where it has no other reading of it, so the first speaks for all. */
const trustIn = ([first]: readonly WordReading[]): number => (first?.manner === 'misspelt' ? MISSPELT_TELLING : 1);

/**
 * One typed word against all documents: writes the best of its readings in each to `best`, which holds zeros.
 * @returns the documents that it wrote
 */
function bestByDocument(
  { starts, documents, weightCodes, weights }: PackedPostings,
  numbers: ReadonlyMap<string, number>,
  readings: readonly WordReading[],
  best: Float64Array,
): readonly number[] {
  const holding: number[] = [];
  for (const { word, fit } of readings) {
    const number = numbers.get(word);
    if (number === undefined) continue;
    const end = starts[number + 1] ?? 0;
    for (let at = starts[number] ?? 0; at < end; at++) {
      const document = documents[at] ?? 0;
      const before = best[document] ?? 0;
      const score = fit * (weights[weightCodes[at] ?? 0] ?? 0);
      if (before === 0) holding.push(document);
      if (score > before) best[document] = score;
    }
  }
  return holding;
}
