/** One article: what is known of it, and its statements in reading order. */
import { useCallback } from 'preact/hooks';
import type { ArticleId, ArticleSummary } from '../../lib/model';
import { Statement } from '../shared/Statement';
import { Answered } from './Answered';
import { ArticleFacts, articleName } from './ArticleFacts';
import type { PanelSource } from './panel-source';
import { useAnswer } from './use-answer';

interface ArticleViewProps {
  readonly source: PanelSource;
  readonly articleId: ArticleId;
}

export function ArticleView({ source, articleId }: ArticleViewProps) {
  const answer = useAnswer(
    source,
    useCallback(() => source.articles(), [source]),
  );
  return (
    <Answered answer={answer} isEmpty={(articles) => articles.length === 0}>
      {(articles) => {
        const article = articles.find((candidate) => candidate.id === articleId);
        return article ? <Article article={article} /> : <p class="state label">This article is not in your index.</p>;
      }}
    </Answered>
  );
}

function Article({ article }: { readonly article: ArticleSummary }) {
  return (
    <article class="entry">
      <h1 class="name">{articleName(article)}</h1>
      <ArticleFacts article={article} />
      <section aria-label="What it says">
        <h2 class="part-heading">
          What it says <span class="count">{article.statementCount}</span>
        </h2>
        <ul>
          {article.statements.map((statement) => (
            <li class="said" key={statement.claimId}>
              <Statement statement={statement} withTeller={false} />
            </li>
          ))}
        </ul>
      </section>
    </article>
  );
}
