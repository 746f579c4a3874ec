/**
 * The page beside the panel: the active tab of the panel's window, followed from tab to tab and from page to page. What
 * the panel knows of it comes from our own script there; of tabs it learns nothing but which one is active.
 */
import { browser } from 'wxt/browser';
import type { PageBeside, PageState } from '@/components/panel';
import { connectPage, type PageConnection, type PageReport } from '@/lib/protocol';

/** A page's script comes a moment after its text. After the last of these there is none. */
const TRY_AGAIN_AFTER_MS = [100, 300, 1_000] as const;

/** Begins to follow with the first observer. Call it once for a document. */
export function followPage(): PageBeside {
  return new PageFollower();
}

class PageFollower implements PageBeside {
  #state: PageState = { status: 'looking' };
  readonly #observers = new Set<(state: PageState) => void>();
  #isFollowing = false;
  #windowId: number | undefined;
  #tabId: number | undefined;
  #connection: PageConnection | null = null;
  #attempts = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #asked = new Map<string, (isShown: boolean) => void>();

  get state(): PageState {
    return this.#state;
  }

  observe(onState: (state: PageState) => void): () => void {
    this.#observers.add(onState);
    onState(this.#state);
    if (!this.#isFollowing) void this.#follow();
    return () => this.#observers.delete(onState);
  }

  jump(key: string): Promise<boolean> {
    return new Promise((resolve) => {
      this.#asked.get(key)?.(false);
      this.#asked.set(key, resolve);
      if (this.#connection) this.#connection.send({ type: 'jump', key });
      else this.#answer(key, false);
    });
  }

  back(): void {
    this.#connection?.send({ type: 'back' });
  }

  read(): void {
    this.#connection?.send({ type: 'read' });
  }

  async #follow(): Promise<void> {
    this.#isFollowing = true;
    if (await browser.tabs.getCurrent()) {
      this.#set({ status: 'no page' });
      return;
    }
    const { id: windowId } = await browser.windows.getCurrent();
    this.#windowId = windowId;
    browser.tabs.onActivated.addListener((tab) => {
      if (tab.windowId === this.#windowId) this.#turnTo(tab.tabId);
    });
    browser.tabs.onUpdated.addListener((tabId, { status }) => {
      if (tabId === this.#tabId && status !== undefined && !this.#connection) this.#connectAnew();
    });
    const [active] = await browser.tabs.query({ active: true, windowId });
    if (active?.id !== undefined) this.#turnTo(active.id);
  }

  #turnTo(tabId: number): void {
    if (tabId === this.#tabId && this.#connection) return;
    this.#tabId = tabId;
    this.#connectAnew();
  }

  #connectAnew(): void {
    this.#connection?.close();
    this.#connection = null;
    this.#attempts = 0;
    this.#set({ status: 'looking' });
    this.#connect();
  }

  #connect(): void {
    clearTimeout(this.#timer);
    if (this.#tabId === undefined) return;
    const connection = connectPage(
      this.#tabId,
      (report) => {
        if (connection === this.#connection) this.#take(report);
      },
      () => {
        if (connection === this.#connection) this.#lose();
      },
    );
    this.#connection = connection;
  }

  #take(report: PageReport): void {
    this.#attempts = 0;
    if (report.type === 'jumped') this.#answer(report.key, report.isShown);
    else this.#set({ status: 'listed', listing: report.listing });
  }

  /** There is no script yet, or the page went: the next one may be on its way. */
  #lose(): void {
    this.#connection = null;
    for (const key of [...this.#asked.keys()]) this.#answer(key, false);
    const afterMs = TRY_AGAIN_AFTER_MS[this.#attempts];
    this.#attempts += 1;
    this.#set({ status: afterMs === undefined ? 'out of reach' : 'looking' });
    if (afterMs !== undefined) this.#timer = setTimeout(() => this.#connect(), afterMs);
  }

  #answer(key: string, isShown: boolean): void {
    this.#asked.get(key)?.(isShown);
    this.#asked.delete(key);
  }

  #set(state: PageState): void {
    this.#state = state;
    for (const observer of this.#observers) observer(state);
  }
}
