/**
 * The frames in which cards stand, by their keys. Promise: a document is taken for a card only where our own script in
 * the same tab made its frame, and once. A page that knows the document's address can load it; nothing comes of that.
 */

/** The document may ask before it is told of its key: the two come from different processes. */
const WAIT_AT_MOST_MS = 1_000;
/** Far more than load at the same time in all tabs; the oldest goes. */
const KEPT = 100;

export interface CardFrames {
  add(key: string, tabId: number): void;
  /** True once for each key that was added for this tab, or is in a moment. */
  confirm(key: string, tabId: number): Promise<boolean>;
}

export function createCardFrames(): CardFrames {
  const made = new Map<string, number>();
  const waiting = new Map<string, () => void>();
  const take = (key: string, tabId: number) => made.get(key) === tabId && made.delete(key);
  return {
    add(key, tabId) {
      made.set(key, tabId);
      const [oldest] = made.keys();
      if (made.size > KEPT && oldest !== undefined) made.delete(oldest);
      waiting.get(key)?.();
    },
    async confirm(key, tabId) {
      if (take(key, tabId)) return true;
      await new Promise<void>((resolve) => {
        waiting.set(key, resolve);
        setTimeout(resolve, WAIT_AT_MOST_MS);
      });
      waiting.delete(key);
      return take(key, tabId);
    },
  };
}
