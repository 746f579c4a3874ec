/** The side panel (Chrome), the sidebar (Firefox), and the same page in a tab. */
import { browser } from 'wxt/browser';
import { renderPanel } from '@/components/panel';
import { nameDocument } from '@/components/shared/words';
import { openStore } from '@/lib/store';
import { followTheme } from '../options/settings-door';
import { closeWhenAsked } from './closing';
import { followPage } from './page-beside';
import { followPanelTargets } from './target';

const container = document.getElementById('panel');
if (!container) throw new Error('The panel page has no element to draw in.');

followTheme(document);
nameDocument(document, 'panel.title');
const store = openStore();
// Most panels open at the chronology, whose beginning need not wait for the first drawing to be read.
store.opening().catch(() => {});
const panel = renderPanel(container, store, followPage());
const { id } = await browser.windows.getCurrent();
if (id !== undefined) {
  // The same page in a tab is no panel.
  if (!(await browser.tabs.getCurrent())) closeWhenAsked(id);
  await followPanelTargets(id, (target) => panel.navigate(target));
}
