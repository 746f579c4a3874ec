/**
 * Gathers what changes in a page, and hands it over a moment later. The observer's own work is a few set insertions for
 * each record; nothing is looked at while the page is changing.
 */

/** Long enough to take one re-rendering as a whole, short enough to be read as immediate. */
const GATHER_MS = 120;
/** A hidden page that changes more than this is simply read anew when it is seen. */
const GATHER_LIMIT = 2_000;

export interface PageChanges {
  /** Nodes that came. They may have gone again since. */
  readonly added: ReadonlySet<Node>;
  /** Elements that lost or gained a child, and text nodes with new text. */
  readonly touched: ReadonlySet<Node>;
  /** Too much happened to list it. */
  readonly everything: boolean;
}

interface ChangeOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The page is seen and changed. */
  onChanges(changes: PageChanges): void;
  /** The page changed while it is hidden: a chance to let go of what left it. */
  onHiddenChanges(): void;
}

/** Watches until the signal is aborted. */
export function watchChanges({ document, signal, onChanges, onHiddenChanges }: ChangeOptions): void {
  let added = new Set<Node>();
  let touched = new Set<Node>();
  let everything = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const handOver = () => {
    timer = undefined;
    if (document.hidden) {
      everything ||= added.size + touched.size > GATHER_LIMIT;
      if (everything) [added, touched] = [new Set(), new Set()];
      onHiddenChanges();
      return;
    }
    const changes = { added, touched, everything };
    [added, touched, everything] = [new Set(), new Set(), false];
    onChanges(changes);
  };
  const observer = new MutationObserver((records) => {
    for (const record of records) {
      touched.add(record.target);
      for (const node of record.addedNodes) added.add(node);
    }
    timer ??= setTimeout(handOver, GATHER_MS);
  });
  const whenSeen = () => {
    if (!document.hidden && (everything || added.size + touched.size > 0)) timer ??= setTimeout(handOver, 0);
  };
  observer.observe(document, { childList: true, characterData: true, subtree: true });
  document.addEventListener('visibilitychange', whenSeen, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
}
