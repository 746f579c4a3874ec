/** Settings as our own documents use them, and the theme that each of these follows. */
import type { Settings } from './settings';
import { changeSettings, readSettings, watchSettings } from './storage';

/** What is stored on the device. To read and to change reject where the browser's storage fails. */
export const STORED_SETTINGS = {
  read: readSettings,
  change: changeSettings,
  /** Calls back with each later change, whoever makes it, until the returned function is called. */
  observe: (onChange: (settings: Settings) => void): (() => void) => {
    const ending = new AbortController();
    watchSettings(onChange, ending.signal);
    return () => ending.abort();
  },
};

const THEME_KEY = 'theme';

/**
 * Gives the document the chosen theme, now and whenever it changes. What was chosen last is also kept where it can be
 * read without waiting, so that no document is drawn in another theme first; where a browser keeps documents from that,
 * one begins with the system's.
 */
export function followTheme({ documentElement: root }: Document): void {
  const apply = (theme: string) => {
    root.dataset.theme = theme;
    keepTheme(theme);
  };
  root.dataset.theme = keptTheme();
  watchSettings(({ theme }) => apply(theme));
  readSettings().then(
    ({ theme }) => apply(theme),
    () => {},
  );
}

function keptTheme(): string {
  try {
    return localStorage.getItem(THEME_KEY) ?? 'system';
  } catch {
    return 'system';
  }
}

function keepTheme(theme: string): void {
  try {
    localStorage.setItem(THEME_KEY, theme);
  } catch {
    // The next document begins as this one did.
  }
}
