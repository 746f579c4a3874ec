/** Finding statements and events by what they tell. */
import type { Claim, ClaimId, Entity, EntityId, TimelineEvent } from '../../model';
import { groupBy } from '../grouping';
import { creditedIds, disputedClaimIds, eventEntityIds, type Records, recordOf } from '../records';
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

/**
 * What a hit counts: in a telling's own words, in its figures, in the names of those it is about, in what it belongs to
 * (the titles of its events, the questions it is a position on), and in the names of those it credits.
 */
const WEIGHT = { text: 1, figure: 0.7, about: 0.5, context: 0.5, credited: 0.4 } as const;
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
  return {
    find: (query, limit) => {
      const { documents } = postings.fits(tellingWords(query), accepts);
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

interface WordsAround {
  ofNames(id: EntityId): readonly string[];
  /** What a claim belongs to. */
  ofContext(id: ClaimId): readonly string[];
  /** The words of all names. */
  readonly inNames: ReadonlySet<string>;
}

function findWordsAround({ entities, events, disputes }: Records): WordsAround {
  const byEntity = new Map([...entities.values()].map((entity) => [entity.id, nameWords(entity)]));
  const contexts = [
    ...events.flatMap(({ title, claimIds }) => claimIds.map((id) => ({ id, text: title }))),
    ...disputes.flatMap((dispute) => disputedClaimIds(dispute).map((id) => ({ id, text: dispute.question }))),
  ];
  const byClaim = groupBy(contexts, ({ id }) => id);
  return {
    ofNames: (id) => recordOf(byEntity, id),
    ofContext: (id) => (byClaim.get(id) ?? []).flatMap(({ text }) => tellingWords(text)),
    inNames: new Set([...byEntity.values()].flat()),
  };
}

const nameWords = (entity: Entity): readonly string[] => [
  ...new Set([entity.name, ...entity.surfaceForms.map((form) => form.text)].flatMap(tellingWords)),
];

function fieldsOf(telling: Telling, around: WordsAround): readonly Field[] {
  if (telling.kind === 'event') {
    const { event } = telling;
    return [
      { words: tellingWords(event.title), weight: WEIGHT.text },
      { words: eventEntityIds(event).flatMap(around.ofNames), weight: WEIGHT.about },
    ];
  }
  const { claim } = telling;
  const figures = claim.figures.map(({ value, unit }) => `${value} ${unit}`).join(' ');
  return [
    { words: tellingWords(`${claim.text} ${claim.quote?.text ?? ''}`), weight: WEIGHT.text },
    { words: tellingWords(figures), weight: WEIGHT.figure },
    { words: claim.entityIds.flatMap(around.ofNames), weight: WEIGHT.about },
    { words: around.ofContext(claim.id), weight: WEIGHT.context },
    { words: creditedIds(claim).flatMap(around.ofNames), weight: WEIGHT.credited },
  ];
}
