/** When a card opens, and when it does not. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hosts, reading, shows, TEXT } from './marked-page';
import {
  clearPage,
  click,
  doubleClick,
  drag,
  middleOf,
  movePointer,
  paintedTexts,
  pause,
  restOn,
  setPage,
  startReader,
  whereIs,
} from './page-harness';

afterEach(clearPage);

describe('a card opens', () => {
  it('after the pointer rested on a mark, and not before', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'rest', openDelayMs: 700 } });
    await restOn('Maduro');
    await pause(200);
    expect(view.shown).toBeNull();
    await shows(view, 'Entry maduro');
    expect(hosts()).toBe(1);
  });

  it('on a click, which needs no rest, and the page gets its click too', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'rest with Alt' } });
    const clicked = vi.fn();
    document.querySelector('p')?.addEventListener('click', clicked);
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await expect.poll(() => view.shown).toBe('Entry maduro');
    expect(clicked).toHaveBeenCalledOnce();
    expect(clicked.mock.lastCall?.[0].defaultPrevented).toBe(false);
  });

  it('with both entries where two fit', async () => {
    const { view } = await reading('<p>Mercury rises.</p>');
    await restOn('Mercury');
    await shows(view, 'Entry planet or Entry element');
  });

  it('only over the glyphs, in each line of a wrapped mark', async () => {
    const { view } = await reading(
      '<p style="width: 210px; margin: 60px; font: 20px/2.4 monospace">It was the Gerald R. Ford that sailed.</p>',
    );
    const lines = whereIs('Gerald R. Ford');
    expect(lines.length).toBeGreaterThan(1);
    const [first, second] = lines as [DOMRect, DOMRect];
    await movePointer(first.right + 8, first.top + 5);
    await movePointer(first.right + 9, first.top + 5);
    await pause(600);
    expect(view.shown).toBeNull();
    await movePointer(second.left + 4, second.top + 5);
    await shows(view, 'Entry ford');
  });

  it('on a link only with Alt held', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await movePointer(x + 1, y, 1);
    await movePointer(x, y, 1);
    await shows(view, 'Entry maduro');
  });

  it('with Alt pressed while the pointer rests on the name already', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await pause(500);
    expect(view.shown).toBeNull();
    await userEvent.keyboard('{Alt>}');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{/Alt}');
  });

  it('not with Alt pressed for a shortcut while the pointer rests on a name', async () => {
    const { view } = await reading('<p>The FAA warned <a href="#here">Maduro</a> there.</p>');
    await restOn('Maduro');
    await userEvent.keyboard('{Alt>}x{/Alt}');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('by resting only with Alt held, where that was chosen', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'rest with Alt', openDelayMs: 200 } });
    await restOn('Maduro');
    await pause(500);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await movePointer(x + 1, y, 1);
    await movePointer(x, y, 1);
    await shows(view, 'Entry maduro');
  });

  it('only on a click, where that was chosen', async () => {
    const { view } = await reading(TEXT, { settings: { opening: 'click' } });
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
  });

  it('in an open shadow tree', async () => {
    setPage('<x-card-box></x-card-box>');
    const root = document.querySelector('x-card-box')?.attachShadow({ mode: 'open' }) as ShadowRoot;
    root.innerHTML = TEXT;
    const { view } = startReader();
    await expect.poll(() => paintedTexts()).toContain('Maduro');
    const [range] = [...(CSS.highlights.get('sidelight-mark') ?? [])].slice(-1);
    const live = document.createRange();
    live.setStart(range?.startContainer as Node, range?.startOffset ?? 0);
    live.setEnd(range?.endContainer as Node, range?.endOffset ?? 0);
    const { left, top, width, height } = live.getBoundingClientRect();
    await movePointer(left + width / 2 - 2, top + height / 2);
    await movePointer(left + width / 2, top + height / 2);
    await shows(view, 'Entry maduro');
  });

  it('with a message where the index cannot be reached', async () => {
    const { view } = await reading(TEXT, { failsWith: 'silent' });
    await restOn('Maduro');
    await shows(view, 'failed');
  });

  it('saying that it loads where the answer takes long', async () => {
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { view } = await reading(TEXT, { answered });
    await restOn('Maduro');
    await shows(view, 'loading');
    answer();
    await shows(view, 'Entry maduro');
  });

  it('saying that it loads on the side with more room, where all that comes fits: it never changes sides', async () => {
    // More than half of the window is above the mark; the line that says so would fit below it as well.
    const { promise: answered, resolve: answer } = Promise.withResolvers<void>();
    const { view } = await reading(`<div style="height: 58vh"></div>${TEXT}`, { answered });
    const mark = middleOf('Maduro');
    await restOn('Maduro');
    await shows(view, 'loading');
    expect(view.box.bottom).toBeLessThan(mark.y);
    answer();
    await shows(view, 'Entry maduro');
    expect(view.box.bottom).toBeLessThan(mark.y);
  });
});

describe('a card does not open', () => {
  it('when a script makes up the events', async () => {
    const { view } = await reading();
    const { x: clientX, y: clientY } = middleOf('Maduro');
    for (const type of ['pointermove', 'pointerdown', 'click']) {
      document
        .querySelector('p')
        ?.dispatchEvent(new PointerEvent(type, { clientX, clientY, bubbles: true, pointerType: 'mouse' }));
    }
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('while a text is selected, and the selection stays', async () => {
    const { view } = await reading();
    await drag(middleOf('Gerald R. Ford'), middleOf('Maduro'));
    expect(document.getSelection()?.type).toBe('Range');
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
    expect(document.getSelection()?.type).toBe('Range');
  });

  it('for a double click on a mark, which selects the word', async () => {
    const { view } = await reading();
    const { x, y } = middleOf('Maduro');
    await doubleClick(x, y);
    await pause(900);
    expect(`${document.getSelection()}`.trim()).toBe('Maduro');
    expect(view.shown).toBeNull();
  });

  it('while the reader types into the page', async () => {
    const { view } = await reading(`<input>${TEXT}`);
    document.querySelector('input')?.focus();
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });

  it('under something of the page that covers the mark', async () => {
    const { view } = await reading(`${TEXT}<div style="position:fixed;inset:0"></div>`);
    await restOn('Maduro');
    await pause(600);
    expect(view.shown).toBeNull();
  });
});
