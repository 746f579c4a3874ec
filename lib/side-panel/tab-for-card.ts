/**
 * In Firefox a card's link opens the panel in a tab where no sidebar is open: a frame on a web page cannot open one.
 * There a press in the tab can; the tab goes with it, and the reader is back at the page with the sidebar beside it.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PanelTarget, PanelTargetSchema } from '../protocol';
import { openPanelHere } from './opening';
import { leavePanelTarget, panelHash } from './target';

const PARAMETER = 'beside';

/** The address of such a tab, relative to the extension's origin. */
export function tabForCard(target: PanelTarget): `/sidepanel.html${string}` {
  return `/sidepanel.html?${new URLSearchParams({ [PARAMETER]: JSON.stringify(target) })}${panelHash(target)}`;
}

/**
 * What is done where the reader wants the sidebar instead; null where this document is no such tab. It rejects, and the
 * tab stays, where the browser refuses.
 */
export function moveBeside(): (() => Promise<void>) | null {
  const target = targetOf(new URLSearchParams(location.search).get(PARAMETER));
  return target && (() => move(target));
}

function targetOf(json: string | null): PanelTarget | null {
  try {
    const parsed = v.safeParse(PanelTargetSchema, json === null ? null : JSON.parse(json));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

/** The first call must be within the reader's press. */
async function move(target: PanelTarget): Promise<void> {
  const opening = openPanelHere(browser.windows.WINDOW_ID_CURRENT);
  const tab = await browser.tabs.getCurrent();
  await opening;
  if (tab?.id === undefined) return;
  await leavePanelTarget(tab.windowId, target);
  await browser.tabs.remove(tab.id);
}
