/**
 * Paints marks through the page's highlight registry. Promises: the page's DOM is not touched; at most 300 ranges are
 * registered, those nearest to what is in view, all of them static; nothing of anybody else's in the registry is
 * changed; a registration that the page removed is put back.
 */
import type { PageSettings } from '../../settings';
import { firstIndex, isBoxless, unregister, watchNear, windowOf } from '../document';
import { rectsOf } from '../places';
import { boundariesOf, mentionNumber, type PageRun } from '../reading';
import type { Mark } from './marks';

/** The names under which marks are registered; each has its rule in the style that goes into every page. */
const highlightNameOf = (underline: Underline): string =>
  underline === 'dotted' ? 'sidelight-mark' : `sidelight-mark-${underline}`;

/** Every frame with a change of style costs 4-6 microseconds for each registered range; 300 stay under 2 ms. */
const PAINTED_LIMIT = 300;
/** Marks got ready between two pauses. */
const STEP = 100;

type PageMark = Mark<PageRun>;

/** Marks in reading order, their numbers (see `mentionNumber`), and those of each block. */
export interface PreparedMarks {
  readonly marks: readonly PageMark[];
  readonly numbers: ReadonlySet<number>;
  readonly byBlock: ReadonlyMap<Element, readonly PageMark[]>;
}

type Underline = PageSettings['underline'];

export const NO_MARKS: PreparedMarks = { marks: [], numbers: new Set(), byBlock: new Map() };

export class Painter {
  readonly #highlight: Highlight;
  /** By the mark's number. */
  readonly #painted = new Map<number, StaticRange>();
  readonly #near = new Set<Element>();
  #set = NO_MARKS;
  /** Those whose nearness the browser tells. */
  readonly #blocks = new Set<Element>();
  readonly #observer: IntersectionObserver;
  readonly #document: Document;
  readonly #view: Window & typeof globalThis;
  #name: string;

  constructor(document: Document, signal: AbortSignal, underline: Underline) {
    this.#name = highlightNameOf(underline);
    this.#document = document;
    this.#view = windowOf(document);
    this.#highlight = new this.#view.Highlight();
    // A screen above and below, so that scrolling does not outrun painting.
    this.#observer = watchNear(document, signal, (entries) => this.#approach(entries));
    document.addEventListener('scrollend', () => this.#repaint(), { signal, capture: true });
    signal.addEventListener('abort', () => this.#stop());
  }

  /**
   * Gets ready for marks that will be set, with a pause now and then: setting very many then takes no longer than a
   * slice.
   */
  *prepare(marks: readonly PageMark[]): Generator<undefined, PreparedMarks> {
    const numbers = new Set<number>();
    const byBlock = new Map<Element, PageMark[]>();
    for (const [index, mark] of marks.entries()) {
      if (index % STEP === 0) yield;
      numbers.add(mentionNumber(mark));
      const { block } = mark.run;
      const beside = byBlock.get(block);
      if (beside) beside.push(mark);
      else byBlock.set(block, [mark]);
      this.#watch(block);
    }
    return { marks, numbers, byBlock };
  }

  /**
   * These marks stand on the page from now on. Those near the view are painted by the next frame.
   */
  setMarks(prepared: PreparedMarks): void {
    const { marks, byBlock } = prepared;
    const nearRuns = new Set(this.#nearMarks().map(({ run }) => run.runId));
    for (const block of this.#blocks) if (!byBlock.has(block)) this.#leave(block);
    for (const block of byBlock.keys()) this.#watch(block);
    // What was near and was rendered anew is taken to be near until the browser tells.
    for (const { run } of marks) if (nearRuns.has(run.runId)) this.#near.add(run.block);
    this.#set = prepared;
    this.#repaint();
  }

  /** Has all marks drawn in this style from the next frame on. */
  setUnderline(underline: Underline): void {
    const name = highlightNameOf(underline);
    if (name === this.#name) return;
    unregister(this.#view, this.#name, this.#highlight);
    this.#name = name;
    this.ensure();
  }

  /** Puts the registration back if somebody removed it; costs next to nothing if nobody did. */
  ensure(): void {
    if (this.#view.CSS.highlights.get(this.#name) !== this.#highlight && this.#painted.size > 0) {
      this.#view.CSS.highlights.set(this.#name, this.#highlight);
    }
    if (this.#highlight.size === this.#painted.size) return;
    for (const range of this.#painted.values()) this.#highlight.add(range);
  }

  #approach(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      // How near the words are that stand in a wrapper itself nobody tells; there are never many.
      if ((isIntersecting || isBoxless(target)) && this.#blocks.has(target)) this.#near.add(target);
      else this.#near.delete(target);
    }
    this.#repaint();
  }

  #watch(block: Element): void {
    if (this.#blocks.has(block)) return;
    this.#blocks.add(block);
    this.#observer.observe(block);
  }

  #leave(block: Element): void {
    this.#blocks.delete(block);
    this.#observer.unobserve(block);
    this.#near.delete(block);
  }

  #repaint(): void {
    const wanted = new Map<number, StaticRangeInit>();
    for (const mark of this.#wantedMarks()) {
      const place = boundariesOf(mark.run, mark.mention);
      if (place) wanted.set(mentionNumber(mark), place);
    }
    for (const [number, range] of this.#painted) if (!isAt(range, wanted.get(number))) this.#erase(number, range);
    for (const [number, place] of wanted) if (!this.#painted.has(number)) this.#paint(number, place);
    this.ensure();
  }

  #wantedMarks(): readonly PageMark[] {
    const marks = this.#nearMarks();
    return marks.length <= PAINTED_LIMIT
      ? marks
      : this.#nearest(this.#set.marks.filter(({ run }) => this.#near.has(run.block)));
  }

  /** In the order in which their blocks came near. */
  #nearMarks(): readonly PageMark[] {
    return [...this.#near].flatMap((block) => this.#set.byBlock.get(block) ?? []);
  }

  /**
   * The limit's number of marks around the first one in view. Needed only where single blocks hold very many; those
   * stand below each other in reading order, so a dozen look-ups find the place.
   */
  #nearest(marks: readonly PageMark[]): readonly PageMark[] {
    const inView = firstIndex(
      marks.length,
      (index) => (rectsOf(this.#document, marks[index] as PageMark)[0]?.bottom ?? 0) >= 0,
    );
    const first = Math.max(0, Math.min(inView - PAINTED_LIMIT / 3, marks.length - PAINTED_LIMIT));
    return marks.slice(first, first + PAINTED_LIMIT);
  }

  #paint(number: number, place: StaticRangeInit): void {
    const range = new this.#view.StaticRange(place);
    this.#painted.set(number, range);
    this.#highlight.add(range);
  }

  #erase(number: number, range: StaticRange): void {
    this.#painted.delete(number);
    this.#highlight.delete(range);
  }

  #stop(): void {
    this.#painted.clear();
    unregister(this.#view, this.#name, this.#highlight);
  }
}

const isAt = (range: StaticRange, place: StaticRangeInit | undefined): boolean =>
  place !== undefined &&
  range.startContainer === place.startContainer &&
  range.startOffset === place.startOffset &&
  range.endContainer === place.endContainer &&
  range.endOffset === place.endOffset;
