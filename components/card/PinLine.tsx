/**
 * Under the controls of a pinned card: the way back to its phrase; what could not be done; said aloud, that it is
 * pinned.
 */
import { keyWords } from '../shared/key-words';
import { t } from '../shared/words';
import type { CardActions } from './card-state';
import { useKeys } from './keys';
import { usePin } from './pin';

const TROUBLES = { refused: 'inCard.pinRefused', 'phrase gone': 'inCard.phraseGone' } as const;

export function PinLine({ actions }: { readonly actions: CardActions }) {
  const { isPinned, trouble } = usePin();
  const keys = useKeys();
  const isNews = isPinned && trouble === null;
  return (
    <div class="pin-line">
      {isPinned && (
        <button type="button" onClick={() => actions.toPhrase()}>
          {t('inCard.toPhrase')}
        </button>
      )}
      <span class={isNews ? 'visually-hidden' : 'label'} role="status">
        {trouble !== null ? t(TROUBLES[trouble]) : isPinned ? t('inCard.pinned', [keyWords(keys.pin)]) : ''}
      </span>
    </div>
  );
}
