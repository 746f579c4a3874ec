/** The side panel (Chrome), the sidebar (Firefox), and the same page in a tab. */
import { browser } from 'wxt/browser';
import { renderPanel } from '@/components/panel';
import { nameDocument } from '@/components/shared/words';
import type { ChronologyOpening } from '@/lib/model';
import { followTheme } from '@/lib/settings';
import { canHoldPanelTab, closeWhenAsked, followPanelTargets, keepLinksInPlace, moveBeside } from '@/lib/side-panel';
import { begunOpening, openStore, type StoredOpening } from '@/lib/store';
import { followPage } from './page-beside';

const SOON_MS = 100;

const container = document.getElementById('panel');
if (!container) throw new Error('The panel page has no element to draw in.');

followTheme(document);
nameDocument(document, 'panel.title');
const opening = begunOpening();
const store = openStore({ ...(opening && { opening }) });
let atHand = opening ? await soon(opening) : null;
// Nothing is kept on the device before the window has said that it is not private.
let isPrivate = true;
const source = { ...store, openingAtHand: () => atHand, isPrivate: () => isPrivate };
const move = import.meta.env.FIREFOX ? moveBeside() : null;
const panel = renderPanel(container, source, followPage(), move);
// Later it may be out of date.
atHand = null;
const { id, incognito } = await browser.windows.getCurrent();
isPrivate = incognito;
if (!canHoldPanelTab({ incognito })) keepLinksInPlace(document);
if (id !== undefined) {
  // The same page in a tab is no panel.
  if (!(await browser.tabs.getCurrent())) closeWhenAsked(id);
  // What stands in for the sidebar leaves it what is meant for it.
  if (!move) await followPanelTargets(id, (target) => panel.navigate(target));
}

/** Without it the panel is drawn empty first; storage that takes longer than this is not waited for. */
async function soon(reading: Promise<StoredOpening | null>): Promise<ChronologyOpening | null> {
  const tooLong = new Promise<null>((resolve) => setTimeout(() => resolve(null), SOON_MS));
  return (await Promise.race([reading, tooLong]))?.value ?? null;
}
