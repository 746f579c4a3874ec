/** Finding statements and events by what they tell. */
import type { Claim, Entity, TimelineEvent } from '../../model';
import { creditedIds, eventEntityIds, type Records, recordOf } from '../records';
import { createPostings, type Field } from './postings';
import type { WordReading } from './vocabulary';
import { tellingWords } from './words';

export type Telling =
  | { readonly kind: 'statement'; readonly claim: Claim }
  | { readonly kind: 'event'; readonly event: TimelineEvent };

export interface TellingSearch {
  /** Best first; equal ones in the order they were given in. */
  find(query: string, limit: number): readonly Telling[];
}

/** What a hit counts in a telling's own words, in the names of those it is about, and in those it credits. */
const WEIGHT = { text: 1, about: 0.5, credited: 0.4 } as const;
/** A telling must hold this share of what the query says, and come this near to the best one. */
const LEAST_SHARE = 0.5;
const SHARE_OF_BEST = 0.75;
/** Beginnings of two letters would match a good part of any index. */
const SHORTEST_PREFIX = 3;

/** @param claims in the order in which equal hits shall stand. O(words) */
export function createTellingSearch(
  records: Records,
  claims: readonly Claim[],
  events: readonly TimelineEvent[],
): TellingSearch {
  const nameWords = nameWordsOf(records);
  const tellings: readonly Telling[] = [
    ...events.map((event) => ({ kind: 'event' as const, event })),
    ...claims.map((claim) => ({ kind: 'statement' as const, claim })),
  ];
  const postings = createPostings(tellings.map((telling) => fieldsOf(telling, nameWords)));
  return {
    find: (query, limit) => {
      const { documents } = postings.fits(tellingWords(query), isLongEnough);
      const least = Math.max(
        LEAST_SHARE,
        SHARE_OF_BEST * documents.reduce((best, fit) => Math.max(best, fit.share), 0),
      );
      return documents
        .filter((fit) => fit.share >= least)
        .sort((a, b) => b.score - a.score || a.document - b.document)
        .slice(0, limit)
        .flatMap((fit) => tellings[fit.document] ?? []);
    },
  };
}

const isLongEnough = (typed: string, reading: WordReading): boolean =>
  reading.manner !== 'prefix' || typed.length >= SHORTEST_PREFIX;

type NameWords = (id: Entity['id']) => readonly string[];

/** The words of all of an entity's names, found once. */
function nameWordsOf(records: Records): NameWords {
  const found = new Map<string, readonly string[]>();
  return (id) => {
    const known = found.get(id);
    if (known) return known;
    const entity = recordOf(records.entities, id);
    const names = [entity.name, ...entity.surfaceForms.map((form) => form.text)];
    const words = [...new Set(names.flatMap(tellingWords))];
    found.set(id, words);
    return words;
  };
}

function fieldsOf(telling: Telling, nameWords: NameWords): readonly Field[] {
  if (telling.kind === 'event') {
    const { event } = telling;
    return [
      { words: tellingWords(event.title), weight: WEIGHT.text },
      { words: eventEntityIds(event).flatMap(nameWords), weight: WEIGHT.about },
    ];
  }
  const { claim } = telling;
  return [
    { words: tellingWords(`${claim.text} ${claim.quote?.text ?? ''}`), weight: WEIGHT.text },
    { words: claim.entityIds.flatMap(nameWords), weight: WEIGHT.about },
    { words: creditedIds(claim).flatMap(nameWords), weight: WEIGHT.credited },
  ];
}
