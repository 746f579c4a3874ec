/** The keys that work in every tab. The reader can change them on the browser's own page of shortcuts. */
import { browser } from 'wxt/browser';
import { changeSettings, withMarksToggled } from '@/lib/settings';
import { togglePanel } from './panel';
import { showTrouble } from './trouble-sign';

export function serveCommands(): void {
  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-marks')
      changeSettings(withMarksToggled).catch(() => showTrouble('settings.notStored', tab?.id));
    if (command === 'toggle-panel') togglePanel(tab);
  });
}
