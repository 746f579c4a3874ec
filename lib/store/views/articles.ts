/** The articles behind the index, and what was read out of each. */
import type { Article, ArticleId, ArticleSummary, ArticleView } from '../../model';
import type { Views } from './event';
import { compareArticles, viewArticle } from './statement';

/** Every article in order of publication. */
export function assembleArticles({ records }: Views): readonly ArticleSummary[] {
  const told = new Map<ArticleId, number>();
  for (const { evidence } of records.claims.values()) {
    told.set(evidence.articleId, (told.get(evidence.articleId) ?? 0) + 1);
  }
  return [...records.articles.values()]
    .sort(compareArticles)
    .map((article) => summarize(article, told.get(article.id) ?? 0));
}

/** One article with its statements in the order of its text; null where the records do not hold it. */
export function assembleArticle({ records, compareClaims, statement }: Views, id: ArticleId): ArticleView | null {
  const article = records.articles.get(id);
  if (!article) return null;
  const claims = [...records.claims.values()].filter(({ evidence }) => evidence.articleId === id).sort(compareClaims);
  return { ...summarize(article, claims.length), statements: claims.map(statement) };
}

function summarize(article: Article, statementCount: number): ArticleSummary {
  const { title, url, note = null } = article;
  return { ...viewArticle(article), title, url, note, statementCount };
}
