/**
 * What a key or a menu could not do, said on the toolbar's button, for those have no other place. It goes after a while,
 * or with the next worker where this one ends before; then what stood there is back, or what the page has told since.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { t } from '@/components/shared/words';

/** What can be said there: what happened, and what the reader can do. */
export type TroubleWords = 'settings.notStored' | 'panelTrouble.inTab' | 'panelTrouble.notOpened';

/** Long enough to be seen and pointed at, and shorter than an idle worker lives. */
const SHOWN_MS = 15_000;
const SIGN = '!';

/** What the button showed before, in session storage (memory), which outlives the worker. */
const BeforeSchema = v.object({
  tabId: v.optional(v.number()),
  text: v.string(),
  title: v.string(),
});
type Before = v.InferOutput<typeof BeforeSchema>;
const PREFIX = 'button-before:';
const keyFor = (tabId: number | undefined) => `${PREFIX}${tabId ?? 'all'}`;

const timers = new Map<number | undefined, ReturnType<typeof setTimeout>>();

/**
 * Never rejects: the tab may be gone. Said again while it stands, it stands as long again.
 * @param tabId the tab that it is about; without one it is said on the button of every tab that shows nothing of its own
 */
export async function showTrouble(words: TroubleWords, tabId: number | undefined): Promise<void> {
  const where = tabId === undefined ? {} : { tabId };
  try {
    const [text, title] = await Promise.all([browser.action.getBadgeText(where), browser.action.getTitle(where)]);
    if (text !== SIGN) await keep({ ...where, text, title });
    await browser.action.setBadgeText({ ...where, text: SIGN });
    await browser.action.setTitle({ ...where, title: t(words) });
    clearTimeout(timers.get(tabId));
    timers.set(
      tabId,
      setTimeout(() => void takeBack(tabId), SHOWN_MS),
    );
  } catch {}
}

/** What is to stand on a tab's button: while trouble is said there it waits until that is over; false where none is. */
export async function waitsForTrouble(shown: Required<Before>): Promise<boolean> {
  const { tabId } = shown;
  if (!timers.has(tabId) || (await browser.action.getBadgeText({ tabId })) !== SIGN) return false;
  await keep(shown);
  return true;
}

/** For the start of a worker: takes back what an earlier one still had to. Never rejects. */
export async function takeBackTroubles(): Promise<void> {
  try {
    const stored = await browser.storage.session.get(null);
    for (const [key, value] of Object.entries(stored)) {
      const before = key.startsWith(PREFIX) ? v.safeParse(BeforeSchema, value) : null;
      if (before?.success) await takeBack(before.output.tabId);
    }
  } catch {}
}

/** Where nothing can be kept, the button shows its name alone until the page tells its count again. */
async function keep(before: Before): Promise<void> {
  await browser.storage.session.set({ [keyFor(before.tabId)]: before }).catch(() => {});
}

async function takeBack(tabId: number | undefined): Promise<void> {
  const key = keyFor(tabId);
  const where = tabId === undefined ? {} : { tabId };
  timers.delete(tabId);
  try {
    const before = v.safeParse(BeforeSchema, (await browser.storage.session.get(key))[key]);
    await browser.storage.session.remove(key);
    if ((await browser.action.getBadgeText(where)) !== SIGN) return;
    const { text, title } = before.success ? before.output : { text: '', title: t('extension.name') };
    await browser.action.setBadgeText({ ...where, text });
    await browser.action.setTitle({ ...where, title });
  } catch {}
}
