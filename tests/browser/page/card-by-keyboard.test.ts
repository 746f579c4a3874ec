/** Marks and cards without a pointer. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hosts, reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
  whereIs,
} from './page-harness';

afterEach(clearPage);

describe('the keyboard', () => {
  it('goes to the next and the previous mark, and around the ends', async () => {
    await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Gerald R. Ford']);
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Gerald R. Ford']);
    await userEvent.keyboard('{Alt>},{/Alt}');
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
    await userEvent.keyboard('{Escape}');
    expect(paintedTexts('sidelight-current')).toEqual([]);
    expect(hosts()).toBe(0);
  });

  it('brings the mark into view', async () => {
    const { surfaces } = await reading(`<p>The FAA.</p><div style="height:4000px"></div>${TEXT}`);
    await expect.poll(() => surfaces()).toHaveLength(3);
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}.{/Alt}');
    const top = whereIs('Gerald R. Ford')[0]?.top ?? -1;
    expect(top).toBeGreaterThan(0);
    expect(top).toBeLessThan(window.innerHeight);
  });

  it('opens what it has gone to also where that is no mark any more: marks are chosen anew while a page is read', async () => {
    const { view, reader, surfaces } = await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await expect.poll(() => paintedTexts('sidelight-current')).toEqual(['Gerald R. Ford']);
    reader.update({ marking: 'none' });
    await expect.poll(() => surfaces()).toEqual([]);
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
  });

  it('opens the current mark with Alt+Enter and goes in; Tab stays, Escape gives the focus back', async () => {
    const { view } = await reading(`<button id="own">Own</button>${TEXT}<button>After</button>`);
    const own = document.getElementById('own') as HTMLButtonElement;
    own.focus();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await shows(view, 'Entry ford');
    await expect.poll(() => view.focused).toBe('Entry for Gerald R. Ford');
    const stops: (string | null)[] = [];
    for (let press = 0; press < 6; press += 1) {
      await userEvent.keyboard('{Tab}');
      stops.push(view.focused);
    }
    await userEvent.keyboard('{Shift>}{Tab}{/Shift}');
    stops.push(view.focused);
    expect(stops).toEqual([
      'Pin',
      'Close',
      'In the panel',
      'Copy with citation: Entry ford',
      'Why is this marked?',
      'Pin',
      'Why is this marked?',
    ]);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(document.activeElement).toBe(own);
  });

  it('goes on to the next mark from within a card', async () => {
    const { view } = await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await userEvent.keyboard('{Alt>}{Enter}{/Alt}');
    await expect.poll(() => view.focused).toBe('Entry for Gerald R. Ford');
    await userEvent.keyboard('{Alt>}.{/Alt}');
    await shows(view, null);
    await expect.poll(() => paintedTexts('sidelight-current')).toEqual(['Maduro']);
  });

  it('goes into a card that rests open with Tab', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => view.focused).toBe('Pin');
  });

  it('keeps a card open that has the focus, wherever the pointer is', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Tab}');
    await movePointer(5, 5);
    await pause(500);
    expect(view.shown).toBe('Entry maduro');
  });

  it('takes no key from the page where there is nothing to do', async () => {
    setPage('<p>No names. <button>a</button><button>b</button></p>');
    startReader();
    await pause(100);
    const prevented: boolean[] = [];
    const listen = (event: KeyboardEvent) => prevented.push(event.defaultPrevented);
    document.addEventListener('keydown', listen);
    await userEvent.keyboard('{Escape}{Tab}{Alt>}.,{Enter}{/Alt}.');
    document.removeEventListener('keydown', listen);
    expect(prevented).toEqual(prevented.map(() => false));
    expect(prevented.length).toBeGreaterThanOrEqual(6);
  });

  it('says aloud where it went, without a card', async () => {
    await reading();
    await userEvent.keyboard('{Alt>}.{/Alt}');
    expect(hosts()).toBe(1);
    await click(3, 3);
    expect(hosts()).toBe(0);
  });
});
