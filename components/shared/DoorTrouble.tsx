/** Says what the browser did not open, and what the reader can do. */
import type { Refused } from './doors';
import { t } from './words';

const WORDS = {
  panel: 'panelTrouble.refused',
  tab: 'panelTrouble.tabRefused',
  settings: 'panelTrouble.settingsRefused',
} as const;

interface DoorTroubleProps {
  readonly refused: Refused;
  /** Opens the panel in a tab; null where that cannot be offered. */
  readonly toTab: (() => void) | null;
}

export const DoorTrouble = ({ refused, toTab }: DoorTroubleProps) =>
  refused && (
    <div class="problem" role="alert">
      <p>{t(WORDS[refused])}</p>
      {refused === 'panel' && toTab && (
        <button type="button" class="plain-button" onClick={toTab}>
          {t('panelTrouble.openTab')}
        </button>
      )}
    </div>
  );
