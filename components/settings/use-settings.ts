/** The settings as they are now, in this and every other window. */
import { useEffect, useState } from 'preact/hooks';
import type { Settings } from '../../lib/settings';
import type { SettingsDoor } from './settings-door';

/** Null until they are read; what is shown follows what is stored, never the other way round. */
export function useSettings(door: SettingsDoor): { readonly settings: Settings | null; readonly isFailed: boolean } {
  const [settings, setSettings] = useState<Settings | null>(null);
  const [isFailed, setFailed] = useState(false);
  useEffect(() => {
    const stop = door.observe(setSettings);
    door.read().then(
      (read) => setSettings((newer) => newer ?? read),
      () => setFailed(true),
    );
    return stop;
  }, [door]);
  return { settings, isFailed };
}
