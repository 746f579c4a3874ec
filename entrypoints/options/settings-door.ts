/** Settings as our own documents reach them, with the theme that each document follows. */
import type { SettingsDoor } from '@/components/settings';
import { changeSettings, readSettings, watchSettings } from '@/lib/settings';

export const SETTINGS_DOOR: SettingsDoor = {
  read: readSettings,
  change: changeSettings,
  observe: (onChange) => {
    const ending = new AbortController();
    watchSettings(onChange, ending.signal);
    return () => ending.abort();
  },
};

const THEME_KEY = 'theme';

/**
 * Gives the document the chosen theme, now and whenever it changes. What was chosen last is also kept where it can be
 * read without waiting, so that no document is drawn in another theme first.
 */
export function followTheme({ documentElement: root }: Document): void {
  const apply = (theme: string) => {
    root.dataset.theme = theme;
    localStorage.setItem(THEME_KEY, theme);
  };
  root.dataset.theme = localStorage.getItem(THEME_KEY) ?? 'system';
  watchSettings(({ theme }) => apply(theme));
  readSettings().then(
    ({ theme }) => apply(theme),
    () => {},
  );
}
