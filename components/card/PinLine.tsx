/** Under the controls of a pinned card: the way back to its phrase; and what could not be done. */
import { t } from '../shared/words';
import type { CardActions } from './card-state';
import { usePin } from './pin';

const TROUBLES = { refused: 'inCard.pinRefused', 'phrase gone': 'inCard.phraseGone' } as const;

export function PinLine({ actions }: { readonly actions: CardActions }) {
  const { isPinned, trouble } = usePin();
  return (
    <div class="pin-line">
      {isPinned && (
        <button type="button" onClick={() => actions.toPhrase()}>
          {t('inCard.toPhrase')}
        </button>
      )}
      <span class="label" role="status">
        {trouble === null ? '' : t(TROUBLES[trouble])}
      </span>
    </div>
  );
}
