/** The toolbar button says how many entries the page in its tab leads to. */
import { browser } from 'wxt/browser';
import { t } from '@/components/shared/words';
import { createEntryCount } from '@/lib/match';
import type { ReadingSession } from '@/lib/protocol';

/** The ink and the paper of the design tokens; the browser takes no style sheet here. */
const INK = '#655d50';
const PAPER = '#fbf8f1';

export function dressBadge(): void {
  void browser.action.setBadgeBackgroundColor({ color: INK });
  void browser.action.setBadgeTextColor({ color: PAPER });
}

/** Which session a tab's badge speaks for: a page that connects anew may do so before its earlier session has ended. */
const newest = new Map<number, ReadingSession>();

/** The session, with its tab's badge kept to what it reads; none once it has ended. */
export function countOnBadge(session: ReadingSession, tabId: number): ReadingSession {
  newest.set(tabId, session);
  const count = createEntryCount();
  let shown = 0;
  const show = (size: number) => {
    if (size === shown || newest.get(tabId) !== session) return;
    shown = size;
    void showCount(tabId, size);
  };
  return {
    read: async (runs) => {
      const mentions = await session.read(runs);
      count.take(mentions);
      show(count.size);
      return mentions;
    },
    forget: async (runIds) => {
      count.forget(runIds);
      show(count.size);
      await session.forget(runIds);
    },
    end: () => {
      show(0);
      if (newest.get(tabId) === session) newest.delete(tabId);
      session.end();
    },
  };
}

/** The tab may be gone; then there is nothing to show. */
async function showCount(tabId: number, size: number): Promise<void> {
  try {
    await browser.action.setBadgeText({ tabId, text: size === 0 ? '' : String(size) });
    await browser.action.setTitle({ tabId, title: size === 0 ? t('extension.name') : t('badge.title', size) });
  } catch {}
}
