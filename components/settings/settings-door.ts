/** What the settings' surfaces are given. */
import type { EntityId } from '../../lib/model';
import type { Settings, SettingsChange, Shortcut } from '../../lib/settings';

export interface SettingsDoor {
  /** Rejects where the browser's storage cannot be read. */
  read(): Promise<Settings>;
  /** Changes the newest settings; rejects where they cannot be stored. */
  change(update: (settings: Settings) => Settings): Promise<SettingsChange>;
  /** Calls back with each later change, whoever makes it, until the returned function is called. */
  observe(onChange: (settings: Settings) => void): () => void;
}

export interface OptionsSource extends SettingsDoor {
  shortcuts(): Promise<readonly Shortcut[]>;
  /** Opens the browser's own page for them; rejects where the browser does not. */
  openShortcuts(): Promise<void>;
  /** What these entries are called; those that the index does not hold are left out. */
  names(entityIds: readonly EntityId[]): Promise<ReadonlyMap<EntityId, string>>;
}
