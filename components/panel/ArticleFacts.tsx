/** What is known of an article: its headline or our label, who published it, when, and where the page is. */

import type { ArticleSummary } from '../../lib/model';
import { CONTENT_LANGUAGE } from '../shared/content-language';
import { DateLabel } from '../shared/DateLabel';
import { leadsTo } from '../shared/leads-to';
import { Note } from '../shared/Note';
import { t } from '../shared/words';

export function ArticleFacts({ article }: { readonly article: ArticleSummary }) {
  return (
    <>
      {article.publisher === null ? (
        <p class="label">{t('article.noPublisher')}</p>
      ) : (
        <p class="label" lang={CONTENT_LANGUAGE}>
          {article.publisher}
        </p>
      )}
      <DateLabel dating={article.published} />
      {article.url !== null && (
        <p class="label">
          <a class="passage" href={article.url} title={leadsTo(article.url)} target="_blank" rel="noopener noreferrer">
            {t('article.openPage')}
          </a>
        </p>
      )}
      {article.note !== null && <Note text={article.note} />}
    </>
  );
}

/** The headline as printed; without one our label, which stands in square brackets. */
export const articleName = (article: ArticleSummary): string => article.title ?? article.label;
