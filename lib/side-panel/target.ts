/**
 * Where a card's link wants the panel of its window to stand. The background leaves it in session storage (memory,
 * gone with the browser), the panel picks it up when it opens, or at once when it is open.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type PanelTarget, PanelTargetSchema } from '../protocol';

const keyFor = (windowId: number) => `panel-target:${windowId}`;

/** In the place of what was left before. Rejects where session storage takes nothing. */
export async function leavePanelTarget(windowId: number, target: PanelTarget): Promise<void> {
  await browser.storage.session.set({ [keyFor(windowId)]: target });
}

/** What was left for a panel that did not open would lead a later one there. Never rejects. */
export async function forgetPanelTarget(windowId: number): Promise<void> {
  await browser.storage.session.remove(keyFor(windowId)).catch(() => {});
}

/** Calls back with the target that waits for this window, if any, and with each later one; each is delivered once. */
export async function followPanelTargets(windowId: number, onTarget: (target: PanelTarget) => void): Promise<void> {
  const key = keyFor(windowId);
  const take = (value: unknown) => {
    const target = v.safeParse(PanelTargetSchema, value);
    if (!target.success) return;
    void forgetPanelTarget(windowId);
    onTarget(target.output);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[key]?.newValue));
  take((await browser.storage.session.get(key))[key]);
}

/** The panel's page at a target, relative to the extension's origin. */
export function panelAddress(target: PanelTarget): `/sidepanel.html${string}` {
  return `/sidepanel.html${panelHash(target)}`;
}

/** The panel's route for a target. */
export function panelHash(target: PanelTarget): string {
  if (target.view === 'entry') {
    return target.claimId === undefined
      ? `#/entry/${target.entityId}`
      : `#/entry/${target.entityId}?${new URLSearchParams({ claim: target.claimId })}`;
  }
  if (target.view === 'search') return `#/search?${new URLSearchParams({ q: target.query })}`;
  return target.eventId === undefined ? '#/chronology' : `#/chronology/${target.eventId}`;
}
