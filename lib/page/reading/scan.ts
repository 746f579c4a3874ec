/**
 * Keeps a page read: from what is in view on, the rest when the page is idle, and every block again whose text changes.
 * Promise: when no work is left the run list holds exactly the readable text of the page, each block read at its
 * newest. The page is only looked at, never written to, and never asked for its layout while it changes.
 */

import { pathOf, type Urgency, viewportOf } from '../document';
import { ChangeWatch, type PageChanges } from './changes';
import type { PageRun } from './page-run';
import { blockAround, isShown, roleOf, sightOf } from './readable';
import type { RunChanges, RunList } from './run-list';
import { SecondLook } from './second-look';
import { type Around, aroundIn, BlockReader, empty, type Findings } from './text-runs';

/**
 * Handing text over costs about 20 microseconds for 1,000 characters, beside reading it: with this much a slice is
 * full.
 */
const SLICE_UTF16 = 20_000;
/** Several screens of text. What comes behind them can wait until the page is idle. */
const SOON_UTF16 = 60_000;
/** Blocks that may stand in view above the one that was met there; they are read before what is below. */
const NEAR_BLOCKS = 12;
/** Where it is asked what is in view, below a quarter of it: one of these is no gap between two texts. */
const IN_VIEW_PX = [0, 12, 24, 40] as const;

const NO_RUNS: readonly never[] = [];

interface Task {
  readonly block: Element;
  /** Whether the blocks inside are to be read even if they were read before. */
  readonly deep: boolean;
  /** Which reading asked for it: a block is read once in one reading. */
  readonly round: number;
}

/** A change that was not looked at yet. */
interface Changed {
  readonly node: Node;
  readonly isNew: boolean;
}

interface ScanOptions {
  readonly document: Document;
  readonly signal: AbortSignal;
  readonly runs: RunList;
  /** There is something to do. */
  onNeed(urgency: Urgency): void;
  /** Text is read in this open shadow tree too; told once. */
  onShadowRoot(root: ShadowRoot): void;
}

/** Reads the page now and again wherever it changes, until the signal is aborted; in the slices that it is given. */
export class Scan implements Findings {
  /** A stack: the next block is the last one. */
  readonly #tasks: Task[] = [];
  /** What stands above the view, as a stack. */
  readonly #above: Task[] = [];
  #changed: Changed[] = [];
  /** What the reader stopped in. */
  #reading: Task | null = null;
  readonly #reader = new BlockReader(this);
  /** Around the last block that was read in this slice. */
  #last: (Around & { readonly parent: Element | null }) | null = null;
  /** The elements that hold what is in view. */
  #view: ReadonlySet<Element> = new Set();
  readonly #roundOf = new WeakMap<Element, number>();
  #round = 0;
  #roundUtf16 = 0;
  #sliceUtf16 = 0;
  #read: PageRun[] = [];
  #moved: PageRun[] = [];
  #gone: number[] = [];
  readonly #secondLook: SecondLook;
  readonly #changes: ChangeWatch;
  readonly #watchedRoots = new WeakSet<ShadowRoot>();
  readonly #options: ScanOptions;

