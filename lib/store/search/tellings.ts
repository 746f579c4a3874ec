/** Finding statements and events by what they tell. */
import type { Claim, TimelineEvent } from '../../model';
import type { Records } from '../records';
import { wordsLike } from './alike';
import { createPostings } from './postings';
import { readQuestion } from './question';
import { fieldsOf, findWordsAround, type Telling } from './telling';
import type { WordReading } from './vocabulary';
import { tellingWords } from './words';
import { createWorth } from './worth';

export interface TellingSearch {
  /** Best first; equal ones in the order they were given in. */
  find(query: string, limit: number): readonly Telling[];
}

/** A telling must hold this share of what the query says, and come this near to the best one. */
const LEAST_SHARE = 0.4;
const SHARE_OF_BEST = 0.75;
/** Beginnings of two letters would match a good part of any index. */
const SHORTEST_PREFIX = 3;
/** Short ordinary words lie so near each other that a slip in one is another; only names are forgiven there. */
const SHORTEST_MISSPELT = 6;

/** @param claims in the order in which equal hits shall stand. O(words) */
export function createTellingSearch(
  records: Records,
  claims: readonly Claim[],
  events: readonly TimelineEvent[],
): TellingSearch {
  const wordsAround = findWordsAround(records);
  const tellings: readonly Telling[] = [
    ...events.map((event) => ({ kind: 'event' as const, event })),
    ...claims.map((claim) => ({ kind: 'statement' as const, claim })),
  ];
  const postings = createPostings(tellings.map((telling) => fieldsOf(telling, wordsAround)));
  const accepts = (typed: string, { manner, word }: WordReading): boolean => {
    if (manner === 'prefix') return typed.length >= SHORTEST_PREFIX;
    return manner !== 'misspelt' || typed.length >= SHORTEST_MISSPELT || wordsAround.inNames.has(word);
  };
  const worthOf = createWorth(records);
  return {
    find: (query, limit) => {
      const { asks, words } = readQuestion(query);
      const { documents } = postings.fits(tellingWords(words), { accepts, alike: wordsLike });
      const least = Math.max(
        LEAST_SHARE,
        SHARE_OF_BEST * documents.reduce((best, fit) => Math.max(best, fit.share), 0),
      );
      return documents
        .filter((fit) => fit.share >= least)
        .flatMap(({ document, score }) => {
          const telling = tellings[document];
          return telling ? [{ telling, document, worth: score * worthOf(telling, asks) }] : [];
        })
        .sort((a, b) => b.worth - a.worth || a.document - b.document)
        .slice(0, limit)
        .map(({ telling }) => telling);
    },
  };
}
