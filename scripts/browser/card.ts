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
  const text = async () => {
    const dialog = find()?.locator(DIALOG);
    // The frame may go with the card while it is asked.
    return dialog && (await dialog.count()) > 0 ? dialog.innerText({ timeout: 500 }) : null;
  };
  const open = async () => {
    const frame = find();
    if (!frame || (await text().catch(() => null)) === null) throw new Error('no card is open');
    return frame;
  };
  return {
    text: () => text().catch(() => null),
    frame: open,
    dismiss: () => page.keyboard.press('Escape', { delay: 60 }),
    press: async (name) => {
      const frame = await open();
      await frame.getByRole('button', { name }).or(frame.getByRole('link', { name })).first().click();
    },
    box: async () => {
      const frame = await open().catch(() => null);
      if (!frame) return null;
      return ((await frame.frameElement()) as ElementHandle<HTMLElement>).evaluate((element) => {
        const { x, y, width, height } = (element.parentElement ?? element).getBoundingClientRect();
        return { x, y, width, height };
      });
    },
  };
}
