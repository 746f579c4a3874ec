/**
 * The toolbar button says how many entries the page in its tab leads to. Promise: it is the number that the page's own
 * script counts and the popup shows; nothing of it is kept here, where it would be lost with the worker.
 */
import { browser } from 'wxt/browser';
import { t } from '@/components/shared/words';
import { waitsForTrouble } from './trouble-sign';

/** The ink and the paper of the design tokens; the browser takes no style sheet here. */
const INK = '#655d50';
const PAPER = '#fbf8f1';

export function dressBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: INK });
  void browser.action.setBadgeTextColor({ color: PAPER });
}

/** The tab may be gone; then there is nothing to show. */
export async function showCount(count: number, tabId: number): Promise<void> {
  const text = count === 0 ? '' : String(count);
  const title = count === 0 ? t('extension.name') : t('badge.title', count);
  try {
    if (await waitsForTrouble({ tabId, text, title })) return;
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {}
}
