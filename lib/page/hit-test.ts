/**
 * Which mention lies under a point. One caret look-up, then a map from text nodes; no look at other ranges, so the cost
 * does not grow with the marks. Promise: a mention is hit only where the point lies on its own glyphs.
 */
import { boundariesOf, type PageRun, type PlacedMention, runOffsetOf } from './page-run';
import type { RunList } from './run-list';
import type { Position } from './safe-triangle';

export class HitTest {
  readonly #runsOf = new WeakMap<Node, readonly PageRun[]>();
  readonly #document: Document;
  readonly #runs: RunList;

  constructor(document: Document, runs: RunList) {
    this.#document = document;
    this.#runs = runs;
  }

  /** To be told of each run whose mentions came. */
  note(run: PageRun): void {
    for (const mention of run.mentions) {
      const place = boundariesOf(run, mention);
      if (!place) continue;
      const first = run.nodes.indexOf(place.startContainer as Text);
      const last = run.nodes.lastIndexOf(place.endContainer as Text);
      for (const node of run.nodes.slice(first, last + 1)) this.#noteNode(node, run);
    }
  }

  /** The mention at this point that has an entry and that `accepts` takes; null where there is none. */
  at(point: Position, accepts: (hit: PlacedMention) => boolean): PlacedMention | null {
    const caret = this.#document.caretPositionFromPoint(point.x, point.y);
    if (!caret) return null;
    const node = caret.offsetNode as Text;
    for (const run of this.#runsOf.get(node) ?? []) {
      if (!this.#runs.isCurrent(run)) continue;
      const offset = runOffsetOf(run, node, caret.offset);
      const mention = run.mentions.find(
        (candidate) =>
          offset !== null &&
          candidate.reading.outcome !== 'nil' &&
          candidate.startUtf16 <= offset &&
          offset <= candidate.endUtf16 &&
          accepts({ run, mention: candidate }) &&
          rectsOf(this.#document, { run, mention: candidate }).some((rect) => contains(rect, point)),
      );
      if (mention) return { run, mention };
    }
    return null;
  }

  #noteNode(node: Text, run: PageRun): void {
    const known = (this.#runsOf.get(node) ?? []).filter((other) => other !== run && this.#runs.isCurrent(other));
    this.#runsOf.set(node, [...known, run]);
  }
}

/** Where a mention stands in the viewport, a box for each line it takes; empty where the page no longer shows it. */
export function rectsOf(document: Document, { run, mention }: PlacedMention): readonly DOMRect[] {
  const place = boundariesOf(run, mention);
  if (!place) return [];
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  const rects = [...range.getClientRects()].filter((rect) => rect.width > 0 && rect.height > 0);
  // A live range makes every later change of the page dearer, so it is not left standing in the text.
  range.setStart(document, 0);
  range.collapse(true);
  return rects;
}

const contains = (rect: DOMRect, { x, y }: Position): boolean =>
  x >= rect.left && x < rect.right && y >= rect.top && y < rect.bottom;
