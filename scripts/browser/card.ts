/**
 * The reader's card on a page. It stands in a frame of the extension's own origin, in a shadow root that is closed to
 * everyone but automation and assistive technology.
 */
import type { ElementHandle, Frame, Page } from '@playwright/test';

export interface CardOnPage {
  /** The text of the open card; null when none is open. */
  text(): Promise<string | null>;
  /** Presses a button or link of the card with the pointer. */
  press(name: string | RegExp): Promise<void>;
  /** Presses Escape as long as a hand does: whoever lets go at once may do so in a document that is just going. */
  dismiss(): Promise<void>;
  /** The frame that holds the open card's document, to look further; rejects when no card is open. */
  frame(): Promise<Frame>;
  /** The card's box in CSS pixels of the viewport; null when none is open. */
  box(): Promise<{ x: number; y: number; width: number; height: number } | null>;
}

const DIALOG = '#card[aria-label]';

export function cardOn(page: Page): CardOnPage {
  const find = () => page.frames().find((frame) => /^(chrome|moz)-extension:.*\/card\.html/.test(frame.url()));
  // The frame may go with the card while it is looked at.
  const open = () => openCardIn(find()).catch(() => null);
  const expectOpen = async () => {
    const card = await open();
    if (!card) throw new Error('no card is open');
    return card;
  };
  return {
    text: async () => {
      const card = await open();
      return card
        ? card.frame
            .locator(DIALOG)
            .innerText({ timeout: 500 })
            .catch(() => null)
        : null;
    },
    frame: async () => (await expectOpen()).frame,
    dismiss: () => page.keyboard.press('Escape', { delay: 60 }),
    press: async (name) => {
      const { frame } = await expectOpen();
      await frame.getByRole('button', { name }).or(frame.getByRole('link', { name })).first().click();
    },
    box: async () => (await open())?.box ?? null,
  };
}

/** A frame that only stands ready, or has nothing on screen yet, is no open card. */
async function openCardIn(frame: Frame | undefined) {
  if (!frame) return null;
  const element = (await frame.frameElement()) as ElementHandle<HTMLElement>;
  const box = await element.evaluate(({ parentElement: surface }) => {
    if (!surface?.matches(':popover-open[data-drawn]')) return null;
    const { x, y, width, height } = surface.getBoundingClientRect();
    return { x, y, width, height };
  });
  return box && { frame, box };
}
