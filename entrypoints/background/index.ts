/**
 * The background: installs the bundled index, reads pages for every tab, answers cards, opens the panel, follows keys.
 */
import { defineBackground } from 'wxt/utils/define-background';
import { serveReadings, serveRequests, serveTellings } from '@/lib/protocol';
import { changeSettings, withNeverMarked, withoutNeverMarked } from '@/lib/settings';
import { openStore } from '@/lib/store';
import { dressBadge, showCount } from './badge';
import { createCardFrames } from './card-frames';
import { serveCommands } from './commands';
import { offerLookUpInMenu } from './context-menu';
import { keepInstalled } from './installation';
import { answerOmnibox } from './omnibox';
import { openPanelAt } from './panel';
import { createReadings } from './readings';
import { takeBackTroubles } from './trouble-sign';
import { welcomeAtInstall } from './welcome';

/** Beside the names that address bars have room for. */
const SUGGESTED = { dispute: 2 } as const;

export default defineBackground(() => {
  const store = openStore();
  const installation = keepInstalled(store, () => readings.renew());
  const readings = createReadings(store, installation);
  const cardFrames = createCardFrames();
  serveReadings(readings.open);
  serveRequests({
    cards: async (entityIds) => {
      await installation.ready();
      return store.cards(entityIds);
    },
    lookUp: async (words) => {
      await installation.ready();
      return store.lookUp(words);
    },
    names: readings.names,
    confirmFrame: cardFrames.confirm,
    openPanel: openPanelAt,
    neverMark: (entry, isNever) =>
      changeSettings((settings) => (isNever ? withNeverMarked : withoutNeverMarked)(settings, entry)),
  });
  serveCommands();
  offerLookUpInMenu();
  answerOmnibox(async (query) => {
    await installation.ready();
    return store.search(query, SUGGESTED);
  });
  dressBadge();
  serveTellings({ entryCount: showCount, frame: cardFrames.add });
  welcomeAtInstall();
  void takeBackTroubles();
});
