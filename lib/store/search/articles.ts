/** Finding articles by who published them and what they are called. */
import type { ArticleSummary } from '../../model';
import { searchWords, tellingWords } from './words';

/** Fewer letters begin too many words. */
const SHORTEST_PREFIX = 3;

/**
 * Articles with every telling word of the query in their publisher, headline or label; the last may be the beginning of
 * one, as while it is typed. Linear in the articles, of which an index has few beside its statements.
 */
export function createArticleSearch(articles: readonly ArticleSummary[]): (query: string) => readonly ArticleSummary[] {
  const named = articles.map((article) => ({
    article,
    words: searchWords([article.publisher, article.title, article.label].join(' ')),
  }));
  return (query) => {
    const asked = tellingWords(query);
    if (asked.length === 0) return [];
    return named.filter(({ words }) => asked.every((word) => hasWord(words, word))).map(({ article }) => article);
  };
}

const hasWord = (words: readonly string[], asked: string): boolean =>
  words.some((word) => word === asked || (asked.length >= SHORTEST_PREFIX && word.startsWith(asked)));
