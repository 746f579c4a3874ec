/**
 * The toolbar button says how many entries the page in its tab leads to. Promise: it is the number that the page's own
 * script counts and the popup shows; nothing of it is kept here, where it would be lost with the worker.
 */
import { browser } from 'wxt/browser';
import { t } from '@/components/shared/words';

/** The ink and the paper of the design tokens; the browser takes no style sheet here. */
const INK = '#655d50';
const PAPER = '#fbf8f1';

export function dressBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: INK });
  void browser.action.setBadgeTextColor({ color: PAPER });
}

/** The tab may be gone; then there is nothing to show. */
export async function showCount(count: number, tabId: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: count === 0 ? '' : String(count) });
    await browser.action.setTitle({ tabId, title: count === 0 ? t('extension.name') : t('badge.title', count) });
  } catch {}
}

/** Long enough to be seen and pointed at, and shorter than an idle worker lives. */
const TROUBLE_SHOWN_MS = 15_000;
const TROUBLE_SIGN = '!';

/**
 * Says on the button what a key could not do, for that has no other place; then what stood there is back, unless the
 * page has told another count since. Never rejects: the tab may be gone.
 * @param tabId the tab in which the key was pressed; none where there was no tab, and then nothing is said
 */
export async function showTrouble(words: 'settings.notStored', tabId: number | undefined): Promise<void> {
  if (tabId === undefined) return;
  try {
    const [text, title] = await Promise.all([
      browser.action.getBadgeText({ tabId }),
      browser.action.getTitle({ tabId }),
    ]);
    // Said already; it goes when the first is over.
    if (text === TROUBLE_SIGN) return;
    await browser.action.setBadgeText({ tabId, text: TROUBLE_SIGN });
    await browser.action.setTitle({ tabId, title: t(words) });
    setTimeout(() => void restore(tabId, text, title), TROUBLE_SHOWN_MS);
  } catch {}
}

async function restore(tabId: number, text: string, title: string): Promise<void> {
  try {
    if ((await browser.action.getBadgeText({ tabId })) !== TROUBLE_SIGN) return;
    await browser.action.setBadgeText({ tabId, text });
    await browser.action.setTitle({ tabId, title });
  } catch {}
}
