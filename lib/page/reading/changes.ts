/**
 * Gathers what changes in a page, and hands it over a moment later. The observer's own work is a few set insertions for
 * each record; nothing is looked at while the page is changing.
 */

import { windowOf } from '../document';

/** The first change is handed over at once, the next ones together: one re-rendering comes in many steps. */
const HAND_OVER_EVERY_MS = 120;
/** A page that changes more than this at once is simply read anew. */
const GATHER_LIMIT = 5_000;
/** A parent with more new children than this counts as new itself. */
const CHILDREN_LIMIT = 200;

export interface PageChanges {
  /** Nodes that came, or into which very much came. They may have gone again since. */
  readonly added: ReadonlySet<Node>;
  /** Elements that lost or gained a child, and text nodes with new text. */
  readonly touched: ReadonlySet<Node>;
  /** Something left the page, or moved in it. */
  readonly hasLosses: boolean;
  /** Too much happened to list it. */
  readonly everything: boolean;
}

interface ChangeOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  /** The page is seen and changed. */
  onChanges(changes: PageChanges): void;
  /** Nodes left the page while it is hidden: a chance to let go of them. */
  onHiddenLosses(): void;
}

interface Gathered extends PageChanges {
  readonly added: Set<Node>;
  readonly touched: Set<Node>;
  hasLosses: boolean;
  everything: boolean;
}

const nothing = (): Gathered => ({
  added: new Set(),
  touched: new Set(),
  hasLosses: false,
  everything: false,
});

/** Watches a document, and the open shadow trees it is told of, until the signal is aborted. */
export class ChangeWatch {
  #gathered = nothing();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #handedOverAtMs = Number.NEGATIVE_INFINITY;
  readonly #observer: MutationObserver;
  readonly #options: ChangeOptions;

  constructor(options: ChangeOptions) {
    this.#options = options;
    const { document, signal } = options;
    this.#observer = new (windowOf(document).MutationObserver)((records) => this.#gather(records));
    this.watch(document);
    document.addEventListener('visibilitychange', () => this.#handOverSoon(), { signal });
    signal.addEventListener('abort', () => {
      this.#observer.disconnect();
      clearTimeout(this.#timer);
    });
  }

  watch(root: Document | ShadowRoot): void {
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  #gather(records: readonly MutationRecord[]): void {
    for (const record of records) this.#note(record);
    this.#handOverSoon();
  }

  #note({ target, addedNodes, removedNodes }: MutationRecord): void {
    const gathered = this.#gathered;
    gathered.hasLosses ||= removedNodes.length > 0;
    if (gathered.everything) return;
    gathered.touched.add(target);
    if (addedNodes.length > CHILDREN_LIMIT) gathered.added.add(target);
    else for (const node of addedNodes) gathered.added.add(node);
    if (gathered.added.size + gathered.touched.size <= GATHER_LIMIT) return;
    this.#gathered = { ...nothing(), hasLosses: gathered.hasLosses, everything: true };
  }

  get #hasSomething(): boolean {
    const { touched, everything } = this.#gathered;
    return everything || touched.size > 0;
  }

  #handOverSoon(): void {
    if (this.#timer !== undefined || !this.#hasSomething) return;
    const delayMs = this.#handedOverAtMs + HAND_OVER_EVERY_MS - performance.now();
    this.#timer = setTimeout(() => this.#handOver(), Math.max(0, delayMs));
  }

  #handOver(): void {
    this.#timer = undefined;
    this.#handedOverAtMs = performance.now();
    if (this.#options.document.hidden) {
      if (this.#gathered.hasLosses) this.#options.onHiddenLosses();
      this.#gathered.hasLosses = false;
      return;
    }
    const changes = this.#gathered;
    this.#gathered = nothing();
    this.#options.onChanges(changes);
  }
}
