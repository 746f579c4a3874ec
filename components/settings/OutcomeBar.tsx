/**
 * Says what was done, and takes it back. It stands in the page from the start, so that it is read out when it speaks.
 */
import { t } from '../shared/words';
import type { Outcome } from './use-undo';

interface OutcomeBarProps {
  readonly outcome: Outcome | null;
  readonly onUndo: (outcome: Outcome) => void;
  readonly onClose: () => void;
}

export const OutcomeBar = ({ outcome, onUndo, onClose }: OutcomeBarProps) => (
  <div class={outcome ? 'outcome shown' : 'outcome'}>
    <p role="status">{outcome?.words}</p>
    {outcome && (
      <span class="outcome-tools">
        {outcome.change && (
          <button type="button" onClick={() => onUndo(outcome)}>
            {t('settings.undo')}
          </button>
        )}
        <button type="button" onClick={onClose}>
          {t('settings.close')}
        </button>
      </span>
    )}
  </div>
);
