/** The rules for opening and closing a card as a reader meets them. Times are read from what is asked of the clock. */
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import { reading, shows, TEXT } from './marked-page';
import { clearPage, click, middleOf, movePointer, pause, restOn, wheel, whereIs } from './page-harness';

afterEach(clearPage);

/** How long the clock was asked to wait, from now on. */
function delaysAsked(): () => (number | undefined)[] {
  const clock = vi.spyOn(window, 'setTimeout');
  onTestFinished(() => clock.mockRestore());
  return () => clock.mock.calls.map(([, delayMs]) => delayMs);
}

describe('opening', () => {
  it.each([200, 400, 700] as const)('after a rest of %i ms, where that was chosen', async (openDelayMs) => {
    const { view } = await reading(TEXT, { settings: { opening: 'rest', openDelayMs } });
    const asked = delaysAsked();
    const restedAtMs = performance.now();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    expect(asked()).toContain(openDelayMs);
    expect(performance.now() - restedAtMs).toBeGreaterThanOrEqual(openDelayMs);
  });

  it('after a rest of 150 ms, if a card closed less than 600 ms ago', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    const asked = delaysAsked();
    await restOn('Gerald R. Ford');
    expect(asked()).toContain(150);
    await shows(view, 'Entry ford');
  });

  it('never while scrolling: a mark that comes under the pointer opens once the pointer really moves', async () => {
    const { view } = await reading(`<div style="height: 300px"></div>${TEXT}<div style="height: 4000px"></div>`);
    const { x, y } = middleOf('Maduro');
    await movePointer(x, y - 120);
    await wheel(120);
    await expect.poll(() => Math.abs(middleOf('Maduro').y - (y - 120))).toBeLessThan(6);
    await pause(700);
    expect(view.shown).toBeNull();
    await movePointer(x + 2, y - 120);
    await movePointer(x + 1, y - 120);
    await shows(view, 'Entry maduro');
  });

  it('never while dragging', async () => {
    const { view } = await reading(`<div style="user-select: none">${TEXT}</div>`);
    const { x, y } = middleOf('Maduro');
    const session = cdp() as unknown as { send(method: string, params: object): Promise<unknown> };
    const frame = window.frameElement?.getBoundingClientRect() ?? new DOMRect();
    const scale = window.frameElement ? frame.width / window.innerWidth : 1;
    const held = (type: string, atX: number, atY: number) =>
      session.send('Input.dispatchMouseEvent', {
        type,
        x: frame.left + atX * scale,
        y: frame.top + atY * scale,
        button: 'left',
        buttons: type === 'mouseReleased' ? 0 : 1,
        clickCount: 1,
      });
    await movePointer(5, 5);
    await held('mousePressed', 5, 5);
    await held('mouseMoved', x - 2, y);
    await held('mouseMoved', x, y);
    await pause(600);
    expect(view.shown).toBeNull();
    await held('mouseReleased', x, y);
  });

  it.each(['text', 'search', 'email'])(
    'never with the focus in an editable element: input of type %s',
    async (type) => {
      const { view } = await reading(`<input type="${type}">${TEXT}`);
      document.querySelector('input')?.focus();
      await restOn('Maduro');
      await pause(550);
      expect(view.shown).toBeNull();
    },
  );

  it('never with the focus in an editable element: one that is made so, or a text area', async () => {
    const { view } = await reading(`<div contenteditable>Draft</div><textarea></textarea>${TEXT}`);
    for (const editable of document.querySelectorAll<HTMLElement>('[contenteditable], textarea')) {
      editable.focus();
      await restOn('Maduro');
      await pause(550);
      expect(view.shown).toBeNull();
      await movePointer(5, 5);
    }
  });
});

describe('closing', () => {
  it('300 ms after leaving, counted anew each time the pointer comes back within them', async () => {
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const { top } = whereIs('Maduro')[0] ?? new DOMRect();
    for (let times = 0; times < 3; times += 1) {
      const asked = delaysAsked();
      await movePointer(middleOf('Maduro').x, top - 30);
      expect(asked()).toContain(300);
      await restOn('Maduro');
    }
    await pause(700);
    expect(view.shown).toBe('Entry maduro');
  });

  it('not on the way to the card within the safe triangle, however slow; but on the way elsewhere', async () => {
    await page.viewport(1_000, 700);
    onTestFinished(() => void page.viewport(414, 896));
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const { x } = middleOf('Maduro');
    const { bottom } = whereIs('Maduro')[0] ?? new DOMRect();
    expect(view.box.top - bottom).toBeGreaterThanOrEqual(7.5);
    expect(view.box.top - bottom).toBeLessThanOrEqual(10.5);
    for (const downPx of [1, 2.5, 4, 5.5, 7]) {
      await movePointer(x, bottom + downPx);
      await pause(160);
    }
    expect(view.shown).toBe('Entry maduro');
    await movePointer(x, view.box.top + 12);
    await pause(500);
    expect(view.shown).toBe('Entry maduro');
    await movePointer(x + 300, view.box.bottom + 60);
    await shows(view, null);
  });

  it('by Escape the topmost only, and what the page itself has put on top before it', async () => {
    const { view } = await reading(`<div popover="auto" id="own">Own</div>${TEXT}`);
    document.getElementById('own')?.showPopover();
    const { x, y } = middleOf('Maduro');
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(document.getElementById('own')?.matches(':popover-open')).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(document.getElementById('own')?.matches(':popover-open')).toBe(false);
    await click(x, y + 60);
  });
});

describe('motion', () => {
  const reduced = (value: string) =>
    (cdp() as unknown as { send(method: string, params: object): Promise<unknown> }).send(
      'Emulation.setEmulatedMedia',
      { features: value === '' ? [] : [{ name: 'prefers-reduced-motion', value }] },
    );

  it.each(['no-preference', 'reduce'])('none when a card comes and none when it goes: %s', async (preference) => {
    await reduced(preference);
    onTestFinished(() => void reduced(''));
    expect(matchMedia(`(prefers-reduced-motion: ${preference})`).matches).toBe(true);
    const { view } = await reading();
    await restOn('Maduro');
    await shows(view, 'Entry maduro');
    const inCard = view.document;
    const running = () => [...document.getAnimations(), ...(inCard?.getAnimations() ?? [])];
    expect(running()).toEqual([]);
    expect(getComputedStyle(view.surface as HTMLElement).opacity).toBe('1');
    await userEvent.keyboard('{Escape}');
    expect(document.getAnimations()).toEqual([]);
    await shows(view, null);
  });
});
