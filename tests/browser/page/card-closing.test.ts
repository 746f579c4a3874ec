/** When a card closes, and when it stays. */
import { afterEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hosts, reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  middleOf,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
  wheel,
} from './page-harness';

afterEach(clearPage);

describe('a card closes', () => {
  it('when the pointer has left, and the page is byte for byte what it was', async () => {
    setPage(TEXT);
    const before = document.documentElement.outerHTML;
    const { view } = startReader();
    await expect.poll(() => paintedTexts().length).toBe(2);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await movePointer(5, 5);
    await shows(view, null);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  it('not when the pointer leaves and comes back within the grace', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    for (let round = 0; round < 3; round += 1) {
      await movePointer(5, 5);
      await pause(100);
      await restOn('Maduro');
      await pause(400);
      expect(view.shown).toBe('Entry maduro');
    }
  });

  it('and opens again when the pointer comes back after the grace', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await movePointer(5, 5);
    await shows(view, null);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
  });

  it('not while the pointer is in it', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const { left, top } = view.box;
    await movePointer(left + 20, top + 10);
    await pause(500);
    expect(view.shown).toBe('Entry maduro');
  });

  it('on Escape from anywhere, and only it: a dialog of the page stays open', async () => {
    const { view } = await reading(`<dialog>${TEXT}</dialog><p>The FAA</p>`);
    document.querySelector('dialog')?.showModal();
    await expect.poll(() => paintedTexts()).toContain('Maduro');
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(document.querySelector('dialog')?.open).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('dialog')?.open).toBe(false);
  });

  it('stays quiet after Escape until the pointer has left the mark', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('when the mark is scrolled out of view, not before', async () => {
    const { view } = await reading(`${TEXT}<div style="height:4000px"></div>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await wheel(20);
    await pause(200);
    expect(view.shown).toBe('Entry maduro');
    await wheel(2_000);
    await shows(view, null);
  });

  it('when the mark is scrolled out of the box that holds it', async () => {
    const { view } = await reading(
      `<div id="box" style="height:150px;overflow:auto">${TEXT}<div style="height:2000px"></div></div>`,
    );
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    document.getElementById('box')?.scrollTo(0, 30);
    await pause(200);
    expect(view.shown).toBe('Entry maduro');
    document.getElementById('box')?.scrollTo(0, 600);
    await shows(view, null);
  });

  it('not when the page renders the same text anew', async () => {
    const { view } = await reading(`<main>${TEXT}</main>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const main = document.querySelector('main') as HTMLElement;
    main.replaceWith(main.cloneNode(true));
    await pause(600);
    expect(view.shown).toBe('Entry maduro');
  });

  it('not when the page renders so much anew that reading it again takes many slices', async () => {
    const filler = '<p>Nothing is <b>named</b> in this <i>one</i>.</p>'.repeat(6_000);
    const { view } = await reading(`<main>${TEXT}${filler}</main>`);
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const main = document.querySelector('main') as HTMLElement;
    const again = main.cloneNode(true) as HTMLElement;
    // What stands above is read first.
    again.insertAdjacentHTML('afterbegin', `<div style="height:0;overflow:hidden">${filler}</div>`);
    main.replaceWith(again);
    for (let times = 0; times < 20; times += 1) {
      await pause(50);
      expect(view.shown).toBe('Entry maduro');
    }
  });

  it('when the page takes its mark away', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    document.querySelector('p')?.remove();
    await shows(view, null);
    expect(hosts()).toBe(0);
  });

  it('when the reader presses elsewhere', async () => {
    const { view } = await reading();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
    await click(3, 3);
    expect(view.shown).toBeNull();
  });

  it('when the extension ends', async () => {
    const { view, abort } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    abort();
    expect(view.shown).toBeNull();
    expect(hosts()).toBe(0);
  });
});
