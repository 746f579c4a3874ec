/** A page whose marks are painted, where the tests of cards begin. */
import { expect } from 'vitest';
import { paintedTexts, setPage, startReader } from './page-harness';

export const TEXT =
  '<p style="font: 20px/1.6 serif; margin: 40px">The Gerald R. Ford sailed while Maduro spoke of ships.</p>';

/** A reader with its marks painted. */
export async function reading(html = TEXT, ...options: Parameters<typeof startReader>) {
  setPage(html);
  const started = startReader(...options);
  await expect.poll(() => paintedTexts().length).toBeGreaterThan(0);
  return started;
}

/** Waits until a card shows this; null: until none does. */
export const shows = (view: { shown: string | null }, expected: string | null) =>
  expect.poll(() => view.shown).toBe(expected);

/** How many cards' elements stand on the page. */
export const hosts = () => document.querySelectorAll('sidelight-card').length;
