/** Cards that the reader keeps. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import { hosts, reading, shows, TEXT } from './marked-page';
import { clearPage, click, middleOf, movePointer, paintedTexts, pause, restOn, wheel, whereIs } from './page-harness';

afterEach(clearPage);

describe('a pinned card', () => {
  const NEAR = `<div style="height:35vh"></div>${TEXT}<p>The FAA warned.</p>`;
  const PAGE = `${NEAR}<div style="height:4000px"></div>`;

  const ENTRIES = { Maduro: 'Entry maduro', 'Gerald R. Ford': 'Entry ford', FAA: 'Entry faa' };

  /** A reader whose card on this text is pinned by Alt+P. */
  async function pinning(text = 'Maduro') {
    const started = await reading(PAGE);
    await pin(started.view, text);
    return started;
  }

  async function pin(view: { shown: string | null; document: Document | null }, text: string) {
    const { x, y } = middleOf(text);
    await click(x, y);
    await shows(view, ENTRIES[text as keyof typeof ENTRIES]);
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('.pinned, .pin-line [role=status]:not(:empty)')).not.toBeNull(),
    );
  }

  it('stays through scrolling and other look-ups, and goes when it is unpinned', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    await expect.poll(() => pinned?.querySelector('.pinned')).not.toBeNull();
    await movePointer(5, 5);
    await wheel(1_500);
    await pause(500);
    expect(pinned?.defaultView?.frameElement?.isConnected).toBe(true);
    await wheel(-3_000);
    await pause(200);
    await restOn('Gerald R. Ford');
    await shows(view, 'Entry ford');
    expect(hosts()).toBe(2);
    await userEvent.keyboard('{Escape}');
    await shows(view, null);
    expect(hosts()).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toBe(0);
  });

  it('keeps its document and all that the reader did in it', async () => {
    const { view } = await reading(PAGE);
    const { x, y } = middleOf('Maduro');
    await click(x, y);
    await shows(view, 'Entry maduro');
    const before = view.document;
    before?.querySelector('summary')?.click();
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await expect.poll(() => before?.querySelector('.pinned')).not.toBeNull();
    expect(view.document).toBe(before);
    expect(before?.querySelector('details')?.open).toBe(true);
  });

  it('leads back to its phrase: scrolls to it and emphasises it', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    await expect.poll(() => pinned?.querySelector('.pin-line button')).not.toBeNull();
    await wheel(2_500);
    await expect.poll(() => whereIs('Maduro')[0]?.bottom).toBeLessThan(0);
    pinned?.querySelector<HTMLElement>('.pin-line button')?.click();
    await expect.poll(() => whereIs('Maduro')[0]?.top).toBeGreaterThan(0);
    expect(paintedTexts('sidelight-current')).toEqual(['Maduro']);
  });

  it('says so when its phrase no longer stands on the page', async () => {
    const { view } = await pinning();
    const pinned = view.document;
    document.querySelector('p')?.remove();
    await pause(300);
    expect(hosts()).toBe(1);
    pinned?.querySelector<HTMLElement>('.pin-line button')?.click();
    await vi.waitFor(() =>
      expect(pinned?.querySelector('.pin-line')?.textContent).toContain('no longer stands on this page'),
    );
  });

  it('is one of two; a third is refused in words', async () => {
    const { view } = await reading(NEAR);
    await pin(view, 'Maduro');
    await pin(view, 'Gerald R. Ford');
    expect(hosts()).toBe(2);
    await pin(view, 'FAA');
    await vi.waitFor(() =>
      expect(view.document?.querySelector('.pin-line')?.textContent).toContain('Two cards are pinned already'),
    );
    expect(view.shown).toBe('Entry faa');
    expect(hosts()).toBe(3);
  });

  it('lies in a corner, the second in the other, neither over the other', async () => {
    const { view } = await reading(PAGE);
    await pin(view, 'Maduro');
    const first = view.surface;
    await pin(view, 'Gerald R. Ford');
    const second = view.surface;
    const boxes = [first, second].map((surface) => surface?.getBoundingClientRect() ?? new DOMRect());
    const [a, b] = boxes.sort((one, other) => one.top - other.top) as [DOMRect, DOMRect];
    expect(a.bottom).toBeLessThanOrEqual(b.top);
    for (const box of [a, b]) {
      expect(box.right).toBeLessThanOrEqual(window.innerWidth);
      expect(box.top).toBeGreaterThanOrEqual(0);
      expect(box.bottom).toBeLessThanOrEqual(window.innerHeight);
    }
  });

  it('goes with the page', async () => {
    const { abort } = await pinning();
    expect(hosts()).toBe(1);
    abort();
    expect(hosts()).toBe(0);
  });

  it('that the page took away makes room for another', async () => {
    const { view } = await reading(NEAR);
    await pin(view, 'Maduro');
    await pin(view, 'Gerald R. Ford');
    for (const host of document.querySelectorAll('sidelight-card')) host.remove();
    document.querySelector('p')?.append(' ');
    await pause(400);
    await pin(view, 'FAA');
    await expect.poll(() => view.document?.querySelector('.pinned')).not.toBeNull();
  });

  /** From a control of the page to a mark, into its card, and that pinned. */
  async function pinByKeys(view: { focused: string | null; document: Document | null }) {
    const own = document.getElementById('own');
    own?.focus();
    await userEvent.keyboard('{Alt>}.{Enter}{/Alt}');
    await expect.poll(() => view.focused).toMatch(/^Entry for/);
    const kept = view.document;
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await expect.poll(() => document.activeElement).toBe(own);
    return { own, kept };
  }

  it('gives the focus back to the page when it is pinned; the key leads into it again, and Escape out', async () => {
    const { view } = await reading(`<button id="own">Own</button>${NEAR}`);
    const { own, kept } = await pinByKeys(view);
    await vi.waitFor(() =>
      expect(kept?.querySelector('[role=status]')?.textContent).toBe('Pinned. Alt+P leads back into it.'),
    );
    await userEvent.keyboard('{Alt>}p{/Alt}');
    await expect.poll(() => kept?.hasFocus()).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => document.activeElement).toBe(own);
    expect(hosts()).toBe(1);
    await userEvent.keyboard('{Escape}');
    expect(hosts()).toBe(0);
  });

  it('stays when Escape closes a dialog of the page above it', async () => {
    const { view } = await reading(`${PAGE}<dialog><p>Own</p></dialog>`);
    await pin(view, 'Maduro');
    (document.querySelector('dialog') as HTMLDialogElement).showModal();
    await userEvent.keyboard('{Escape}');
    expect(document.querySelector('dialog')?.open).toBe(false);
    expect(hosts()).toBe(1);
  });
});
