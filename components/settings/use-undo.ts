/** Changes that can be taken back: the newest one, by a button that stays until the next. */
import { useState } from 'preact/hooks';
import { type Settings, type SettingsChange, withUndone } from '../../lib/settings';
import { t } from '../shared/words';
import type { SettingsDoor } from './settings-door';

/** @param done what is said when it is done; null for what is plain to see and as easily chosen back */
export type Act = (done: string | null, update: (settings: Settings) => Settings) => void;

export interface Outcome {
  readonly words: string;
  /** What can be taken back; null where nothing can. */
  readonly change: SettingsChange | null;
}

export function useUndo(door: SettingsDoor) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const failed = () => setOutcome({ words: t('settings.notStored'), change: null });
  const act: Act = (done, update) => {
    door.change(update).then((change) => setOutcome(done === null ? null : { words: done, change }), failed);
  };
  const undo = ({ change }: Outcome) => {
    if (!change) return;
    door
      .change((now) => withUndone(now, change))
      .then(() => setOutcome({ words: t('settings.undone'), change: null }), failed);
  };
  return { outcome, act, undo, close: () => setOutcome(null) };
}
