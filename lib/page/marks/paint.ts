/**
 * Paints marks through the page's highlight registry. Promises: the page's DOM is not touched; at most 300 ranges are
 * registered, those nearest to what is in view, all of them static; nothing of anybody else's in the registry is
 * changed; a registration that the page removed is put back.
 */
import type { PageSettings } from '../../settings';
import { firstIndex, isBoxless, unregister, watchNear, windowOf } from '../document';
import { rectsOf } from '../places';
import { boundariesOf, type MentionKey, mentionKey, type PageRun } from '../reading';
import type { Mark } from './marks';

/** The names under which marks are registered; each has its rule in the style that goes into every page. */
const highlightNameOf = (underline: Underline): string =>
  underline === 'dotted' ? 'sidelight-mark' : `sidelight-mark-${underline}`;

/** Every frame with a change of style costs 4-6 microseconds for each registered range; 300 stay under 2 ms. */
const PAINTED_LIMIT = 300;
/** Marks got ready between two pauses. */
const STEP = 100;

type PageMark = Mark<PageRun>;
type Underline = PageSettings['underline'];

export class Painter {
  readonly #highlight: Highlight;
  readonly #painted = new Map<MentionKey, StaticRange>();
  readonly #near = new Set<Element>();
  #marks: readonly PageMark[] = [];
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
  *prepare(marks: readonly PageMark[]): Generator<undefined, void> {
    for (const [index, { run }] of marks.entries()) {
      if (index % STEP === 0) yield;
      this.#watch(run.block);
    }
  }

  /**
   * These marks, in reading order, stand on the page from now on. Those near the view are painted by the next frame.
   */
  setMarks(marks: readonly PageMark[]): void {
    const blocks = new Set(marks.map((mark) => mark.run.block));
    const nearRuns = new Set(this.#marks.flatMap(({ run }) => (this.#near.has(run.block) ? run.runId : [])));
    for (const block of this.#blocks) if (!blocks.has(block)) this.#leave(block);
    for (const block of blocks) this.#watch(block);
    // What was near and was rendered anew is taken to be near until the browser tells.
    for (const { run } of marks) if (nearRuns.has(run.runId)) this.#near.add(run.block);
    this.#marks = marks;
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
    const wanted = new Map<MentionKey, StaticRangeInit>();
    for (const mark of this.#wantedMarks()) {
      const place = boundariesOf(mark.run, mark.mention);
      if (place) wanted.set(mentionKey(mark), place);
    }
    for (const [key, range] of this.#painted) if (!isAt(range, wanted.get(key))) this.#erase(key, range);
    for (const [key, place] of wanted) if (!this.#painted.has(key)) this.#paint(key, place);
    this.ensure();
  }

  #wantedMarks(): readonly PageMark[] {
    const marks = this.#marks.filter((mark) => this.#near.has(mark.run.block));
    return marks.length <= PAINTED_LIMIT ? marks : this.#nearest(marks);
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

  #paint(key: MentionKey, place: StaticRangeInit): void {
    const range = new this.#view.StaticRange(place);
    this.#painted.set(key, range);
    this.#highlight.add(range);
  }

  #erase(key: MentionKey, range: StaticRange): void {
    this.#painted.delete(key);
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
