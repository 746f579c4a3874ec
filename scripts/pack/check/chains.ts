/** Whether each claim's stance, sources and evidence go together. Needs no article's text. */
import type { ArticleId, Claim, EntityId, Hop, Pack } from '../../../lib/model';
import { type Problem, problemIf } from './problem';

export function chainProblems(pack: Pack): Problem[] {
  const named = namedIn(pack);
  return pack.claims.flatMap((claim) => [
    ...idProblems(claim),
    ...stanceProblems(claim),
    ...hopProblems(claim),
    ...inferredProblems(claim, pack.claims),
    ...namingProblems(claim, named),
    ...figureProblems(claim),
  ]);
}

const idProblems = ({ id, evidence: { articleId } }: Claim): Problem[] =>
  problemIf(
    !id.startsWith(`${articleId}/`),
    `claims › ${id} › evidence › articleId`,
    `is ${articleId}, not the article of the claim's id`,
  );

/** Told of somebody's words, so somebody must be credited, or a note must say how the article puts it. */
const STANCES_OF_OTHERS: ReadonlySet<string> = new Set(['reported', 'announced', 'alleged', 'denied']);

const stanceProblems = ({ id, stance, chain, note }: Claim): Problem[] => [
  ...problemIf(
    stance === 'asserted' && chain.length > 0,
    `claims › ${id} › stance`,
    'asserted is what the article says in its own voice, but the chain credits a source',
  ),
  ...problemIf(
    STANCES_OF_OTHERS.has(stance) && chain.length === 0 && note === undefined,
    `claims › ${id} › chain`,
    `${stance}, but no source is credited and no note says how the article puts it`,
  ),
];

function hopProblems({ id, chain }: Claim): Problem[] {
  const sources = chain.map(sourceOf);
  return [
    ...problemIf(
      chain[0]?.beside === true,
      `claims › ${id} › chain › 0 › beside`,
      'the first source has none to stand beside',
    ),
    ...chain.flatMap((_, index) =>
      problemIf(
        sources.indexOf(sources[index] ?? '') < index,
        `claims › ${id} › chain › ${index}`,
        'this source stands in the chain already',
      ),
    ),
  ];
}

/** A source that carries over stands somewhere: in a chain of the same article, or a note says where. */
const inferredProblems = ({ id, chain, evidence: { articleId } }: Claim, claims: readonly Claim[]): Problem[] =>
  chain.flatMap((hop, index) => {
    if (!hop.inferred || hop.note !== undefined) return [];
    const isCredited = claims.some(
      (other) =>
        other.evidence.articleId === articleId &&
        other.chain.some((credited) => !credited.inferred && sourceOf(credited) === sourceOf(hop)),
    );
    return problemIf(
      !isCredited,
      `claims › ${id} › chain › ${index} › inferred`,
      `no claim of article ${articleId} credits this source outright, and no note says where it comes from`,
    );
  });

/** Two hops with the same are the same source. */
function sourceOf(hop: Hop): string {
  if (hop.kind === 'named') return `named ${hop.entityId}`;
  return hop.kind === 'unnamed' ? `unnamed ${hop.wording.toLowerCase()}` : `${hop.kind} ${hop.description}`;
}

type Named = ReadonlyMap<EntityId, ReadonlySet<ArticleId>>;

const namedIn = ({ entities }: Pack): Named =>
  new Map(entities.map(({ id, surfaceForms }) => [id, new Set(surfaceForms.flatMap(({ occursIn }) => occursIn))]));

/** Whom an article credits or quotes by name, it names. */
function namingProblems({ id, chain, quote, evidence: { articleId } }: Claim, named: Named): Problem[] {
  const unlessNamed = (entityId: EntityId, field: string): Problem[] =>
    problemIf(
      !named.get(entityId)?.has(articleId),
      `claims › ${id} › ${field}`,
      `no form of ${entityId} is said to stand in article ${articleId} ("in")`,
    );
  return [
    ...chain.flatMap((hop, index) =>
      hop.kind === 'named' && !hop.inferred ? unlessNamed(hop.entityId, `chain › ${index}`) : [],
    ),
    ...(quote?.speakerId === undefined ? [] : unlessNamed(quote.speakerId, 'quote › speakerId')),
  ];
}

const figureProblems = ({ id, figures }: Claim): Problem[] =>
  figures.flatMap(({ value, upTo }, index) =>
    problemIf(
      upTo !== undefined && upTo <= value,
      `claims › ${id} › figures › ${index} › upTo`,
      `${upTo} is no upper end of a range from ${value}`,
    ),
  );
