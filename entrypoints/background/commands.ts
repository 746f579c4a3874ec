/** The keys that work in every tab. The reader can change them on the browser's own page of shortcuts. */
import { browser } from 'wxt/browser';
import { changeSettings, withMarksToggled } from '@/lib/settings';
import { showTrouble } from './badge';
import { togglePanel } from './panel';

export function serveCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-marks')
      changeSettings(withMarksToggled).catch(() => showTrouble('settings.notStored', tab?.id));
    if (command === 'toggle-panel' && tab) togglePanel(tab.windowId);
  });
}
