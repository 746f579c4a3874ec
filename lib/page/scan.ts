/**
 * Keeps a page read: the part in view first, the rest when the page is idle, and every block again whose text changes.
 * Promise: after the last slice the run list holds exactly the readable text of the page, each block read at its newest.
 * The page is only looked at, never written to.
 */
import { type PageChanges, watchChanges } from './changes';
import type { PageRun } from './page-run';
import { blockAround, isShown, roleOf, showsOwnText } from './readable';
import type { RunChanges, RunList } from './run-list';
import { createSlices, type Slices, type Urgency } from './slices';
import { readBlock } from './text-runs';
import { viewportOf } from './viewport';

/** How many blocks that are not rendered are watched until they are shown. */
const HIDDEN_BLOCKS_LIMIT = 1_000;

interface Task {
  readonly block: Element;
  /** Whether the blocks inside are to be read even if they were read before. */
  readonly deep: boolean;
  /** It was put off once for being far from what is in view. */
  readonly wasFar: boolean;
  /** Which reading asked for it: a block is read once in one reading. */
  readonly round: number;
}

interface ScanOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly runs: RunList;
  /** At the end of each slice in which the run list changed or places may have moved. */
  onSlice(changes: RunChanges): void;
}

/** Reads the page now and again wherever it changes, until the signal is aborted. */
export function startScan(options: ScanOptions): void {
  new Scan(options).start();
}

class Scan {
  readonly #slices: Slices;
  /** A stack: the next block is the last one. */
  readonly #tasks: Task[] = [];
  /** In document order. */
  readonly #far: Task[] = [];
  readonly #roundOf = new WeakMap<Element, number>();
  readonly #whenShown: IntersectionObserver;
  readonly #hiddenBlocks = new Set<Element>();
  #round = 0;
  #read: PageRun[] = [];
  #moved: PageRun[] = [];
  #gone: number[] = [];
  readonly #options: ScanOptions;

  constructor(options: ScanOptions) {
    this.#options = options;
    const { document, signal } = options;
    this.#slices = createSlices({ document, signal, work: (hasTime) => this.#work(hasTime) });
    this.#whenShown = new IntersectionObserver((entries) => this.#readShown(entries), { root: document });
    signal.addEventListener('abort', () => this.#whenShown.disconnect());
  }

  start(): void {
    this.#readEverything();
    watchChanges({
      document: this.#options.document,
      signal: this.#options.signal,
      onChanges: (changes) => this.#readChanges(changes),
      onHiddenChanges: () => this.#letGo(),
    });
  }

  #readEverything(): void {
    const { body } = this.#options.document;
    if (!body) return;
    this.#tasks.length = 0;
    this.#far.length = 0;
    this.#round += 1;
    this.#push(body, true);
    this.#slices.ask('soon');
  }

  #readChanges({ added, touched, everything }: PageChanges): void {
    this.#letGo();
    if (everything) this.#readEverything();
    else this.#readAround(added, touched);
  }

  #readAround(added: ReadonlySet<Node>, touched: ReadonlySet<Node>): void {
    this.#round += 1;
    for (const block of this.#changedBlocks(added, touched)) this.#push(block, false);
    for (const node of added) {
      if (isBlock(node) && node.isConnected && blockAround(node)) this.#push(node, true);
    }
    this.#slices.ask('soon');
  }

  /** Blocks whose own text may differ. One that only gained or lost blocks, and has no text of its own, does not. */
  #changedBlocks(added: ReadonlySet<Node>, touched: ReadonlySet<Node>): ReadonlySet<Element> {
    const blocks = new Set<Element>();
    const collect = (node: Node | null, always: boolean) => {
      const block = node?.isConnected ? blockAround(node) : null;
      if (block && (always || this.#options.runs.ownRunsOf(block).length > 0)) blocks.add(block);
    };
    for (const node of touched) collect(node, node.nodeType === Node.TEXT_NODE);
    for (const node of added) if (!isBlock(node)) collect(node.parentElement, true);
    return blocks;
  }

  #readShown(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!isIntersecting || !isShown(target)) continue;
      this.#unwatch(target);
      this.#push(target, true);
    }
    if (this.#tasks.length > 0) this.#slices.ask('soon');
  }

  #push(block: Element, deep: boolean): void {
    this.#tasks.push({ block, deep, wasFar: false, round: this.#round });
  }

  #work(hasTime: () => boolean): Urgency | null {
    while (this.#tasks.length > 0 && hasTime()) this.#perform(this.#tasks.pop());
    const [read, moved, gone] = [this.#read, this.#moved, this.#gone];
    [this.#read, this.#moved, this.#gone] = [[], [], []];
    this.#options.onSlice({ read, moved, gone });
    if (this.#tasks.length > 0) return 'soon';
    if (this.#far.length === 0) return null;
    this.#tasks.push(...this.#far.reverse().map((task) => ({ ...task, wasFar: true })));
    this.#far.length = 0;
    return 'idle';
  }

  #perform(task: Task | undefined): void {
    if (!task?.block.isConnected || this.#roundOf.get(task.block) === task.round) return;
    const { block } = task;
    if (!isShown(block)) this.#leaveHidden(block);
    else if (!task.wasFar && isFar(block, this.#options.document)) this.#far.push(task);
    else this.#readNow(task);
  }

  #readNow(task: Task): void {
    const { block } = task;
    const { runs, blocks } = readBlock(block);
    const changes = this.#options.runs.replaceOwn(block, runs.length > 0 && showsOwnText(block) ? runs : []);
    this.#read.push(...changes.read);
    this.#moved.push(...changes.moved);
    this.#gone.push(...changes.gone);
    for (let index = blocks.length - 1; index >= 0; index -= 1) this.#pushInner(task, blocks[index]);
    if (task.deep || !this.#roundOf.has(block)) this.#roundOf.set(block, task.round);
  }

  #pushInner(task: Task, block: Element | undefined): void {
    if (!block || (!task.deep && this.#roundOf.has(block))) return;
    this.#tasks.push({ ...task, block, deep: true });
  }

  #leaveHidden(block: Element): void {
    this.#gone.push(...this.#options.runs.dropWithin(block));
    if (this.#hiddenBlocks.size >= HIDDEN_BLOCKS_LIMIT) return;
    this.#hiddenBlocks.add(block);
    this.#whenShown.observe(block);
  }

  #unwatch(block: Element): void {
    this.#hiddenBlocks.delete(block);
    this.#whenShown.unobserve(block);
  }

  /** Keeps nothing alive that left the page. */
  #letGo(): void {
    this.#gone.push(...this.#options.runs.dropDetached());
    for (const block of this.#hiddenBlocks) if (!block.isConnected) this.#unwatch(block);
  }
}

const isBlock = (node: Node): node is Element => {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const role = roleOf(node as Element);
  return role === 'block' || role === 'apart';
};

/** More than one screen away. A box without area, and that of the whole body, say nothing about where the content is. */
function isFar(block: Element, document: Document): boolean {
  const { top, bottom, height } = block.getBoundingClientRect();
  const { heightPx } = viewportOf(document);
  return height > 0 && block !== document.body && (bottom < -heightPx || top > 2 * heightPx);
}
