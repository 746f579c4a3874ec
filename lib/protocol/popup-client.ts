/**
 * The popup's half of what is said to the script on a page. Answers come from a page's process, so a schema reads them.
 */
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { TROUBLES } from '../model';
import { PAGE_MESSAGES } from './popup-messages';

const PageStateSchema = v.object({
  /** The page's site, as settings name it. */
  host: v.pipe(v.string(), v.maxLength(300)),
  /** The page is read now. */
  isRead: v.boolean(),
  /** How many entries it names. */
  entryCount: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** Why something of it is not read although it was to be. */
  trouble: v.nullable(v.picklist(TROUBLES)),
});
export type PageState = v.InferOutput<typeof PageStateSchema>;

/** How the page in this tab stands; null where no script of ours runs, as on the browser's own pages. */
export const askPage = (tabId: number): Promise<PageState | null> => ask(tabId, PAGE_MESSAGES.state);

/** Has the page in this tab read, whatever it is; null as for `askPage`. */
export const lookAtPage = (tabId: number): Promise<PageState | null> => ask(tabId, PAGE_MESSAGES.look);

async function ask(tabId: number, message: string): Promise<PageState | null> {
  const answer: unknown = await browser.tabs.sendMessage(tabId, message).catch(() => null);
  const state = v.safeParse(PageStateSchema, answer);
  return state.success ? state.output : null;
}
