/** The articles behind the index, each with what was read out of it. */
import type { ArticleId, ArticleSummary, Claim } from '../model';
import type { Views } from './event';
import { compareArticles, viewArticle } from './statement';

/** Every article in order of publication, its statements in the order of its text. */
export function assembleArticles(views: Views): readonly ArticleSummary[] {
  const { articles, claims } = views.records;
  const byArticle = new Map<ArticleId, Claim[]>();
  for (const claim of [...claims.values()].sort(views.compareClaims)) {
    const told = byArticle.get(claim.evidence.articleId);
    if (told) told.push(claim);
    else byArticle.set(claim.evidence.articleId, [claim]);
  }
  return [...articles.values()].sort(compareArticles).map((article) => {
    const statements = (byArticle.get(article.id) ?? []).map(views.statement);
    const { title, url, note = null } = article;
    return { ...viewArticle(article), title, url, note, statementCount: statements.length, statements };
  });
}
