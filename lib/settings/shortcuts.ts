/** The keys of the extension's commands, which the browser holds and lets the reader change. */
import { browser } from 'wxt/browser';

/** Firefox's own; the shared type of `browser` describes Chrome. */
interface FirefoxCommands {
  openShortcutSettings?(): Promise<void>;
}

/** A key that works in every tab, as the browser has it now. */
export interface Shortcut {
  /** What it does, in the reader's language. */
  readonly does: string;
  /** As the browser writes it, `Alt+Shift+S`; empty where none is set. */
  readonly keys: string;
}

const PANEL_COMMANDS = ['toggle-panel', '_execute_sidebar_action'];

/**
 * In the order in which the manifest declares them.
 * @param opensPopup what the key of the toolbar's button does, which the browser has no words of ours for
 */
export async function readShortcuts(opensPopup: string): Promise<readonly Shortcut[]> {
  const commands = await browser.commands.getAll();
  return commands.map(({ name, description, shortcut }) => ({
    does: name === '_execute_action' ? opensPopup : (description ?? ''),
    keys: shortcut ?? '',
  }));
}

/** The two that the toolbar's popup tells of; empty where none is set. */
export async function popupKeys(): Promise<{ readonly marks: string; readonly panel: string }> {
  const commands = await browser.commands.getAll();
  const keyOf = (names: readonly string[]) => commands.find(({ name }) => names.includes(name ?? ''))?.shortcut ?? '';
  return { marks: keyOf(['toggle-marks']), panel: keyOf(PANEL_COMMANDS) };
}

/** The browser's own page for them. Rejects where the browser does not open it. */
export async function openShortcuts(): Promise<void> {
  const firefox = browser.commands as unknown as FirefoxCommands;
  if (firefox.openShortcutSettings) await firefox.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
