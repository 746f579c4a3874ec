/** The quiet controls of the card as a whole, in its corner. */
import type { ComponentChildren } from 'preact';
import { keyWords } from '../shared/key-words';
import { t } from '../shared/words';
import type { CardActions } from './card-state';
import { useKeys } from './keys';
import { usePin } from './pin';

/** Escape is the keyboard's way to close; the one to pin is the reader's to choose. */
export function CardTools({ actions }: { readonly actions: CardActions }) {
  const { isPinned } = usePin();
  const keys = useKeys();
  const pin = t(isPinned ? 'inCard.unpin' : 'inCard.pin');
  return (
    <div class="card-tools">
      <button
        type="button"
        class={isPinned ? 'tool pin pinned' : 'tool pin'}
        aria-label={pin}
        title={`${pin} (${keyWords(keys.pin)})`}
        onClick={() => actions.pin()}
      >
        <Icon>
          <path d="M4.5 1.5h5M5.5 1.5v4L4 8h6L8.5 5.5v-4M7 8v4.5" />
        </Icon>
      </button>
      <button type="button" class="tool close" aria-label={t('inCard.close')} onClick={() => actions.close()}>
        <Icon>
          <path d="M3 3l8 8M11 3l-8 8" />
        </Icon>
      </button>
    </div>
  );
}

const Icon = ({ children }: { readonly children: ComponentChildren }) => (
  <svg viewBox="0 0 14 14" width="0.875rem" height="0.875rem" aria-hidden="true">
    <g fill="none" stroke="currentColor" stroke-width="1.2" stroke-linecap="round" stroke-linejoin="round">
      {children}
    </g>
  </svg>
);
