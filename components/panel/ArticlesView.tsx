/** The articles that the index was drawn from. */

import { useCallback } from 'preact/hooks';
import type { ArticleSummary } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { t } from '../shared/words';
import { Answered } from './Answered';
import { ArticleFacts, articleName } from './ArticleFacts';
import type { PanelSource } from './panel-source';
import { articleAddress } from './route';
import { useAnswer } from './use-answer';

export function ArticlesView({ source }: { readonly source: PanelSource }) {
  const answer = useAnswer(
    source,
    useCallback(() => source.articles(), [source]),
  );
  return (
    <>
      <h1 class="visually-hidden">{t('panel.articles')}</h1>
      <Answered answer={answer} isEmpty={(articles) => articles.length === 0}>
        {(articles) => (
          <>
            <ul class="rows">
              {articles.map((article) => (
                <ArticleRow key={article.id} article={article} />
              ))}
            </ul>
            <p class="horizon">{t('article.brackets')}</p>
          </>
        )}
      </Answered>
    </>
  );
}

const ArticleRow = ({ article }: { readonly article: ArticleSummary }) => (
  <li class="row">
    <a class="row-name" lang={CONTENT_LANGUAGE} href={articleAddress(article.id)}>
      {articleName(article)}
    </a>
    <ArticleFacts article={article} />
    <p class="label">{t('count.statements', article.statementCount)}</p>
  </li>
);
