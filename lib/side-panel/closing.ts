/**
 * Closing the panel by the key that also opens it. Chrome does not say which window a panel stands in, so the panel is
 * told the window and closes itself; one that came by this very press stays.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';

const ClosingSchema = v.strictObject({ type: v.literal('close-panel'), windowId: v.number(), pressedAtMs: v.number() });

/** @param pressedAtMs since the epoch. Resolves also where no panel is open. */
export async function closePanelOf(windowId: number, pressedAtMs: number): Promise<void> {
  const closing: v.InferOutput<typeof ClosingSchema> = { type: 'close-panel', windowId, pressedAtMs };
  // Rejects where no document of ours listens: then there is none to close.
  await browser.runtime.sendMessage(closing).catch(() => {});
}

/** For the panel's own document in this window. */
export function closeWhenAsked(windowId: number): void {
  browser.runtime.onMessage.addListener((message: unknown, { tab }) => {
    const closing = v.safeParse(ClosingSchema, message);
    // What runs on a page has no say in this.
    if (tab || !closing.success || closing.output.windowId !== windowId) return;
    if (performance.timeOrigin < closing.output.pressedAtMs) close(windowId);
  });
}

/**
 * Chrome has this since version 141; before it, a document can close itself where the reader has not moved about in it.
 */
function close(windowId: number): void {
  const panel = browser.sidePanel as { close?(details: { windowId: number }): Promise<void> };
  if (panel.close) void panel.close({ windowId });
  else window.close();
}
