/** The quiet controls of the card as a whole, in its corner. */
import { t } from '../shared/words';
import type { CardActions } from './card-state';

/** Escape is the keyboard's way to close. */
export function CardTools({ actions }: { readonly actions: CardActions }) {
  return (
    <div class="card-tools">
      <button type="button" class="tool close" aria-label={t('inCard.close')} onClick={() => actions.close()}>
        <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
          <path d="M2 2 10 10M10 2 2 10" fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" />
        </svg>
      </button>
    </div>
  );
}
