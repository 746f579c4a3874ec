/** Looking at the marks as the page can: in the registry that it shares with us. */
import { expect, type Frame, type Page } from '@playwright/test';

/** At most so many ranges are registered at any time. */
export const REGISTERED_LIMIT = 300;

/** What is wrong with the marks in view; empty where all is right. */
export const wrongMarks = (where: Page | Frame): Promise<readonly string[]> => where.evaluate(findWrongMarks);

/** Polls, because marks follow the page after a moment. */
export const expectRightMarks = (where: Page | Frame, message: string): Promise<void> =>
  expect.poll(() => wrongMarks(where), { message, timeout: 15_000 }).toEqual([]);

/** How many ranges are registered now. */
export const registered = (where: Page | Frame): Promise<number> =>
  where.evaluate(() => CSS.highlights.get('sidelight-mark')?.size ?? 0);

/** Counts from now on, at every frame, how many ranges are registered; gives the highest number so far. */
export async function watchRegistered(page: Page): Promise<() => Promise<number>> {
  await page.evaluate(() => {
    const seen = { most: 0 };
    Object.assign(globalThis, { seen });
    const look = () => {
      seen.most = Math.max(seen.most, CSS.highlights.get('sidelight-mark')?.size ?? 0);
      requestAnimationFrame(look);
    };
    look();
  });
  return () => page.evaluate(() => (globalThis as unknown as { seen: { most: number } }).seen.most);
}

/**
 * Runs in the page. Each element with `data-marked` that is wholly in view has exactly the marks that it names; no
 * other text has any; no mark overlaps another, and none stands in text that has left the page.
 */
function findWrongMarks(): readonly string[] {
  const wrong: string[] = [];
  const textOf = ({ startContainer, startOffset, endContainer, endOffset }: AbstractRange): string => {
    const range = document.createRange();
    range.setStart(startContainer, startOffset);
    range.setEnd(endContainer, endOffset);
    return range.toString();
  };
  const markedIn = new Map<Element | null, string[]>();
  const places = new Set<string>();
  const nodes = new Map<Node, number>();
  for (const mark of CSS.highlights.get('sidelight-mark') ?? []) {
    const { startContainer, startOffset, endContainer } = mark;
    if (!startContainer.isConnected || !endContainer.isConnected) {
      wrong.push(`left behind: ${startContainer.textContent}`);
      continue;
    }
    if (!nodes.has(startContainer)) nodes.set(startContainer, nodes.size);
    const place = `${nodes.get(startContainer)} ${startOffset}`;
    if (places.has(place)) wrong.push(`doubled: ${textOf(mark)}`);
    places.add(place);
    const element = startContainer.parentElement?.closest('[data-marked]') ?? null;
    if (!element?.contains(endContainer)) wrong.push(`should not be: ${textOf(mark)}`);
    markedIn.set(element, [...(markedIn.get(element) ?? []), textOf(mark)]);
  }
  const roots = [document, ...[...document.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])];
  for (const element of roots.flatMap((root) => [...root.querySelectorAll('[data-marked]')])) {
    const { top, bottom, height } = element.getBoundingClientRect();
    const found = markedIn.get(element)?.join() ?? 'nothing';
    const isInView = height > 0 && top >= 0 && bottom <= innerHeight;
    const wanted = element.getAttribute('data-marked');
    if (found !== wanted && (isInView || found !== 'nothing')) wrong.push(`${wanted} expected, ${found} marked`);
  }
  return wrong.slice(0, 5);
}