  constructor(options: ScanOptions) {
    this.#options = options;
    const { document, signal } = options;
    this.#secondLook = new SecondLook({ document, signal, onReadable: (...which) => this.#readAgain(...which) });
    this.#changes = new ChangeWatch({
      document,
      signal,
      onChanges: (changes) => this.#note(changes),
      onHiddenLosses: () => {
        this.#letGo();
        this.#gone.push(...options.runs.forgetLost());
      },
    });
    this.readEverything();
  }

  /** Reads the whole page anew: runs come back with all their parts. */
  readEverything(): void {
    const { body } = this.#options.document;
    if (!body) return;
    this.#tasks.length = 0;
    this.#above.length = 0;
    this.#changed = [];
    this.#reading = null;
    this.#view = new Set();
    this.#beginRound();
    this.#push(body, true);
  }

  /** Does a little; gives how urgent the rest is. */
  work(hasTime: () => boolean): Urgency | null {
    this.#sliceUtf16 = 0;
    this.#last = null;
    while (this.#sliceUtf16 < SLICE_UTF16 && hasTime()) if (!this.#step(hasTime)) return null;
    return this.#roundUtf16 < SOON_UTF16 && this.#hasNearWork ? 'soon' : 'idle';
  }

  /** What came of the work since this was asked last. */
  takeChanges(): RunChanges {
    const [read, moved, gone] = [this.#read, this.#moved, this.#gone];
    [this.#read, this.#moved, this.#gone] = [[], [], []];
    return { read, moved, gone };
  }

  get #hasNearWork(): boolean {
    return this.#reading !== null || this.#changed.length > 0 || this.#tasks.length > 0;
  }

  /** False where nothing is left. */
  #step(hasTime: () => boolean): boolean {
    const changed = this.#reading ? undefined : this.#changed.pop();
    if (this.#reading) this.#readOn(this.#reading, hasTime);
    else if (changed) this.#lookAt(changed);
    else {
      const task = this.#tasks.pop() ?? this.#above.pop();
      if (!task) return this.#finish();
      this.#perform(task, hasTime);
    }
    return true;
  }

  #finish(): false {
    this.#view = new Set();
    this.#gone.push(...this.#options.runs.forgetLost());
    return false;
  }

  #beginRound(): void {
    this.#round += 1;
    this.#roundUtf16 = 0;
    this.#options.onNeed('soon');
  }

  #readAgain(element: Element, deep: boolean): void {
    const block = deep ? element : blockAround(element);
    if (!block) return;
    this.#beginRound();
    this.#push(block, deep);
  }

  #note({ added, touched, hasLosses, everything }: PageChanges): void {
    if (hasLosses) this.#letGo();
    this.#secondLook.lookSoon();
    if (everything) {
      this.readEverything();
      return;
    }
    this.#beginRound();
    for (const node of added) this.#changed.push({ node, isNew: true });
    for (const node of touched) this.#changed.push({ node, isNew: false });
  }

  /**
   * Finds what is to be read again: the block whose own text the node is part of, and a block that came. A block that
   * only gained or lost blocks, and has no text of its own, reads as before.
   */
  #lookAt({ node, isNew }: Changed): void {
    if (!node.isConnected) return;
    if (!isNew) this.#pushAround(node, node.nodeType === Node.TEXT_NODE);
    else if (!isBlock(node)) this.#pushAround(node.parentNode, true);
    else if (blockAround(node)) this.#push(node, true);
  }

  #pushAround(node: Node | null, always: boolean): void {
    const block = node && blockAround(node);
    if (block && (always || this.#options.runs.ownRunsOf(block).length > 0)) this.#push(block, false);
  }

  #push(block: Element, deep: boolean): void {
    this.#tasks.push({ block, deep, round: this.#round });
  }

  #perform(task: Task, hasTime: () => boolean): void {
    const { block, round } = task;
    if (this.#roundOf.get(block) === round || !block.isConnected) return;
    // What has no attribute is rarely hidden by itself; of the text in it it is asked anyway.
    if (block.hasAttributes() && !isShown(block)) {
      this.#leaveHidden(block);
      return;
    }
    if (block === this.#options.document.body) this.#view = whatIsInView(this.#options.document);
    this.#reader.begin(block, this.#aroundOf(block));
    this.#readOn(task, hasTime);
  }

  #readOn(task: Task, hasTime: () => boolean): void {
    this.#reading = null;
    if (!task.block.isConnected) return;
    if (this.#reader.read(hasTime)) this.#take(task, this.#reader);
    else this.#reading = task;
  }

  #take(task: Task, { runs, blocks, isHeading }: BlockReader): void {
    const { block } = task;
    const seen = runs.length > 0 && this.#canBeSeen(block) ? runs : NO_RUNS;
    const changes = this.#options.runs.replaceOwn(block, seen, isHeading);
    for (const run of changes.read) {
      this.#read.push(run);
      this.#sliceUtf16 += run.text.length;
    }
    this.#moved.push(...changes.moved);
    this.#gone.push(...changes.gone);
    for (const { text } of runs) this.#roundUtf16 += text.length;
    if (blocks.length > 0) this.#pushInner(task, blocks);
    if (task.deep || !this.#roundOf.has(block)) this.#roundOf.set(block, task.round);
    // The reader outlives what it read.
    empty(runs);
    empty(blocks);
  }

  #canBeSeen(block: Element): boolean {
    const sight = sightOf(block);
    if (sight === 'invisible' && isShown(block)) this.#secondLook.awaitOccasion(block);
    else if (sight === 'invisible') this.#secondLook.awaitShown(block);
    return sight === 'seen' || (sight === 'by its box' && this.#secondLook.hasRoom(block));
  }

  /** Those far above the view wait until all below is read. */
  #pushInner({ block, deep, round }: Task, blocks: readonly Element[]): void {
    const inView = this.#view.has(block) ? blocks.findIndex((inner) => this.#view.has(inner)) : 0;
    for (let at = blocks.length - 1; at >= 0; at -= 1) {
      const inner = blocks[at] as Element;
      if (!deep && this.#roundOf.has(inner)) continue;
      (at < inView - NEAR_BLOCKS ? this.#above : this.#tasks).push({ block: inner, deep: true, round });
    }
  }

  /** Blocks mostly stand beside the last one, and to look upwards from each costs as much as to read it. */
  #aroundOf({ parentElement }: Element): Around {
    if (this.#last?.parent !== parentElement) this.#last = { parent: parentElement, ...aroundIn(parentElement) };
    return this.#last;
  }

  onShadowRoot(root: ShadowRoot): void {
    if (this.#watchedRoots.has(root)) return;
    this.#watchedRoots.add(root);
    this.#changes.watch(root);
    this.#options.onShadowRoot(root);
  }

  onUndefined(element: Element): void {
    this.#secondLook.awaitOccasion(element);
  }

  #leaveHidden(block: Element): void {
    if (this.#roundOf.has(block)) this.#gone.push(...this.#options.runs.dropWithin(block));
    this.#secondLook.awaitShown(block);
  }

  #letGo(): void {
    this.#options.runs.loseDetached();
    this.#secondLook.letGo();
  }
}

const isBlock = (node: Node): node is Element => {
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  const role = roleOf(node as Element);
  return role === 'block' || role === 'apart';
};

/** What holds the upper part of the view; nothing while the page stands at its top, where all is read in order. */
function whatIsInView(document: Document): ReadonlySet<Element> {
  const { widthPx, heightPx } = viewportOf(document);
  if ((document.defaultView?.scrollY ?? 0) < heightPx) return new Set();
  for (const belowPx of IN_VIEW_PX) {
    const element = document.elementFromPoint(widthPx / 2, heightPx / 4 + belowPx);
    // Between two texts there is only what holds them all.
    if (element && element.childElementCount < NEAR_BLOCKS) return new Set(pathOf(element));
  }
  return new Set();
}
