/** The articles behind the index, each with what was read out of it. */
import type { ArticleSummary } from '../model';
import type { Views } from './event';
import { groupBy } from './grouping';
import { compareArticles, viewArticle } from './statement';

/** Every article in order of publication, its statements in the order of its text. */
export function assembleArticles(views: Views): readonly ArticleSummary[] {
  const { articles, claims } = views.records;
  const told = groupBy([...claims.values()].sort(views.compareClaims), (claim) => claim.evidence.articleId);
  return [...articles.values()].sort(compareArticles).map((article) => {
    const statements = (told.get(article.id) ?? []).map(views.statement);
    const { title, url, note = null } = article;
    return { ...viewArticle(article), title, url, note, statementCount: statements.length, statements };
  });
}
