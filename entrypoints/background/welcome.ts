/** The welcome page, once: when the extension comes into this browser. */
import { browser } from 'wxt/browser';

export function welcomeAtInstall(): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install') void browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
  });
}
