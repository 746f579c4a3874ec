/** Finding statements and events by what they tell. */
import type { Claim, TimelineEvent } from '../../model';
import type { Records } from '../records';
import { wordsLike } from './alike';
import { openPostings, type PackedPostings, packPostings } from './postings';
import { readQuestion } from './question';
import { fieldsOf, type Telling, type WordsAround } from './telling';
import type { WordReading } from './vocabulary';
import { tellingWords } from './words';
import { type PackedWorth, packWorth, worthOf } from './worth';

export interface PackedTellings {
  readonly postings: PackedPostings;
  readonly worth: PackedWorth;
}

export interface TellingSearch {
  /** Places in the list that was packed, best first; equal ones in the order of the list. */
  find(query: string, limit: number): readonly number[];
  /** Makes ready for misspelt words. */
  prepare(): void;
}

/** A telling must hold this share of what the query says, and come this near to the best one. */
const LEAST_SHARE = 0.4;
const SHARE_OF_BEST = 0.75;
/** Beginnings of two letters would match a good part of any index. */
const SHORTEST_PREFIX = 3;
/** Short ordinary words lie so near each other that a slip in one is another; only names are forgiven there. */
const SHORTEST_MISSPELT = 6;

/** Events first, then statements, each in the order given: that in which equal hits shall stand. */
export const listTellings = (claims: readonly Claim[], events: readonly TimelineEvent[]): readonly Telling[] => [
  ...events.map((event) => ({ kind: 'event' as const, event })),
  ...claims.map((claim) => ({ kind: 'statement' as const, claim })),
];

/** O(words) */
export function packTellings(records: Records, tellings: readonly Telling[], wordsAround: WordsAround): PackedTellings {
  return {
    postings: packPostings(tellings.map((telling) => fieldsOf(telling, wordsAround))),
    worth: packWorth(records, tellings),
  };
}

/** O(different words). @param inNames the words of all names */
export function openTellings({ postings: packed, worth }: PackedTellings, inNames: ReadonlySet<string>): TellingSearch {
  const postings = openPostings(packed);
  const accepts = (typed: string, { manner, word }: WordReading): boolean => {
    if (manner === 'prefix') return typed.length >= SHORTEST_PREFIX;
    return manner !== 'misspelt' || typed.length >= SHORTEST_MISSPELT || inNames.has(word);
  };
  return {
    prepare: postings.prepare,
    find: (query, limit) => {
      const { asks, words } = readQuestion(query);
      const { documents, shares, scores } = postings.fits(tellingWords(words), { accepts, alike: wordsLike });
      const best = documents.reduce((most, document) => Math.max(most, shares[document] ?? 0), 0);
      const least = Math.max(LEAST_SHARE, SHARE_OF_BEST * best);
      const fitting = documents.filter((document) => (shares[document] ?? 0) >= least);
      return bestOf(fitting, (document) => (scores[document] ?? 0) * worthOf(worth, document, asks), limit);
    },
  };
}

/** Sorting numbers is many times as fast as sorting by a comparison, and most of what fits is beyond the limit. */
function bestOf(
  documents: readonly number[],
  worthFor: (document: number) => number,
  limit: number,
): readonly number[] {
  const worths = Float64Array.from(documents, worthFor);
  const least = Float64Array.from(worths).sort()[worths.length - limit] ?? Number.NEGATIVE_INFINITY;
  return documents
    .map((document, at) => ({ document, worth: worths[at] ?? 0 }))
    .filter(({ worth }) => worth >= least)
    .sort((a, b) => b.worth - a.worth || a.document - b.document)
    .slice(0, Math.max(0, limit))
    .map(({ document }) => document);
}
