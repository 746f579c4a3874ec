/** Choosing the keys of pages and cards on the settings' page, with a real keyboard. */
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '@/components/settings/settings.css';
import { DEFAULT_KEYS, DEFAULT_SETTINGS, type Settings, withKey } from '@/lib/settings';
import { stageOptions } from './settings-stage';
import { control, wordsOf } from './stage';

const NEXT = 'Next name on the page';

const rowOf = (tree: Element, does: string): HTMLElement => {
  const row = [...tree.querySelectorAll<HTMLElement>('.key-row')].find(
    (one) => wordsOf(one.querySelector('.row-name')) === does,
  );
  if (!row) throw new Error(`no key is for "${does}"`);
  return row;
};

const keyOf = (tree: Element, does: string) => wordsOf(rowOf(tree, does).querySelector('kbd'));
const saidBy = (tree: Element, does: string) => wordsOf(rowOf(tree, does).querySelector('.key-said'));

async function stage(first?: Settings, widthPx?: number) {
  const staged = stageOptions(first, widthPx === undefined ? {} : { widthPx });
  await expect.poll(() => wordsOf(staged.container)).toContain('Alt+Shift+U');
  const waitFor = async (does: string) => {
    control(staged.container, `Change ${does}`).click();
    await expect.poll(() => saidBy(staged.container, does)).toContain('Press the new key');
  };
  return { ...staged, waitFor };
}

const CHOSEN = withKey(DEFAULT_SETTINGS, 'next', 'Control+Alt+KeyN');

describe('all keys can be remapped', () => {
  it('shows the present ones, those of the card too, and those that stay', async () => {
    const { container } = await stage(CHOSEN);
    const rows = [...container.querySelectorAll('.key-row')].map((row) => [
      wordsOf(row.querySelector('.row-name')),
      wordsOf(row.querySelector('kbd')),
    ]);
    expect(rows).toEqual([
      [NEXT, 'Ctrl+Alt+N'],
      ['Previous name', 'Alt+,'],
      ['Open its card, or look up selected words', 'Alt+Enter'],
      ['Keep the card, go back into it, let it go', 'Alt+P'],
      ['Back within the card', 'Alt+B'],
      ['Forward within the card', 'Alt+F'],
      ['Close the card', 'Esc'],
    ]);
  });

  it('by the keyboard alone: Enter waits, the next press is taken, the focus stays, and it can be undone', async () => {
    const { container, now } = await stage();
    const button = control(container, `Change ${NEXT}`);
    button.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => wordsOf(button)).toBe(`Cancel ${NEXT}`);
    await userEvent.keyboard('{Alt>}{Shift>}n{/Shift}{/Alt}');
    await expect.poll(() => now().keys).toEqual({ ...DEFAULT_KEYS, next: 'Alt+Shift+KeyN' });
    await expect.poll(() => keyOf(container, NEXT)).toBe('Alt+Shift+N');
    expect(document.activeElement).toBe(button);
    await expect
      .poll(() => wordsOf(container.querySelector('.outcome [role=status]')))
      .toBe(`${NEXT}: the key is Alt+Shift+N now.`);
    control(container, 'Undo').click();
    await expect.poll(now).toEqual(DEFAULT_SETTINGS);
  });

  it('refuses a key that Sidelight uses, and says for what', async () => {
    const { container, now, waitFor } = await stage();
    await waitFor(NEXT);
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await expect
      .poll(() => saidBy(container, NEXT))
      .toMatch(/^Alt\+P is in use already: “Keep the card, go back into it, let it go”/);
    await userEvent.keyboard('{Alt>}{Shift>}u{/Shift}{/Alt}');
    await expect.poll(() => saidBy(container, NEXT)).toMatch(/^Alt\+Shift\+U is in use already: “Turn all marks/);
    expect(now()).toEqual(DEFAULT_SETTINGS);
    // It still waits: the next press counts.
    await userEvent.keyboard('{Alt>}j{/Alt}');
    await expect.poll(() => now().keys.next).toBe('Alt+KeyJ');
  });

  it('refuses a letter alone, and what belongs to the browser', async () => {
    const { container, now, waitFor } = await stage();
    await waitFor(NEXT);
    await userEvent.keyboard('n');
    await expect.poll(() => saidBy(container, NEXT)).toMatch(/^On its own that key types/);
    await userEvent.keyboard('{Control>}{F7}{/Control}');
    await expect.poll(() => saidBy(container, NEXT)).toMatch(/^Ctrl\+F7 belongs to the browser/);
    expect(now()).toEqual(DEFAULT_SETTINGS);
  });

  it('Escape leaves it as it is, and so does going elsewhere', async () => {
    const { container, now, waitFor } = await stage();
    await waitFor(NEXT);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => saidBy(container, NEXT)).toBe('');
    expect(keyOf(container, NEXT)).toBe('Alt+.');
    await waitFor(NEXT);
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => wordsOf(document.activeElement)).toBe('Change Previous name');
    await userEvent.keyboard('{Alt>}j{/Alt}');
    expect(saidBy(container, NEXT)).toBe('');
    expect(now()).toEqual(DEFAULT_SETTINGS);
  });

  it('goes back to the first key, unless something else has it by now', async () => {
    const { container, now, door } = await stage(CHOSEN);
    expect(() => control(container, 'Default Previous name')).toThrow();
    control(container, `Default ${NEXT}`).click();
    await expect.poll(now).toEqual(DEFAULT_SETTINGS);
    await expect.poll(() => wordsOf(document.activeElement)).toBe(`Change ${NEXT}`);
    await door.change(() => withKey(CHOSEN, 'pin', DEFAULT_KEYS.next));
    await expect.poll(() => keyOf(container, 'Keep the card, go back into it, let it go')).toBe('Alt+.');
    control(container, `Default ${NEXT}`).click();
    await expect.poll(() => saidBy(container, NEXT)).toMatch(/^Alt\+\. is in use already: “Keep the card/);
    expect(now().keys.next).toBe('Control+Alt+KeyN');
  });

  it('has targets of 24 px, fits 320 px, and axe finds nothing, also while a key is waited for', async () => {
    const { container, waitFor } = await stage(CHOSEN, 320);
    await waitFor('Previous name');
    for (const button of container.querySelectorAll('.key-row button')) {
      const { width, height, right } = button.getBoundingClientRect();
      expect(Math.min(width, height)).toBeGreaterThanOrEqual(24);
      expect(right).toBeLessThanOrEqual(container.getBoundingClientRect().right);
    }
    const list = container.querySelector('ul[aria-label="On a page and in its cards"]') as Element;
    expect((await axe.run(list)).violations.map(({ id }) => id)).toEqual([]);
  });
});
