/**
 * How records are shown: articles, entities, and statements with their chain resolved. Each statement is built once, so
 * that an index whose events and disputes share claims shares their views.
 */
import {
  type Article,
  type ArticleId,
  type ArticleRef,
  type Claim,
  type ClaimId,
  compareDatings,
  type EntityId,
  type EntityRef,
  type Hop,
  type HopView,
  type Statement,
} from '../../model';
import { type Records, recordOf } from '../records';
import { passageUrl } from './passage-url';

export interface StatementViews {
  articleRef(id: ArticleId): ArticleRef;
  entityRef(id: EntityId): EntityRef;
  statement(claim: Claim): Statement;
  /** The statements of these claims in reading order: by publication of the article, then by place in it. */
  statements(ids: readonly ClaimId[]): readonly Statement[];
  /** Reading order of two claims. Total, so that every answer comes in the same order. */
  compareClaims(a: Claim, b: Claim): number;
}

/** Views over one set of records, memoized for the life of the returned object. */
export function createStatementViews(records: Records): StatementViews {
  const built = new Map<ClaimId, Statement>();
  const compareClaims = claimOrder(records);
  const statement = (claim: Claim): Statement => {
    const view = built.get(claim.id) ?? viewClaim(records, claim);
    built.set(claim.id, view);
    return view;
  };
  return {
    articleRef: (id) => viewArticle(recordOf(records.articles, id)),
    entityRef: (id) => viewEntity(records, id),
    statement,
    statements: (ids) =>
      ids
        .map((id) => recordOf(records.claims, id))
        .sort(compareClaims)
        .map(statement),
    compareClaims,
  };
}

/** By article, then by place in it; the claims of one sentence stand as their author wrote them. */
function claimOrder(records: Records): StatementViews['compareClaims'] {
  const written = new Map([...records.claims.keys()].map((id, position) => [id, position]));
  return (a, b) =>
    compareArticles(
      recordOf(records.articles, a.evidence.articleId),
      recordOf(records.articles, b.evidence.articleId),
    ) ||
    a.evidence.paragraph - b.evidence.paragraph ||
    a.evidence.sentence - b.evidence.sentence ||
    (written.get(a.id) ?? 0) - (written.get(b.id) ?? 0);
}

/** Order of publication; articles that no date tells apart stand by id. */
export const compareArticles = (a: Article, b: Article): number =>
  compareDatings(a.published, b.published) || compareText(a.id, b.id);

export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const viewArticle = ({ id, label, publisher, published, origin }: ArticleRef): ArticleRef => ({
  id,
  label,
  publisher,
  published,
  origin,
});

function viewEntity(records: Records, entityId: EntityId): EntityRef {
  const { id, name, kind } = recordOf(records.entities, entityId);
  return { id, name, kind };
}

function viewClaim(records: Records, claim: Claim): Statement {
  const article = recordOf(records.articles, claim.evidence.articleId);
  const { quote } = claim;
  const speaker = quote?.speakerId ? viewEntity(records, quote.speakerId).name : null;
  return {
    claimId: claim.id,
    text: claim.text,
    stance: claim.stance,
    article: viewArticle(article),
    chain: claim.chain.map((hop) => viewHop(records, hop)),
    passageUrl: passageUrl(article.url, claim.evidence),
    quote: quote ? { text: quote.text, speaker } : null,
    figures: claim.figures,
    when: claim.when ?? null,
    note: claim.note ?? null,
    origin: claim.origin,
  };
}

const viewHop = (records: Records, hop: Hop): HopView => ({
  kind: hop.kind,
  label: hopLabel(records, hop),
  entityId: hop.kind === 'unnamed' ? null : (hop.entityId ?? null),
  cue: hop.cue ?? null,
  inferred: hop.inferred ?? false,
  beside: hop.beside ?? false,
  note: hop.note ?? null,
});

function hopLabel(records: Records, hop: Hop): string {
  if (hop.kind === 'named') return viewEntity(records, hop.entityId).name;
  return hop.kind === 'unnamed' ? hop.wording : hop.description;
}
