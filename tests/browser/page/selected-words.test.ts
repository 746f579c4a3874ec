/** Cards of words that the reader selected. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { reading, shows, TEXT } from './marked-page';
import { clearPage, pause, whereIs } from './page-harness';

afterEach(clearPage);

describe('selected words', () => {
  const select = (text: string) => {
    const paragraph = document.querySelector('p')?.firstChild as Text;
    const at = paragraph.data.indexOf(text);
    document.getSelection()?.setBaseAndExtent(paragraph, at, paragraph, at + text.length);
  };

  it('are looked up with Alt+Enter, and the focus goes into the card', async () => {
    const { view } = await reading();
    select('R. Ford sailed');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await expect.poll(() => view.focused).toBe('Entry for R. Ford sailed');
    const [words] = whereIs('R. Ford sailed');
    expect(view.box.top).toBeGreaterThanOrEqual(words?.bottom ?? 0);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
  });

  it('that fit nothing get the nearest names and the way to the search', async () => {
    const { view, opened } = await reading();
    select('spoke of ships');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('h2')?.textContent).toBe('Nothing in your index goes by “spoke of ships”'),
    );
    expect(view.document?.querySelector('.nearest')?.textContent).toContain('Entry faa');
    view.document?.querySelector<HTMLElement>('.card-foot button')?.click();
    expect(opened).toEqual([{ view: 'search', query: 'spoke of ships' }]);
  });

  it('can be looked up one after another', async () => {
    const { view } = await reading();
    select('Ford');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    select('while Maduro');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry maduro');
  });

  it('are not looked up while the reader types', async () => {
    const { view } = await reading(`${TEXT}<input>`);
    select('Ford');
    document.querySelector('input')?.focus();
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await pause(200);
    expect(view.shown).toBeNull();
  });
});
