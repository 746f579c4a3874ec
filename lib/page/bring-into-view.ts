/** Scrolling to a name, at once and without animation: the reader asked for the place, not for the way. */
import { rectsOf } from './hit-test';
import type { PlacedMention } from './page-run';
import { viewportOf } from './viewport';

/** Leaves the page where it is while the name is in view. */
export function bringIntoView(document: Document, placed: PlacedMention): void {
  if (isOut(document, placed)) centre(document, placed);
}

/** Into the middle of whatever scrolls around it. */
export function centre(document: Document, placed: PlacedMention): void {
  placed.run.block.scrollIntoView({ block: 'center', behavior: 'instant' });
  // The block may be higher than the view.
  if (isOut(document, placed)) {
    const { heightPx } = viewportOf(document);
    document.defaultView?.scrollBy({ top: topOf(document, placed) - heightPx / 2, behavior: 'instant' });
  }
}

const topOf = (document: Document, placed: PlacedMention): number => rectsOf(document, placed)[0]?.top ?? 0;

function isOut(document: Document, placed: PlacedMention): boolean {
  const top = topOf(document, placed);
  return top < 0 || top > viewportOf(document).heightPx * 0.9;
}
