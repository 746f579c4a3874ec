/** The cards of a page, those that are pinned among them, as a reader sees them. */
import type { ElementHandle, Frame, Page } from '@playwright/test';

/** The documents of all cards that are on screen, the oldest first. */
export const cards = (page: Page): Frame[] => page.frames().filter((frame) => frame.url().includes('/card.html'));

/** What the card in a frame is about, and whether it is pinned; null where none is on screen, or it goes meanwhile. */
export async function shownIn(frame: Frame): Promise<{ name: string; isPinned: boolean } | null> {
  const look = () => {
    const name = document.querySelector<HTMLElement>('#card[aria-label] h2')?.innerText;
    return name === undefined ? null : { name, isPinned: document.querySelector('.pinned') !== null };
  };
  const isOnScreen = async () => {
    const element = (await frame.frameElement()) as ElementHandle<HTMLElement>;
    return element.evaluate(({ parentElement: surface }) => surface?.matches(':popover-open[data-drawn]') ?? false);
  };
  return isOnScreen().then(
    (isSo) => (isSo ? frame.evaluate(look).catch(() => null) : null),
    () => null,
  );
}

/** The pinned ones, by their headings. */
export async function pinned(page: Page): Promise<string[]> {
  const shown = await Promise.all(cards(page).map(shownIn));
  return shown.flatMap((card) => (card?.isPinned ? [card.name] : [])).sort();
}

export async function pinnedCard(page: Page, name: string): Promise<Frame> {
  for (const frame of cards(page)) {
    const shown = await shownIn(frame);
    if (shown?.isPinned && shown.name === name) return frame;
  }
  throw new Error(`no card of ${name} is pinned`);
}

/** What is seen of the card: its frame is as high as the card may become. */
export async function boxOf(frame: Frame): Promise<DOMRect> {
  const element = (await frame.frameElement()) as ElementHandle<HTMLElement>;
  return element.evaluate(({ parentElement: surface }) => surface?.getBoundingClientRect().toJSON());
}
