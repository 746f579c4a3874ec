/** The background: installs the bundled index, reads pages for every tab, answers cards, opens the panel, follows keys. */
import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { serveReadings, serveRequests } from '@/lib/protocol';
import { changeSettings, withNeverMarked, withoutNeverMarked } from '@/lib/settings';
import { openStore } from '@/lib/store';
import { dressBadge } from './badge';
import { readBundledPack } from './bundled-pack';
import { serveCommands } from './commands';
import { offerLookUpInMenu } from './context-menu';
import { answerOmnibox } from './omnibox';
import { openPanelAt } from './panel';
import { createReadings } from './readings';
import { welcomeAtInstall } from './welcome';

export default defineBackground(() => {
  const store = openStore();
  const installed = store.ensureBundled(readBundledPack).then(async (result) => {
    if (!result.ok) console.error('Sidelight could not install its index:', result.problem);
    else if (result.value.changed) await browser.storage.local.set({ 'index-version': result.value.version });
  });
  const readings = createReadings(store, installed);
  serveReadings(readings.open);
  serveRequests({
    cards: async (entityIds) => {
      await installed;
      return store.cards(entityIds);
    },
    lookUp: async (words) => {
      await installed;
      return store.lookUp(words);
    },
    names: readings.names,
    openPanel: openPanelAt,
    neverMark: (entry, isNever) =>
      changeSettings((settings) => (isNever ? withNeverMarked : withoutNeverMarked)(settings, entry)),
  });
  serveCommands();
  offerLookUpInMenu();
  answerOmnibox(async (query) => {
    await installed;
    return store.search(query);
  });
  dressBadge();
  welcomeAtInstall();
  // Registering a listener is what makes the browser start the worker on this occasion; the work is done above.
  browser.runtime.onStartup.addListener(() => {});
});
