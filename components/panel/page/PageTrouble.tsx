/**
 * What stands in place of the list where the page beside the panel is not read, and what the reader can do about it.
 */
import type { Trouble } from '../../../lib/model';
import { wordsOfTrouble } from '../../shared/trouble-words';
import { t } from '../../shared/words';
import type { PageState } from './page-state';
import { usePage } from './use-page';

export function PageTrouble({ status }: { readonly status: Exclude<PageState['status'], 'listed'> }) {
  if (status === 'looking') return <p class="waiting label">{t('page.looking')}</p>;
  if (status === 'no page') {
    return (
      <div class="state" role="status">
        <p class="state-heading">{t('page.noPage')}</p>
        <p class="label">{t('page.noPageHint')}</p>
      </div>
    );
  }
  return (
    <div class="state" role="status">
      <p class="state-heading">{t('page.outOfReach')}</p>
      <p class="label">{t('page.outOfReachOwn')}</p>
      <p class="label">{t('page.outOfReachSite')}</p>
      <p class="label">{t('page.outOfReachReload')}</p>
    </div>
  );
}

/** Reads it once, for as long as the page stands at its address. */
export function ReadAnyway({ why }: { readonly why: 'on demand' | 'no article' }) {
  const page = usePage();
  return (
    <div class="state" role="status">
      <p class="state-heading">{t(why === 'on demand' ? 'page.onDemand' : 'page.noArticle')}</p>
      <p class="label">{t(why === 'on demand' ? 'page.onDemandHint' : 'page.noArticleHint')}</p>
      <button type="button" onClick={() => page.read()}>
        {t('page.readAnyway')}
      </button>
    </div>
  );
}

/** The index could not be read for the page, or not for all of it. */
export function IndexTrouble({ trouble }: { readonly trouble: Trouble }) {
  const page = usePage();
  return (
    <div class="state" role="status">
      <p class="state-heading">{t('page.notRead')}</p>
      <p class="label">{wordsOfTrouble(trouble)}</p>
      <button type="button" onClick={() => page.read()}>
        {t('trouble.tryAgain')}
      </button>
    </div>
  );
}
