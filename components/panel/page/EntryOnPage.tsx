/** Where an entry stands on the page beside the panel: how often, and the way from place to place. */
import { useState } from 'preact/hooks';
import type { EntityId } from '../../../lib/model';
import { t } from '../../shared/words';
import { pageAddress } from '../route';
import { mentionsOf } from './mention-lists';
import { usePage, usePageState } from './use-page';

export function EntryOnPage({ entityId }: { readonly entityId: EntityId }) {
  const page = usePage();
  const state = usePageState();
  const [next, setNext] = useState(0);
  const [isMissing, setMissing] = useState(false);
  const mentions = state.status === 'listed' ? mentionsOf(state.listing, entityId) : [];
  if (mentions.length === 0) return null;
  const at = next % mentions.length;
  const jump = async () => {
    setNext(at + 1);
    const mention = mentions[at];
    if (mention) setMissing(!(await page.jump(mention.key)));
  };
  return (
    <p class="entry-on-page label">
      <a href={pageAddress(entityId)}>{t('page.timesHere', mentions.length)}</a>{' '}
      <button type="button" onClick={jump}>
        {next === 0 ? t('page.showFirst') : t('page.showNext')}
      </button>{' '}
      <span role="status">{isMissing && t('page.notShown')}</span>
    </p>
  );
}
