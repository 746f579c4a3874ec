/** Scrolling to words of the page, at once and without animation: the reader asked for the place, not for the way. */

import { viewportOf } from '../document';
import type { Anchor } from './anchor';
import { rectsAt } from './hit-test';

type Words = Pick<Anchor, 'block' | 'place'>;

/** Leaves the page where it is while the words are in view. */
export function bringIntoView(document: Document, words: Words): void {
  if (isOut(document, words)) centre(document, words);
}

/** Into the middle of whatever scrolls around them. */
export function centre(document: Document, words: Words): void {
  words.block.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The block may be higher than the view.
  if (isOut(document, words)) {
    const { heightPx } = viewportOf(document);
    document.defaultView?.scrollBy({ top: topOf(document, words) - heightPx / 2, behavior: 'instant' });
  }
}

const topOf = (document: Document, { place }: Words): number => rectsAt(document, place())[0]?.top ?? 0;

function isOut(document: Document, words: Words): boolean {
  const top = topOf(document, words);
  return top < 0 || top > viewportOf(document).heightPx * 0.9;
}
