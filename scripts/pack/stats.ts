/** What a pack holds, in numbers: the figures that the README shows. */
import type { ArticleId, Pack } from '../../lib/model';
import { splitParagraphs, splitSentences } from '../../lib/text';
import type { ArticleTexts } from './check-wording';

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
  readonly events: { readonly total: number; readonly byStatus: Counts; readonly byDateBasis: Counts };
  readonly disputes: { readonly total: number; readonly byType: Counts };
  /** Only for articles whose text is at hand. */
  readonly sentences: readonly SentenceCoverage[];
}

interface SentenceCoverage {
  readonly articleId: ArticleId;
  readonly sentences: number;
  readonly claimsPerSentence: number;
  readonly withoutClaim: readonly { readonly paragraph: number; readonly sentence: number; readonly reason: string }[];
}

const tally = (keys: readonly (string | number)[]): Counts => {
  const counts: Record<string, number> = {};
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
};

export function packStats(pack: Pack, texts: ArticleTexts): PackStats {
  const forms = pack.entities.flatMap(({ surfaceForms }) => surfaceForms);
  const hops = pack.claims.flatMap(({ chain }) => chain);
  return {
    articles: pack.articles.length,
    entities: { total: pack.entities.length, byKind: tally(pack.entities.map(({ kind }) => kind)) },
    surfaceForms: {
      total: forms.length,
      bySort: tally(forms.map(({ sort }) => sort)),
      byNeed: tally(forms.map(({ needs }) => needs)),
      lookAlikes: pack.entities.reduce((sum, { lookAlikes }) => sum + lookAlikes.length, 0),
    },
    claims: {
      total: pack.claims.length,
      byArticle: tally(pack.claims.map(({ evidence }) => evidence.articleId)),
      byStance: tally(pack.claims.map(({ stance }) => stance)),
      withFigures: pack.claims.filter(({ figures }) => figures.length > 0).length,
      withQuote: pack.claims.filter(({ quote }) => quote !== undefined).length,
    },
    hops: {
      total: hops.length,
      byKind: tally(hops.map(({ kind }) => kind)),
      inferred: hops.filter(({ inferred }) => inferred).length,
      byChainLength: tally(pack.claims.map(({ chain }) => chain.length)),
    },
    events: {
      total: pack.events.length,
      byStatus: tally(pack.events.map(({ status }) => status)),
      byDateBasis: tally(pack.events.map(({ when }) => when.basis)),
    },
    disputes: { total: pack.disputes.length, byType: tally(pack.disputes.map(({ type }) => type)) },
    sentences: [...texts].map(([articleId, text]) => coverage(pack, articleId, text)),
  };
}

function coverage(pack: Pack, articleId: ArticleId, text: string): SentenceCoverage {
  const claims = pack.claims.filter(({ evidence }) => evidence.articleId === articleId);
  const told = new Set(claims.map(({ evidence }) => `${evidence.paragraph}.${evidence.sentence}`));
  const headline = pack.articles.find(({ id }) => id === articleId)?.title ?? null;
  const sentences = splitParagraphs(text).flatMap((span, paragraph) => {
    const words = text.slice(span.startUtf16, span.endUtf16);
    return splitSentences(words).map((_, sentence) => ({ paragraph, sentence, words }));
  });
  return {
    articleId,
    sentences: sentences.length,
    claimsPerSentence: Math.round((claims.length / sentences.length) * 100) / 100,
    withoutClaim: sentences
      .filter(({ paragraph, sentence }) => !told.has(`${paragraph}.${sentence}`))
      .map(({ paragraph, sentence, words }) => ({ paragraph, sentence, reason: reasonFor(words, headline) })),
  };
}

/** A line that ends without a full stop, question or exclamation mark is a subhead. */
const reasonFor = (paragraph: string, headline: string | null): string =>
  paragraph.trim() === headline ? 'headline' : /[.!?]["”’)]*\s*$/.test(paragraph) ? 'NOT COVERED' : 'subhead';
