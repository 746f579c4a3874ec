/** What a pack holds, in numbers: the figures that the README shows. */
import type { ArticleId, ClaimId, Pack } from '../../lib/model';
import type { ArticleTexts } from './articles';
import { type ArticleCoverage, coverageOf, type UntoldSentence } from './coverage';

type Counts = Readonly<Record<string, number>>;

export interface PackStats {
  readonly articles: number;
  readonly entities: { readonly total: number; readonly byKind: Counts };
  readonly surfaceForms: {
    readonly total: number;
    readonly bySort: Counts;
    readonly byNeed: Counts;
    readonly lookAlikes: number;
  };
  readonly claims: {
    readonly total: number;
    readonly byArticle: Counts;
    readonly byStance: Counts;
    readonly withFigures: number;
    readonly withQuote: number;
  };
  readonly hops: {
    readonly total: number;
    readonly byKind: Counts;
    readonly inferred: number;
    readonly byChainLength: Counts;
  };
  readonly events: {
    readonly total: number;
    readonly byStatus: Counts;
    readonly byDateBasis: Counts;
    /** Claims that have a date of their own and stand in no event. */
    readonly datedClaimsInNone: readonly ClaimId[];
  };
  readonly disputes: { readonly total: number; readonly byType: Counts };
  /** Only for articles whose text is at hand, like all that is said of sentences. */
  readonly sentences: readonly SentenceCoverage[];
  readonly coverage: {
    readonly sentences: number;
    readonly claimsPerSentence: number;
    /** How many sentences have no claim, one, two ... */
    readonly byClaimCount: Counts;
    readonly withoutClaim: Counts;
    /** Sentences that should have a claim and have none: not one in a finished pack. */
    readonly notCovered: readonly (Omit<UntoldSentence, 'reason'> & { readonly articleId: ArticleId })[];
    readonly articlesNotAtHand: readonly ArticleId[];
  };
}

interface SentenceCoverage {
  readonly articleId: ArticleId;
  readonly sentences: number;
  readonly claimsPerSentence: number;
  readonly withoutClaim: readonly Omit<UntoldSentence, 'startWords'>[];
}

const tally = (keys: readonly (string | number)[]): Counts => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
};

export function packStats(pack: Pack, texts: ArticleTexts): PackStats {
  const covered = coverageOf(pack, texts);
  return {
    articles: pack.articles.length,
    entities: { total: pack.entities.length, byKind: tally(pack.entities.map(({ kind }) => kind)) },
    surfaceForms: formStats(pack),
    claims: claimStats(pack),
    hops: hopStats(pack),
    events: eventStats(pack),
    disputes: { total: pack.disputes.length, byType: tally(pack.disputes.map(({ type }) => type)) },
    sentences: covered.map(sentenceStats),
    coverage: coverageStats(pack, covered),
  };
}

function formStats({ entities }: Pack): PackStats['surfaceForms'] {
  const forms = entities.flatMap(({ surfaceForms }) => surfaceForms);
  return {
    total: forms.length,
    bySort: tally(forms.map(({ sort }) => sort)),
    byNeed: tally(forms.map(({ needs }) => needs)),
    lookAlikes: entities.flatMap(({ lookAlikes }) => lookAlikes).length,
  };
}

const claimStats = ({ claims }: Pack): PackStats['claims'] => ({
  total: claims.length,
  byArticle: tally(claims.map(({ evidence }) => evidence.articleId)),
  byStance: tally(claims.map(({ stance }) => stance)),
  withFigures: claims.filter(({ figures }) => figures.length > 0).length,
  withQuote: claims.filter(({ quote }) => quote !== undefined).length,
});

function hopStats({ claims }: Pack): PackStats['hops'] {
  const hops = claims.flatMap(({ chain }) => chain);
  return {
    total: hops.length,
    byKind: tally(hops.map(({ kind }) => kind)),
    inferred: hops.filter(({ inferred }) => inferred).length,
    byChainLength: tally(claims.map(({ chain }) => chain.length)),
  };
}

function eventStats({ events, claims }: Pack): PackStats['events'] {
  const told = new Set(events.flatMap(({ claimIds }) => claimIds));
  return {
    total: events.length,
    byStatus: tally(events.map(({ status }) => status)),
    byDateBasis: tally(events.map(({ when }) => when.basis)),
    datedClaimsInNone: claims
      .filter(({ id, when }) => when !== undefined && when.basis !== 'unknown' && !told.has(id))
      .map(({ id }) => id),
  };
}

const sentenceStats = ({ articleId, claimCounts, withoutClaim }: ArticleCoverage): SentenceCoverage => ({
  articleId,
  sentences: claimCounts.length,
  claimsPerSentence: mean(claimCounts),
  withoutClaim: withoutClaim.map(({ paragraph, sentence, reason }) => ({ paragraph, sentence, reason })),
});

function coverageStats({ articles }: Pack, covered: readonly ArticleCoverage[]): PackStats['coverage'] {
  const untold = covered.flatMap(({ articleId, withoutClaim }) => withoutClaim.map((one) => ({ articleId, ...one })));
  const claimCounts = covered.flatMap((article) => article.claimCounts);
  const atHand = new Set(covered.map(({ articleId }) => articleId));
  return {
    sentences: claimCounts.length,
    claimsPerSentence: mean(claimCounts),
    byClaimCount: tally(claimCounts),
    withoutClaim: tally(untold.map(({ reason }) => reason)),
    notCovered: untold.flatMap(({ reason, ...place }) => (reason === 'not covered' ? [place] : [])),
    articlesNotAtHand: articles.map(({ id }) => id).filter((id) => !atHand.has(id)),
  };
}

/** To two decimals; 0 of nothing. */
const mean = (counts: readonly number[]): number =>
  Math.round((100 * counts.reduce((sum, count) => sum + count, 0)) / Math.max(1, counts.length)) / 100;
