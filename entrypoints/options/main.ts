/** The settings' page, in a tab of its own. */
import { renderOptions } from '@/components/settings';
import { learnLayout } from '@/components/shared/key-words';
import { nameDocument, t } from '@/components/shared/words';
import { requestCards } from '@/lib/protocol';
import { followTheme, openShortcuts, readShortcuts, STORED_SETTINGS } from '@/lib/settings';

const container = document.getElementById('options');
if (!container) throw new Error('The options page has no element to draw in.');

followTheme(document);
nameDocument(document, 'settings.title');
await learnLayout();
renderOptions(container, {
  ...STORED_SETTINGS,
  shortcuts: () => readShortcuts(t('settings.keys.popup')),
  openShortcuts,
  names: async (entityIds) => new Map((await requestCards(entityIds)).map(({ entity }) => [entity.id, entity.name])),
});
