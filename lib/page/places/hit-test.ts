/**
 * Which mention lies under a point. One caret look-up, then the runs of the blocks around that text; no look at other
 * ranges, so the cost does not grow with the marks. Promise: a mention is hit only where the point lies on its own
 * glyphs.
 */
import type { Mention } from '../../model';
import { flatParent } from '../document';
import { boundariesOf, type PlacedMention, type RunList, runOffsetOf } from '../reading';
import type { Box } from './box';
import type { Position } from './safe-triangle';

/** A position in the page's text. */
export interface TextPlace {
  readonly node: Text;
  readonly offsetUtf16: number;
}

export class HitTest {
  readonly #document: Document;
  readonly #runs: RunList;
  readonly #isWanted: (mention: Mention) => boolean;

  /** @param isWanted no other mention is ever hit */
  constructor(document: Document, runs: RunList, isWanted: (mention: Mention) => boolean) {
    this.#document = document;
    this.#runs = runs;
    this.#isWanted = isWanted;
  }

  /** The text at this point, where the nearest letter begins; null where there is none. */
  textAt(point: Position): TextPlace | null {
    const caret = caretAt(this.#document, point);
    if (caret?.offsetNode.nodeType !== Node.TEXT_NODE) return null;
    return { node: caret.offsetNode as Text, offsetUtf16: caret.offset };
  }

  /**
   * The mention at this point that is wanted and that `accepts` takes; null where there is none.
   * With the box of its line that holds the point.
   */
  at(
    point: Position,
    { node, offsetUtf16 }: TextPlace,
    accepts: (hit: PlacedMention) => boolean,
  ): (PlacedMention & { readonly box: Box }) | null {
    for (let block = flatParent(node); block; block = flatParent(block)) {
      for (const run of this.#runs.ownRunsOf(block)) {
        const offset = runOffsetOf(run, node, offsetUtf16);
        for (const mention of run.mentions) {
          if (offset === null || mention.startUtf16 > offset || offset > mention.endUtf16) continue;
          if (!this.#isWanted(mention) || !accepts({ run, mention })) continue;
          const box = rectsOf(this.#document, { run, mention }).find((rect) => contains(rect, point));
          if (box) return { run, mention, box };
        }
      }
    }
    return null;
  }
}

/** The browser looks only into those shadow trees that it is given. */
function caretAt(document: Document, { x, y }: Position): CaretPosition | null {
  const caret = document.caretPositionFromPoint(x, y);
  if (caret?.offsetNode.nodeType === Node.TEXT_NODE) return caret;
  const shadowRoots: ShadowRoot[] = [];
  let root = document.elementFromPoint(x, y)?.shadowRoot;
  while (root && !shadowRoots.includes(root)) {
    shadowRoots.push(root);
    root = root.elementFromPoint(x, y)?.shadowRoot;
  }
  return shadowRoots.length > 0 ? document.caretPositionFromPoint(x, y, { shadowRoots }) : null;
}

/** Where a mention stands in the viewport, a box for each line it takes; empty where the page no longer shows it. */
export const rectsOf = (document: Document, { run, mention }: PlacedMention): readonly DOMRect[] =>
  rectsAt(document, boundariesOf(run, mention));

/** Likewise for any place. */
export function rectsAt(document: Document, place: StaticRangeInit | null): readonly DOMRect[] {
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
