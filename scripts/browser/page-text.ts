/** Pointing at words on a page the way a reader does: by where they stand. */
import type { Page } from '@playwright/test';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * Brings the nth occurrence of a phrase into view. Works across inline markup and line breaks in the source.
 * @returns the middle of its first line box, in CSS pixels of the viewport
 */
export async function locatePhrase(page: Page, phrase: string, nth = 0): Promise<Point> {
  const found = await page.evaluate(findInPage, { phrase, nth });
  if (!found) throw new Error(`"${phrase}" (occurrence ${nth}) does not stand on ${page.url()}`);
  return found;
}

/** Runs in the page: joins the text nodes, finds the phrase, measures it. */
function findInPage({ phrase, nth }: { phrase: string; nth: number }): Point | null {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (node) =>
    node.parentElement?.checkVisibility() ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT,
  );
  const starts: { node: Text; at: number }[] = [];
  let joined = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    starts.push({ node, at: joined.length });
    joined += node.data;
  }
  const pattern = phrase.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+');
  const match = [...joined.matchAll(new RegExp(pattern, 'g'))][nth];
  if (!match) return null;
  const place = (offset: number) => {
    const owner = starts.findLast(({ at }) => at <= offset);
    return owner && { node: owner.node, offset: offset - owner.at };
  };
  const start = place(match.index);
  const end = place(match.index + match[0].length - 1);
  if (!start || !end) return null;
  const range = document.createRange();
  range.setStart(start.node, start.offset);
  range.setEnd(end.node, end.offset + 1);
  start.node.parentElement?.scrollIntoView({ block: 'center', behavior: 'instant' });
  // A paragraph may be higher than the window; its middle is then not where the phrase stands.
  const firstLine = () => [...range.getClientRects()].find(({ width }) => width > 1);
  const before = firstLine();
  if (before && (before.top < 0 || before.bottom > innerHeight))
    scrollBy({ top: before.top - innerHeight / 2, behavior: 'instant' });
  const box = firstLine();
  return box ? { x: box.x + box.width / 2, y: box.y + box.height / 2 } : null;
}

/**
 * Brings the pointer to a phrase and rests there. Not in small steps: where the machine is busy each takes its time, and
 * the pointer rests on what lies on the way, whose card opens then as it should.
 */
export async function restOn(page: Page, phrase: string, nth = 0): Promise<void> {
  const { x, y } = await locatePhrase(page, phrase, nth);
  await page.mouse.move(x - 1, y);
  await page.waitForTimeout(40);
  await page.mouse.move(x + 0.5, y);
}
