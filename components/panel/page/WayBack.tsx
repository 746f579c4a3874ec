/** The way back to where the reader was on the page, while the panel has brought them elsewhere. */
import { t } from '../../shared/words';
import { usePage, usePageState } from './use-page';

export function WayBack() {
  const page = usePage();
  const state = usePageState();
  if (state.status !== 'listed' || !state.listing.isAway) return null;
  return (
    <button type="button" class="way-back" onClick={() => page.back()}>
      <span aria-hidden="true">‹ </span>
      {t('page.back')}
    </button>
  );
}
