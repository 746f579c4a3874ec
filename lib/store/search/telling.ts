/** What can be found besides names: statements and events, and the words that each is found by. */
import type { Claim, ClaimId, Entity, EntityId, Hop, TimelineEvent } from '../../model';
import { creditedIds, disputedClaimIds, eventEntityIds, groupBy, type Records, recordOf } from '../records';
import type { Field } from './postings';
import { tellingWords } from './words';

export type Telling =
  | { readonly kind: 'statement'; readonly claim: Claim }
  | { readonly kind: 'event'; readonly event: TimelineEvent };

/**
 * What a hit counts: in a telling's own words, in its figures, in the names of what it is mainly about and of what else
 * it is about, in what it belongs to (the titles of its events, the questions it is a position on), and in the names of
 * those it credits or how they are put. Hits in several of these add up.
 */
const WEIGHT = { text: 0.8, figure: 0.7, subject: 0.6, about: 0.4, context: 0.5, credited: 0.4 } as const;

export interface WordsAround {
  ofNames(id: EntityId): readonly string[];
  /** What a claim belongs to. */
  ofContext(id: ClaimId): readonly string[];
}

/** Of names it reads only those that are asked for: most of a large index are of nobody that anything is told of. */
export function findWordsAround({ entities, events, disputes }: Records): WordsAround {
  const byEntity = new Map<EntityId, readonly string[]>();
  const contexts = [
    ...events.flatMap(({ title, claimIds }) => claimIds.map((id) => ({ id, text: title }))),
    ...disputes.flatMap((dispute) => disputedClaimIds(dispute).map((id) => ({ id, text: dispute.question }))),
  ];
  const byClaim = groupBy(contexts, ({ id }) => id);
  return {
    ofNames: (id) => {
      const words = byEntity.get(id) ?? nameWords(recordOf(entities, id));
      byEntity.set(id, words);
      return words;
    },
    ofContext: (id) => (byClaim.get(id) ?? []).flatMap(({ text }) => tellingWords(text)),
  };
}

const nameWords = (entity: Entity): readonly string[] => [
  ...new Set([entity.name, ...entity.surfaceForms.map((form) => form.text)].flatMap(tellingWords)),
];

/** The words of a telling by the weight of where they stand. */
export function fieldsOf(telling: Telling, around: WordsAround): readonly Field[] {
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
    { words: claim.entityIds.slice(0, 1).flatMap(around.ofNames), weight: WEIGHT.subject },
    { words: claim.entityIds.slice(1).flatMap(around.ofNames), weight: WEIGHT.about },
    { words: around.ofContext(claim.id), weight: WEIGHT.context },
    { words: creditedIds(claim).flatMap(around.ofNames), weight: WEIGHT.credited },
    { words: claim.chain.flatMap(wordsOfHop), weight: WEIGHT.credited },
  ];
}

/** How a source without an entry is put. */
const wordsOfHop = (hop: Hop): readonly string[] =>
  hop.kind === 'named' ? [] : tellingWords(hop.kind === 'unnamed' ? hop.wording : hop.description);
