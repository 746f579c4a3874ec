/** One article: what is known of it, and its statements in reading order. */

import { useCallback } from 'preact/hooks';
import type { ArticleId, ArticleView as ArticleModel } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { Statement } from '../shared/Statement';
import { numberWords, t } from '../shared/words';
import { Answered, NotHeld } from './Answered';
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
    useCallback(() => source.article(articleId), [source, articleId]),
  );
  return (
    <Answered answer={answer}>
      {(article) => (article ? <Article article={article} /> : <NotHeld source={source} words={t('article.gone')} />)}
    </Answered>
  );
}

function Article({ article }: { readonly article: ArticleModel }) {
  return (
    <article class="entry">
      <h1 class="name" lang={CONTENT_LANGUAGE}>
        {articleName(article)}
      </h1>
      <ArticleFacts article={article} />
      <section aria-label={t('article.says')}>
        <h2 class="part-heading">
          {t('article.says')} <span class="count">{numberWords(article.statementCount)}</span>
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
